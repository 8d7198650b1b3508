import Assets
import SQLite

extension Store {
    /// Says that assets are one thing, the first of them.
    /// - Returns: the act, for `undo`.
    package func merge(_ asset: Int64, with others: [Int64], by author: Author) throws -> Int64 {
        try decide("merge \(others.map(String.init).joined(separator: ", ")) into \(asset)", by: author) { connection in
            let first = try connection.firstWitness(of: asset)
            return try others.map { other in
                guard other != asset else {
                    throw StoreError.refused("device \(asset) cannot be merged with itself: give another number")
                }
                return Choice(one: first, other: try connection.firstWitness(of: other), isSame: true)
            }
        }
    }

    /// Says that a witness is another thing than the asset that it is part of.
    package func split(_ witness: Int64, from asset: Int64, by author: Author) throws -> Int64 {
        try decide("split witness \(witness) from \(asset)", by: author) { connection in
            let members = try connection.witnesses(of: asset)
            guard members.contains(witness) else {
                throw StoreError.refused("device \(asset) has no witness \(witness): see 'device explain \(asset)'")
            }
            guard members.count > 1 else {
                throw StoreError.refused("device \(asset) has this one witness alone: there is nothing to split")
            }
            return members.filter { $0 != witness }.map { Choice(one: witness, other: $0, isSame: false) }
        }
    }

    /// Says what a conflict is about: an asset that is there, or with `nil` another thing than all of them.
    package func resolve(_ conflict: Int64, as asset: Int64?, by author: Author) throws -> Int64 {
        let rules = rules
        let what = "resolve conflict \(conflict): \(asset.map { "the same as \($0)" } ?? "another thing")"
        return try decide(what, by: author) { connection in
            let witness = try connection.heldWitness(of: conflict)
            if let asset { return [Choice(one: witness, other: try connection.firstWitness(of: asset), isSame: true)] }
            let neighbourhood = try Neighbourhood(around: [witness], connection, by: rules.matching)
            return neighbourhood.witnesses.map(\.id).filter { $0 != witness }
                .map { Choice(one: witness, other: $0, isSame: false) }
        }
    }

    private func decide(
        _ what: String, by author: Author, _ choices: @Sendable (borrowing Connection) throws -> [Choice]
    ) throws -> Int64 {
        let rules = rules
        return try write { connection in
            let choices = try choices(connection)
            let act = try connection.insertAct(what, by: author)
            for choice in choices { try connection.insert(choice, act) }
            try connection.settle(choices.flatMap { [$0.one, $0.other] }, by: rules.matching, at: author.at)
            return act
        }
    }
}

/// What a person says of two witnesses.
private struct Choice: Sendable {
    let one: Int64
    let other: Int64
    let isSame: Bool
}

extension Connection {
    /// What was said of the two before counts no more.
    fileprivate func insert(_ choice: Choice, _ act: Int64) throws {
        try run(
            """
            UPDATE decision SET undone_by = ?3
            WHERE undone_by IS NULL AND (one = ?1 AND other = ?2 OR one = ?2 AND other = ?1)
            """,
            choice.one, choice.other, act)
        try run(
            "INSERT INTO decision (one, other, is_same, act) VALUES (?1, ?2, ?3, ?4)", choice.one, choice.other,
            choice.isSame, act)
    }

    /// The witness with which an asset began.
    /// - Throws: `StoreError` for an asset that there is not, or that is part of another one now.
    func firstWitness(of asset: Int64) throws -> Int64 {
        let found = try first(
            """
            SELECT witness.id, is_listed, merged_into FROM asset
            LEFT JOIN witness ON witness.home = asset.id AND withdrawn_by IS NULL
            WHERE asset.id = ?1
            """,
            asset
        ) { (witness: $0.integerIfPresent(0), isListed: $0.integer(1) != 0, home: $0.integerIfPresent(2)) }
        guard let found, let witness = found.witness else { throw StoreError.unknown("device", named: "\(asset)") }
        if let home = found.home {
            throw StoreError.refused("device \(asset) is part of device \(home) now: use \(home)")
        }
        guard found.isListed else {
            throw StoreError.refused("device \(asset) waits for a decision: see 'conflict list'")
        }
        return witness
    }

    func witnesses(of asset: Int64) throws -> [Int64] {
        try rows("SELECT id FROM witness WHERE asset = ?1 ORDER BY first_at, key", asset) { $0.integer(0) }
    }

    fileprivate func heldWitness(of conflict: Int64) throws -> Int64 {
        let found = try first("SELECT witness, closed_at FROM conflict WHERE id = ?1", conflict) {
            (witness: $0.integer(0), closedAt: $0.integerIfPresent(1))
        }
        guard let found else { throw StoreError.unknown("conflict", named: "\(conflict)") }
        guard found.closedAt == nil else {
            throw StoreError.refused("conflict \(conflict) is solved already: see 'undo --list' to take that back")
        }
        return found.witness
    }
}
