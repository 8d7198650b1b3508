import CSQLite

/// One connection to a database file, with its prepared statements.
package struct Connection: ~Copyable {
    let handle: OpaquePointer
    private let statements = StatementCache()
    let kept = Kept()

    package enum Mode {
        /// The one connection that writes and checkpoints.
        case write
        /// Sees the last commit at the start of each statement or transaction; never checkpoints.
        case read
        /// Reads a file of somebody else's as it lies there: takes no locks, makes no files beside it, and passes over a journal.
        case readUnlocked
    }

    private init(handle: OpaquePointer) { self.handle = handle }

    package static func opened(_ path: String, mode: Mode) throws -> Connection {
        let connection = Connection(handle: try open(path, mode))
        try connection.configure(mode)
        return connection
    }

    private func configure(_ mode: Mode) throws {
        sqlite3_extended_result_codes(handle, 1)
        sqlite3_busy_timeout(handle, 5_000)
        for (limit, value) in Self.limits { sqlite3_limit(handle, limit, value) }
        if mode == .write { try keepWAL() }
        for pragma in Self.pragmas + (mode == .write ? Self.writerPragmas : Self.readerPragmas) {
            try run("PRAGMA \(pragma)")
        }
    }

    /// The last writer leaves `-wal` and `-shm` behind: a reader who may not write in the folder cannot make them, and without
    /// them no store can be opened (sqlite.org/wal.html#readonly).
    private func keepWAL() throws(SQLiteError) {
        var isKept: Int32 = 1
        let code = sqlite3_file_control(handle, "main", SQLITE_FCNTL_PERSIST_WAL, &isKept)
        if code != SQLITE_OK { throw SQLiteError(handle) }
    }

    deinit {
        statements.removeAll()
        // close_v2 cannot lose data: every commit is on the disk already.
        sqlite3_close_v2(handle)
    }

    private static func open(_ path: String, _ mode: Mode) throws(SQLiteError) -> OpaquePointer {
        let access = mode == .write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY
        let isURI = mode == .readUnlocked
        let name = isURI ? uri(path) + "?immutable=1" : path
        var handle: OpaquePointer?
        let code = sqlite3_open_v2(name, &handle, access | SQLITE_OPEN_NOMUTEX | (isURI ? SQLITE_OPEN_URI : 0), nil)
        guard code == SQLITE_OK, let handle else {
            defer { sqlite3_close_v2(handle) }
            throw SQLiteError(handle)
        }
        return handle
    }

    /// Characters that mean something in it are written as their codes (sqlite.org/uri.html).
    private static func uri(_ path: String) -> String {
        let codes: [Character: String] = ["%": "%25", "?": "%3f", "#": "%23"]
        return "file:" + path.map { codes[$0] ?? String($0) }.joined()
    }

    private static let limits: [(Int32, Int32)] = [
        (SQLITE_LIMIT_LENGTH, 16 << 20), (SQLITE_LIMIT_SQL_LENGTH, 65_536), (SQLITE_LIMIT_ATTACHED, 1),
    ]
    private static let pragmas = [
        "trusted_schema = OFF", "cell_size_check = ON", "foreign_keys = ON", "temp_store = MEMORY",
    ]
    /// FULL, since an acknowledgement lets the agent delete its copy: NORMAL loses acknowledged commits at a power cut.
    private static let writerPragmas = [
        "journal_mode = WAL", "synchronous = FULL", "wal_autocheckpoint = 4000", "journal_size_limit = 67108864",
        "secure_delete = ON",
        // Else a row that is replaced is deleted without asking the triggers that refuse it (sqlite.org/lang_conflict.html).
        "recursive_triggers = ON",
    ]
    /// 8 MB of pages: reports look devices up here and there, and the 2 MB that SQLite takes are read again and again.
    private static let readerPragmas = ["query_only = ON", "cache_size = -8000"]

    /// Runs a statement that gives no rows, or whose rows do not matter.
    package func run(_ sql: String, _ values: any SQLiteBindable...) throws {
        try statements.statement(sql, on: handle).run(values) { _ in true }
    }

    /// All rows, each made into a value.
    package func rows<Value>(_ sql: String, _ values: any SQLiteBindable..., value: (Row) throws -> Value) throws
        -> [Value]
    {
        var rows: [Value] = []
        try statements.statement(sql, on: handle).run(values) { row in
            rows.append(try value(row))
            return true
        }
        return rows
    }

    /// Visits all rows without keeping them.
    package func visit(_ sql: String, _ values: any SQLiteBindable..., row: (Row) throws -> Void) throws {
        try statements.statement(sql, on: handle).run(values) { next in
            try row(next)
            return true
        }
    }

    /// The first row, if there is one.
    package func first<Value>(_ sql: String, _ values: any SQLiteBindable..., value: (Row) throws -> Value) throws
        -> Value?
    {
        var first: Value?
        try statements.statement(sql, on: handle).run(values) { row in
            first = try value(row)
            return false
        }
        return first
    }

    /// Rowid of the last row inserted on this connection.
    package var lastInsertedID: Int64 { sqlite3_last_insert_rowid(handle) }

    /// Rows changed by the last statement.
    package var changedRows: Int { Int(sqlite3_changes(handle)) }

    /// One transaction: all of it or nothing, on the disk when this returns.
    package func transaction<Value>(_ work: () throws -> Value) throws -> Value {
        try run("BEGIN IMMEDIATE")
        do {
            let value = try work()
            try run("COMMIT")
            return value
        } catch {
            // The first error is the one to tell; if ROLLBACK fails, SQLite has rolled back by itself.
            try? run("ROLLBACK")
            throw error
        }
    }

    /// Does the work and takes all of it back, to learn what it would come to.
    package func rehearsal<Value>(_ work: () throws -> Value) throws -> Value {
        try run("BEGIN IMMEDIATE")
        // As above: where ROLLBACK fails, it was done.
        defer { try? run("ROLLBACK") }
        return try work()
    }

    /// Runs several statements, for the steps of the schema.
    package func script(_ sql: String) throws(SQLiteError) {
        if sqlite3_exec(handle, sql, nil, nil, nil) != SQLITE_OK { throw SQLiteError(handle, sql: sql) }
    }
}

/// Statements by their text. All text is written in this target, so there are few.
private final class StatementCache {
    private var statements: [String: Statement] = [:]

    func statement(_ sql: String, on connection: OpaquePointer) throws(SQLiteError) -> Statement {
        if let statement = statements[sql] { return statement }
        let statement = try Statement(sql, on: connection)
        statements[sql] = statement
        return statement
    }

    func removeAll() { statements = [:] }
}
