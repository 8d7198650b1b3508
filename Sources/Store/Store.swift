import SQLite
import Synchronization

/// The one writer of a database. Only one process at a time may have one: who opens it holds the lock of its folder.
package final class Store: Sendable {
    private let writer: Mutex<Connection>
    private let rulesInForce: Mutex<Rules>
    /// What can be asked, on a connection of its own that does not wait for the writer.
    package let questions: Questions
    /// Who may report, on a connection that no long list of the coordinator's holds up.
    package let admissions: Questions

    /// Opens the database at a path, makes it if it is absent, and brings its form up to date.
    /// - Throws: `StoreError`, `SQLiteError`.
    package init(path: String) throws {
        let connection = try Connection.opened(path, mode: .write)
        try Schema.update(connection)
        rulesInForce = Mutex(try connection.rulesInForce())
        writer = Mutex(connection)
        questions = try Questions(path: path)
        admissions = try Questions(path: path)
    }

    /// Each table as it came with this version, or the newer one that was installed.
    var rules: Rules { rulesInForce.withLock { $0 } }

    func reloadTables() throws {
        let rules = try write { try $0.rulesInForce() }
        rulesInForce.withLock { $0 = rules }
    }

    /// Changes the database in one transaction; it is on the disk when this returns. New acts are in the audit chain then.
    func write<Value: Sendable>(_ work: @Sendable (borrowing Connection) throws -> Value) throws -> Value {
        try writer.withLock { connection in
            try connection.transaction {
                let act = try connection.lastAct()
                let value = try work(connection)
                try connection.seal(since: act)
                return value
            }
        }
    }

    /// Leaves nothing of what was deleted in the files, where old pages lie until others are written over them. Readers of this moment
    /// may keep some of them; the next time does it then.
    func forgetOldPages() throws {
        try writer.withLock { try $0.run("PRAGMA wal_checkpoint(TRUNCATE)") }
    }

    /// Does the work as ``write(_:)`` would, and takes it back: what it answers is what it would come to.
    func rehearse<Value: Sendable>(_ work: @Sendable (borrowing Connection) throws -> Value) throws -> Value {
        try writer.withLock { connection in
            try connection.rehearsal { try work(connection) }
        }
    }

    /// What SQLite and the foreign keys find wrong with the database; empty if all is well. Check-ins go on meanwhile.
    package func faults() throws -> [String] {
        try questions.read { connection in
            let pages = try connection.rows("PRAGMA integrity_check(100)") { $0.text(0) }.filter { $0 != "ok" }
            let keys = try connection.rows("PRAGMA foreign_key_check") { row in
                "row \(row.integer(1)) of \(row.text(0)) points to a missing row of \(row.text(2))"
            }
            return pages + keys
        }
    }
}
