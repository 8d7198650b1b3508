import SQLite

/// An import that was done.
package struct PastImport: Sendable, Equatable {
    package let act: Act
    /// Name of the mapping.
    package let list: String
    package let rows: Int
    package let new: Int
    package let joined: Int
    package let changed: Int
    package let conflicts: Int
}

extension Questions {
    /// The latest imports, newest first.
    package func imports(atMost most: Int = 100) throws -> [PastImport] {
        try read { connection in
            let found = try connection.rows(
                """
                SELECT act, list, row_count, new_count, joined_count, changed_count, conflict_count FROM import
                ORDER BY act DESC LIMIT ?1
                """,
                most
            ) { row in
                (act: row.integer(0), list: row.text(1), counts: (2...6).map { Int(row.integer($0)) })
            }
            return try found.map { past in
                PastImport(
                    act: try connection.act(past.act), list: past.list, rows: past.counts[0], new: past.counts[1],
                    joined: past.counts[2], changed: past.counts[3], conflicts: past.counts[4])
            }
        }
    }
}
