import Assets
import SQLite

/// All witnesses that have to do with one another: by evidence that they share, by an agent, by what a person said, or because they are
/// one asset until now.
struct Neighbourhood {
    private(set) var witnesses: [KnownWitness] = []
    /// Shown by so many that it cannot tell one thing from another.
    private(set) var widelyShared: Set<Evidence> = []
    private(set) var decisions: Set<Decision> = []

    /// So many witnesses may have one value: a machine that was installed anew again and again has dozens.
    private static let widelySharedFrom = 32
    private static let margin = 8
    /// What is looked at in the time of one check-in.
    private static let maximumWitnesses = 256

    init(around ids: [Int64], _ connection: borrowing Connection, by rules: MatchingRules) throws {
        var known = Set(ids)
        var waiting = known.sorted()
        var asked: Set<Evidence> = []
        var assets: Set<Int64> = []
        while let id = waiting.popLast(), witnesses.count < Self.maximumWitnesses {
            guard let witness = try connection.witness(id, by: rules) else { continue }
            witnesses.append(witness)
            var next = try connection.witnessesOfSameAgent(as: id) + connection.decidedWitnesses(with: id)
            if let asset = witness.asset, assets.insert(asset).inserted { next += try connection.witnesses(of: asset) }
            let shown = witness.witness.evidence.keys.sorted() + witness.witness.counterparts
            for evidence in shown where rules.weights.counts(evidence.kind) {
                guard asked.insert(evidence).inserted else { continue }
                let holders = try connection.witnesses(showing: evidence, atMost: Self.widelySharedFrom + Self.margin)
                if holders.count >= Self.widelySharedFrom { widelyShared.insert(evidence) }
                // When a value has just proved worthless, those that it joined are looked at once more.
                if holders.count < Self.widelySharedFrom + Self.margin { next += holders }
            }
            waiting += next.filter { known.insert($0).inserted }
        }
        decisions = try connection.decisions(among: witnesses)
    }

    func placement(by rules: MatchingRules) -> Placement {
        Placement(
            of: witnesses.filter { !$0.isOfHeldHost }.map(\.witness), decisions: decisions, widelyShared: widelyShared,
            by: rules)
    }
}

extension Connection {
    fileprivate func witnesses(showing evidence: Evidence, atMost most: Int) throws -> [Int64] {
        try rows(
            "SELECT DISTINCT witness FROM evidence WHERE value = ?1 AND kind = ?2 ORDER BY witness LIMIT ?3",
            evidence.value, evidence.kind.rawValue, most
        ) { $0.integer(0) }
    }

    fileprivate func witnessesOfSameAgent(as id: Int64) throws -> [Int64] {
        try rows(
            """
            SELECT other.id FROM witness JOIN witness AS other ON other.device = witness.device
            WHERE witness.id = ?1 AND witness.source = 'agent' AND other.source = 'agent' ORDER BY other.id
            """,
            id
        ) { $0.integer(0) }
    }

    fileprivate func decidedWitnesses(with id: Int64) throws -> [Int64] {
        try rows(
            """
            SELECT other FROM decision WHERE one = ?1 AND undone_by IS NULL
            UNION SELECT one FROM decision WHERE other = ?1 AND undone_by IS NULL
            """,
            id
        ) { $0.integer(0) }
    }

    fileprivate func decisions(among witnesses: [KnownWitness]) throws -> Set<Decision> {
        let keys = Dictionary(uniqueKeysWithValues: witnesses.map { ($0.id, $0.witness.key) })
        var decisions: Set<Decision> = []
        for witness in witnesses {
            try visit(
                "SELECT other, is_same FROM decision WHERE one = ?1 AND undone_by IS NULL ORDER BY id", witness.id
            ) { row in
                guard let other = keys[row.integer(0)] else { return }
                decisions.insert(Decision(witness.witness.key, other, isSame: row.integer(1) != 0))
            }
        }
        return decisions
    }
}
