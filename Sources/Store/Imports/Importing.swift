import Assets
import Inventory
import SQLite

extension Store {
    /// Takes a list into the inventory: all of it, or nothing.
    ///
    /// A row of another system is a witness. A row of our own export, with the number of an asset, is what a person says: each cell that
    /// differs from what is shown.
    ///
    /// - Parameters:
    ///   - list: the rows, at most `ImportLimits.rows`.
    ///   - isDry: answers the same, and changes nothing.
    ///   - author: who imports it, and when.
    ///   - progress: told how many rows passed a phase since it was told last.
    /// - Returns: what became of each row.
    /// - Throws: ``RefusedRows`` with all rows that cannot be.
    package func take(
        _ list: ImportedList, isDry: Bool = false, by author: Author,
        progress: @escaping @Sendable (ImportPhase, Int) -> Void = { _, _ in }
    ) throws -> ImportResult {
        let rules = rules
        let things = list.rows.map { $0.asset == nil ? ImportedThing($0.values, by: rules) : nil }
        let work = { @Sendable (connection: borrowing Connection) in
            try ImportRun(list: list, things: things, author: author, rules: rules, progress: progress).take(connection)
        }
        return try isDry ? rehearse(work) : write(work)
    }
}

/// One import, in the transaction in which it happens.
struct ImportRun: Sendable {
    let list: ImportedList
    /// Of the rows of other systems, in the order of the rows.
    let things: [ImportedThing?]
    let author: Author
    let rules: Rules
    let progress: @Sendable (ImportPhase, Int) -> Void

    var sentence: String { "import \(list.rows.count) rows of \(list.name)" }

    fileprivate func take(_ connection: borrowing Connection) throws -> ImportResult {
        let schools = try knownSchools(connection)
        let changed = try changedRows(connection)
        let words = changed.flatMap(\.words)
        let said = try connection.say(words, sentence, by: author, rules.matching)
        let act = try said ?? connection.insertAct(sentence, by: author)
        let outcomes =
            try changed.map { try $0.outcome(connection) } + witnessOutcomes(schools, act: act, connection)
        let result = ImportResult(act: act, outcomes: outcomes.sorted { $0.row < $1.row })
        guard said != nil || result.hasNews else { return try connection.forget(act, of: result) }
        try connection.insertImport(result, act, list: list.name)
        return result
    }

    /// All schools that the rows name, by their numbers.
    private func knownSchools(_ connection: borrowing Connection) throws -> [String: Int64] {
        var known: [String: Int64] = [:]
        try connection.visit("SELECT number, id FROM school") { known[$0.text(0)] = $0.integer(1) }
        let refused = list.rows.compactMap { row in
            guard let school = row.values[.school], known[school] == nil else { return nil as RefusedRows.Row? }
            return RefusedRows.Row(
                number: row.number, field: .school, reason: "there is no school \(school): add it with 'school add'")
        }
        guard refused.isEmpty else { throw RefusedRows(rows: refused) }
        return known
    }
}

extension Connection {
    /// What changed nothing is not in the history; that its things were seen is kept.
    fileprivate func forget(_ act: Int64, of result: ImportResult) throws -> ImportResult {
        try run("DELETE FROM act WHERE id = ?1", act)
        return ImportResult(act: nil, outcomes: result.outcomes)
    }

    fileprivate func insertImport(_ result: ImportResult, _ act: Int64, list: String) throws {
        try run(
            """
            INSERT INTO import (act, list, row_count, new_count, joined_count, changed_count, conflict_count)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            """,
            act, list, result.outcomes.count, result.count(.new), result.count(.joined), result.count(.changed),
            result.count(.conflict))
    }
}
