package import Assets
import Inventory
import SQLite

/// One witness for people, with the reason why it is where it is.
package struct WitnessAccount: Sendable, Equatable {
    /// Its number, which `device split` takes.
    package let id: Int64
    package let source: Witness.Source
    /// The agent that it is, or whose host's view it is.
    package let agent: Int64?
    package let asset: Int64?
    package let firstAt: Int64
    package let lastAt: Int64
    /// What it showed, with the whole time in which it did.
    package let evidence: [Shown]
    package let ground: Placement.Ground?

    package struct Shown: Sendable, Equatable {
        package let evidence: Evidence
        package let span: Span
        /// Two different things showed it at once, or too many show it: it counts for nothing.
        package let isNotUnique: Bool
    }
}

/// Why witnesses are one asset, and others are not.
package struct Explanation: Sendable, Equatable {
    package let witnesses: [WitnessAccount]
    /// What they were compared with elsewhere: the strongest likeness to each other witness that has anything in common.
    package let others: [Likeness]
    package let weights: EvidenceWeights

    package struct Likeness: Sendable, Equatable {
        /// Of this asset, and the one elsewhere.
        package let witness: Int64
        package let other: WitnessAccount
        package let comparison: Comparison
        /// A person said that they are two things.
        package let isDenied: Bool
    }

    /// The number of a witness by its key.
    package let numbers: [String: Int64]
}

extension Store {
    /// Why an asset is one asset.
    /// - Throws: `StoreError.unknown`.
    package func explanation(of asset: Int64) throws -> Explanation {
        let rules = rules.matching
        return try questions.read { connection in
            _ = try connection.firstWitness(of: asset)
            return try Explanation(of: try connection.witnesses(of: asset), connection, by: rules)
        }
    }
}

extension Explanation {
    init(of ids: [Int64], _ connection: borrowing Connection, by rules: MatchingRules) throws {
        let neighbourhood = try Neighbourhood(around: ids, connection, by: rules)
        let placement = neighbourhood.placement(by: rules)
        let accounts = try neighbourhood.witnesses.map { known in
            try WitnessAccount(known, placement, agent: connection.agent(ofWitness: known.id))
        }
        witnesses = accounts.filter { ids.contains($0.id) }.sorted { ($0.firstAt, $0.id) < ($1.firstAt, $1.id) }
        weights = rules.weights
        numbers = Dictionary(uniqueKeysWithValues: neighbourhood.witnesses.map { ($0.witness.key, $0.id) })
        let mine = neighbourhood.witnesses.filter { ids.contains($0.id) }
        others = accounts.filter { !ids.contains($0.id) }.compactMap { account in
            neighbourhood.likeness(of: account, to: mine, placement)
        }.sorted { ($1.comparison.points, $0.other.id) < ($0.comparison.points, $1.other.id) }
    }
}

extension Neighbourhood {
    /// The strongest one; `nil` if they have nothing in common, not even what counts for nothing.
    fileprivate func likeness(
        of account: WitnessAccount, to mine: [KnownWitness], _ placement: Placement
    ) -> Explanation.Likeness? {
        guard let other = witnesses.first(where: { $0.id == account.id }) else { return nil }
        let found = mine.map { one in
            Explanation.Likeness(
                witness: one.id, other: account, comparison: placement.compare(one.witness, other.witness),
                isDenied: decisions.contains(Decision(one.witness.key, other.witness.key, isSame: false)))
        }
        let best = found.max { $0.comparison.points < $1.comparison.points }
        return best.flatMap { $0.comparison.hasAnythingInCommon ? $0 : nil }
    }
}

extension WitnessAccount {
    init(_ known: KnownWitness, _ placement: Placement, agent: Int64?) throws {
        let hull = known.witness.presence.hull ?? Span(0, 0)
        self.init(
            id: known.id, source: known.witness.source, agent: agent, asset: known.asset, firstAt: hull.first,
            lastAt: hull.last,
            evidence: known.witness.evidence.sorted { $0.key < $1.key }.compactMap { evidence, spans in
                spans.hull.map {
                    Shown(evidence: evidence, span: $0, isNotUnique: placement.notUnique.contains(evidence))
                }
            }, ground: placement.grounds[known.witness.key])
    }
}

extension Connection {
    fileprivate func agent(ofWitness id: Int64) throws -> Int64? {
        try first("SELECT device FROM witness WHERE id = ?1", id) { $0.integerIfPresent(0) } ?? nil
    }
}
