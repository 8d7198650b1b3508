import CSQLite

extension Connection {
    /// Two connections on two threads would wait for each other at each piece of memory that SQLite counts
    /// (sqlite.org/compile.html#default_memstatus). For before the first connection of the process; later it does nothing.
    package static func countNoMemory() { _ = inkaart_sqlite_count_no_memory() }

    /// Begins a snapshot that lasts until ``endSnapshot()``: all that is read in between is of this moment. Answers its ``dataVersion()``.
    @discardableResult package func beginSnapshot() throws -> Int64 {
        try run("BEGIN")
        kept.begin()
        do {
            return try dataVersion()  // BEGIN alone reads nothing yet: the moment would be a later one.
        } catch {
            endSnapshot()
            throw error
        }
    }

    /// Nothing was written: where it cannot be ended, closing the connection ends it.
    package func endSnapshot() {
        kept.end()
        try? run("ROLLBACK")
    }

    /// All that is read in it is of one moment (sqlite.org/isolation.html): that of the snapshot around it, if there is one.
    package func snapshot<Value>(_ work: () throws -> Value) throws -> Value {
        try run("SAVEPOINT snapshot")
        kept.begin()
        defer {
            kept.end()
            try? run("RELEASE snapshot")  // Of a reader; there is nothing that it could lose.
        }
        return try work()
    }

    /// Another number whenever somebody else wrote since this connection asked last (sqlite.org/pragma.html#pragma_data_version).
    package func dataVersion() throws -> Int64 { try first("PRAGMA data_version") { $0.integer(0) } ?? 0 }
}
