import CSQLite

extension Connection {
    /// Two connections on two threads would wait for each other at each piece of memory that SQLite counts
    /// (sqlite.org/compile.html#default_memstatus). For before the first connection of the process; later it does nothing.
    package static func countNoMemory() { _ = inkaart_sqlite_count_no_memory() }

    /// Begins a snapshot that lasts until ``endSnapshot()``: all that is read in between is of one moment, that of the first reading.
    package func beginSnapshot() throws {
        try run("BEGIN")
        kept.begin()
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
}
