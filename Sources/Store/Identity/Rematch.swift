import Assets
import Inventory
import SQLite

/// What matching everything again changes.
package enum MatchChange: Sendable, Equatable {
    /// Several assets become the first of them.
    case join([Int64])
    /// One asset falls into so many.
    case split(Int64, parts: Int)
    /// Part of an asset, or a witness that is none yet, waits for a person from now on.
    case wait(witness: Int64, asset: Int64?)
    /// A witness that waited is an asset, or part of one.
    case settle(witness: Int64)
}

extension Store {
    /// How many witnesses are matched in one transaction: check-ins wait for no more than that.
    private static let witnessesAtOnce = 200

    /// Matches all witnesses again, and answers with what changes.
    ///
    /// - Parameters:
    ///   - content: a table `evidence` or `placeholders` to try in the place of the one in force; only for a dry run.
    ///   - isDry: changes nothing.
    ///   - now: UTC seconds, of the changes.
    ///   - progress: told how many witnesses were matched since it was told last.
    /// - Returns: what changes, in the order of the witnesses.
    /// - Throws: `TableError` for a damaged table, `StoreError` for one that matches nothing.
    package func match(
        trying content: [UInt8]? = nil, isDry: Bool, now: Int64, progress: (Int) -> Void
    ) throws -> [MatchChange] {
        var rules = rules.matching
        if let content {
            let table = try TableText(content)
            guard MatchingRules.text(of: table.name) != nil else {
                throw StoreError.refused("the table '\(table.name.rawValue)' matches nothing: try 'reclassify'")
            }
            try rules.replace(with: table)
        }
        let witnesses = try questions.read { try $0.rows("SELECT id FROM witness ORDER BY id") { $0.integer(0) } }
        var round = MatchRound(rules: rules)
        for start in stride(from: 0, to: witnesses.count, by: Self.witnessesAtOnce) {
            let some = Array(witnesses[start...].prefix(Self.witnessesAtOnce))
            round =
                isDry || content != nil
                ? try questions.read { [round] in try round.matching(some, $0) }
                : try write { [round] in try round.matching(some, $0, applyingAt: now) }
            progress(some.count)
        }
        return round.changes
    }

    /// How many witnesses there are.
    package func witnessCount() throws -> Int {
        try questions.read { try $0.first("SELECT count(*) FROM witness") { Int($0.integer(0)) } ?? 0 }
    }
}

private struct MatchRound: Sendable {
    let rules: MatchingRules
    private var done: Set<Int64> = []
    private(set) var changes: [MatchChange] = []

    init(rules: MatchingRules) { self.rules = rules }

    func matching(
        _ witnesses: [Int64], _ connection: borrowing Connection, applyingAt time: Int64? = nil
    ) throws -> MatchRound {
        var round = self
        for witness in witnesses where !round.done.contains(witness) {
            let neighbourhood = try Neighbourhood(around: [witness], connection, by: rules)
            round.done.formUnion(neighbourhood.witnesses.map(\.id))
            let found = neighbourhood.changes(by: neighbourhood.placement(by: rules))
            round.changes += found
            if let time, !found.isEmpty { try connection.settle([witness], by: rules, at: time) }
        }
        return round
    }
}

extension Neighbourhood {
    fileprivate func changes(by placement: Placement) -> [MatchChange] {
        let known = Dictionary(uniqueKeysWithValues: witnesses.map { ($0.witness.key, $0) })
        let things = placement.things.map { (isHeld: $0.isHeld, members: $0.keys.compactMap { known[$0] }) }
        var changes: [MatchChange] = []
        var parts: [Int64: Int] = [:]
        for thing in things {
            let assets = Set(thing.members.compactMap(\.asset)).sorted()
            if thing.isHeld {
                changes += thing.members.filter { $0.asset != nil }.map { .wait(witness: $0.id, asset: $0.asset) }
            } else {
                if assets.count > 1 { changes.append(.join(assets)) }
                for asset in assets { parts[asset, default: 0] += 1 }
                if assets.isEmpty, let first = thing.members.first, first.isTold {
                    changes.append(.settle(witness: first.id))
                }
            }
        }
        return changes
            + parts.filter { $0.value > 1 }.sorted { $0.key < $1.key }.map { .split($0.key, parts: $0.value) }
    }
}
