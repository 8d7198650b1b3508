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

    /// All questions that `work` asks are answered from one moment, whatever is written meanwhile. For a report that asks several; what
    /// others ask of this value meanwhile is answered from that moment too.
    package func atOneMoment<Value>(_ work: (Questions) throws -> Value) throws -> Value {
        try connection.withLock { try $0.beginSnapshot() }
        defer { connection.withLock { $0.endSnapshot() } }
        return try work(self)
    }

    func read<Value: Sendable>(_ work: @Sendable (borrowing Connection) throws -> Value) throws -> Value {
        try connection.withLock { connection in try connection.snapshot { try work(connection) } }
    }
}
