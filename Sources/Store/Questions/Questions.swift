import SQLite
import Synchronization

/// Read-only questions to a database. Each answers from one moment; none waits for the writer or holds it up.
package final class Questions: Sendable {
    private let path: String
    private let connection: Mutex<Connection>
    /// Sees the same moment on a connection of its own, while ``atOneMoment(_:)`` lasts; see ``Relay``.
    private let partner = Mutex<Questions?>(nil)

    /// Opens an existing database.
    /// - Throws: `StoreError`, `SQLiteError`.
    package convenience init(path: String) throws {
        Self.memoryIsNotCounted
        try self.init(unchecked: path)
        try connection.withLock { try Schema.check($0) }
    }

    private static let memoryIsNotCounted: Void = Connection.countNoMemory()

    private init(unchecked path: String) throws {
        self.path = path
        connection = Mutex(try Connection.opened(path, mode: .read))
    }

    /// All questions that `work` asks are answered from one moment, whatever is written meanwhile. For a report that asks several; what
    /// others ask of this value meanwhile is answered from that moment too.
    package func atOneMoment<Value>(_ work: (Questions) throws -> Value) throws -> Value {
        try beginMoment()
        defer { endMoment() }
        return try work(self)
    }

    private func beginMoment() throws {
        // A second core is a help: where there is no second connection, one answers alone.
        if let other = try? Questions(unchecked: path) {
            // Who writes all the time may leave no moment.
            for _ in 1...10 where try beginSnapshot(together: other) { return partner.withLock { $0 = other } }
        }
        _ = try beginSnapshot()
    }

    private func endMoment() {
        partner.withLock { $0 = nil }
        endSnapshot()
    }

    /// Whether nobody wrote between the beginnings of both, so that they see one moment; else neither began.
    private func beginSnapshot(together other: Questions) throws -> Bool {
        let version = try other.connection.withLock { try $0.dataVersion() }
        _ = try beginSnapshot()
        let began = try? other.beginSnapshot()
        if began == version { return true }
        if began != nil { other.endSnapshot() }
        endSnapshot()
        return false
    }

    private func beginSnapshot() throws -> Int64 { try connection.withLock { try $0.beginSnapshotNow() } }

    private func endSnapshot() { connection.withLock { $0.endSnapshot() } }

    func read<Value: Sendable>(_ work: @Sendable (borrowing Connection) throws -> Value) throws -> Value {
        try connection.withLock { connection in try connection.snapshot { try work(connection) } }
    }

    /// Answers something in parts: on two cores where the moment allows it, else on one. The answers are visited in the order of their
    /// parts, a few of them being in memory at once.
    /// - Throws: What any of these throws.
    func readInParts<Part: Sendable, Answer: Sendable>(
        _ bring: @Sendable (borrowing Connection, inout Relay<Part, Answer>) throws -> Void,
        answer: @escaping @Sendable (borrowing Connection, Part) throws -> Answer,
        visit: @Sendable (Answer) throws -> Void
    ) throws {
        let partner = partner.withLock(\.self)
        try withoutActuallyEscaping(visit) { visit in
            try read { connection in
                var relay = Relay(partner: partner, answer: answer, visit: visit)
                defer { relay.stop() }
                try bring(connection, &relay)
                try relay.finish()
            }
        }
    }
}

extension Connection {
    /// Begins a snapshot of this very moment, and answers its ``dataVersion()``.
    func beginSnapshotNow() throws -> Int64 {
        try beginSnapshot()
        do {
            return try dataVersion()  // Until something is read the moment is open.
        } catch {
            endSnapshot()
            throw error
        }
    }

    /// Another number whenever somebody else wrote since this connection asked last (sqlite.org/pragma.html#pragma_data_version).
    func dataVersion() throws -> Int64 { try first("PRAGMA data_version") { $0.integer(0) } ?? 0 }
}
