/// A refusal of SQLite. Bound values are never in it: they may be personal.
package struct SQLiteError: Error, Equatable, CustomStringConvertible {
    /// Extended result code, sqlite.org/rescode.html.
    package let code: Int32
    package let message: String
    package let sql: String?

    package var description: String {
        "SQLite refuses: \(message) (SQLite \(code))" + (sql.map { " in: \($0)" } ?? "")
    }

    /// The disk is full, or the store reached its size limit.
    package var isFull: Bool { code & 0xFF == 13 }
    /// A journal lies beside the file, and the files to read it with cannot be made there (CANTOPEN, READONLY).
    package var isWithoutJournal: Bool { [14, 8].contains(code & 0xFF) }
    /// A unique, foreign key or check constraint.
    package var isConstraint: Bool { code & 0xFF == 19 }
}
