import SQLite
import Synchronization

/// Read-only questions to a database. Each answers from one moment; none waits for the writer or holds it up.
package final class Questions: Sendable {
    private let connection: Mutex<Connection>

    /// Opens an existing database.
    /// - Throws: `StoreError`, `SQLiteError`.
    package init(path: String) throws {
        let connection = try Connection.opened(path, mode: .read)
        try Schema.check(connection)
        self.connection = Mutex(connection)
    }

    func read<Value: Sendable>(_ work: @Sendable (borrowing Connection) throws -> Value) throws -> Value {
        try connection.withLock { connection in try connection.snapshot { try work(connection) } }
    }
}
