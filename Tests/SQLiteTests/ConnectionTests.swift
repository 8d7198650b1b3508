import Glibc
import Temporary
import TestSupport
import Testing

@testable import SQLite

@Suite struct ConnectionTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func opened(_ mode: Connection.Mode = .write) throws -> Connection {
        try .opened(folder.path("test.sqlite"), mode: mode)
    }

    static let values: [(any SQLiteBindable & Sendable, SQLiteValue, kind: String)] = [
        (Int64.min, .integer(.min), "integer"), (Int64.max, .integer(.max), "integer"), (0, .integer(0), "integer"),
        (true, .integer(1), "integer"), (false, .integer(0), "integer"),
        ("", .text(""), "text"), ("O'Neill; \"--\u{EB}\u{2167}", .text("O'Neill; \"--\u{EB}\u{2167}"), "text"),
        ("a\0b", .text("a\0b"), "text"), ([UInt8](), .blob([]), "blob"),
        ([0, 255, 0] as [UInt8], .blob([0, 255, 0]), "blob"),
        (Optional<Int64>.none, .null, "null"), (Optional("x"), .text("x"), "text"),
    ]

    @Test(arguments: values.indices) func eachKindOfValueComesBackAsItWas(_ index: Int) throws {
        let (given, expected, kind) = Self.values[index]
        let connection = try opened()
        try connection.script("CREATE TABLE thing (value ANY) STRICT")
        try connection.run("INSERT INTO thing (value) VALUES (?1)", given)
        let found = try connection.first("SELECT typeof(value), value FROM thing") { row in
            (kind: row.text(0), value: row.value(1))
        }
        #expect(found?.kind == kind)
        #expect(found?.value == expected)
    }

    static let broken: [(sql: String, code: Int32)] = [
        ("INSERT INTO thing (id, name, part) VALUES (2, 'secret', NULL)", 2067),  // SQLITE_CONSTRAINT_UNIQUE
        ("INSERT INTO thing (id, name, part) VALUES (1, 'other', NULL)", 1555),  // SQLITE_CONSTRAINT_PRIMARYKEY
        ("INSERT INTO thing (id, name, part) VALUES (2, 'other', 7)", 787),  // SQLITE_CONSTRAINT_FOREIGNKEY
        ("INSERT INTO thing (id, name, part) VALUES (2, NULL, NULL)", 1299),  // SQLITE_CONSTRAINT_NOTNULL
        ("INSERT INTO thing (id, name, part) VALUES (2, '', NULL)", 275),  // SQLITE_CONSTRAINT_CHECK
        ("INSERT INTO thing (id, name, part) VALUES (2, x'00', NULL)", 3091),  // SQLITE_CONSTRAINT_DATATYPE
    ]

    @Test(arguments: broken) func aBrokenConstraintHasItsExtendedCode(_ sql: String, _ code: Int32) throws {
        let connection = try opened()
        try connection.script(Self.table)
        try connection.run("INSERT INTO thing (id, name) VALUES (?1, ?2)", 1, "secret")
        let error = thrown(SQLiteError.self) { try connection.run(sql) }
        #expect(error?.code == code)
        #expect(error?.isConstraint == true)
        #expect(error?.sql == sql)
    }

    @Test func anErrorTellsNoBoundValue() throws {
        let connection = try opened()
        try connection.script(Self.table)
        let error = thrown(SQLiteError.self) {
            for _ in 1...2 { try connection.run("INSERT INTO thing (name) VALUES (?1)", "Jan Peeters") }
        }
        #expect(error?.description.contains("Peeters") == false)
    }

    @Test func aTextBeyondTheLimitIsRefused() throws {
        let connection = try opened()
        let error = thrown(SQLiteError.self) {
            try connection.run("SELECT ?1", [UInt8](repeating: 0, count: 16 << 20 + 1))
        }
        #expect(error?.code == 18)  // SQLITE_TOOBIG
    }

    @Test func aTransactionThatFailsLeavesNothing() throws {
        let connection = try opened()
        try connection.script(Self.table)
        #expect(throws: Refusal.no) {
            try connection.transaction {
                try connection.run("INSERT INTO thing (name) VALUES ('a')")
                throw Refusal.no
            }
        }
        try connection.transaction { try connection.run("INSERT INTO thing (name) VALUES ('b')") }
        let names = try connection.rows("SELECT name FROM thing") { $0.text(0) }
        #expect(names == ["b"])
    }

    @Test func aFailureInTheMiddleOfRowsRollsBackToo() throws {
        let connection = try opened()
        try connection.script(Self.table)
        try connection.script("INSERT INTO thing (name) VALUES ('a'), ('b')")
        #expect(throws: Refusal.no) {
            try connection.transaction {
                try connection.run("DELETE FROM thing WHERE name = 'b'")
                try connection.visit("SELECT name FROM thing") { _ in throw Refusal.no }
            }
        }
        let names = try connection.rows("SELECT name FROM thing ORDER BY name") { $0.text(0) }
        #expect(names == ["a", "b"])
    }

    @Test func aReaderRefusesToWrite() throws {
        let writer = try opened()
        try writer.script(Self.table)
        let reader = try opened(.read)
        let error = thrown(SQLiteError.self) { try reader.run("DELETE FROM thing") }
        #expect(error?.code == 8)  // SQLITE_READONLY
        try writer.run("INSERT INTO thing (name) VALUES ('a')")
    }

    @Test func aReaderSeesTheLastCommitOnly() throws {
        let writer = try opened()
        try writer.script(Self.table)
        let reader = try opened(.read)
        func count() throws -> Int64? { try reader.first("SELECT count(*) FROM thing") { $0.integer(0) } }
        try writer.transaction {
            try writer.run("INSERT INTO thing (name) VALUES ('a')")
            let before = try count()
            #expect(before == 0)
        }
        let after = try count()
        #expect(after == 1)
    }

    @Test func theLastWriterLeavesItsLogToReaders() throws {
        do {
            let writer = try opened()
            try writer.script(Self.table)
        }
        #expect(try folder.names() == ["test.sqlite", "test.sqlite-shm", "test.sqlite-wal"])
    }

    @Test func aFileOfSomebodyElseIsReadWithoutATrace() throws {
        let name = "50%?x#.sqlite"
        let path = folder.path(name)
        do {
            let writer = try Connection.opened(folder.path("test.sqlite"), mode: .write)
            try writer.script(Self.table)
            try writer.run("INSERT INTO thing (name) VALUES ('a')")
            try writer.run("VACUUM INTO ?1", path)
        }
        let reader = try Connection.opened(path, mode: .readUnlocked)
        let names = try reader.rows("SELECT name FROM thing") { $0.text(0) }
        #expect(names == ["a"])
        #expect(try folder.names().filter { $0.hasPrefix(name) } == [name])
    }

    @Test func blobsAreReadInParts() throws {
        let connection = try opened()
        try connection.script("CREATE TABLE thing (id INTEGER PRIMARY KEY, part BLOB) STRICT")
        let large = (0..<20_000).map { UInt8(truncatingIfNeeded: $0) }
        for part in [large, [1, 2, 3], []] { try connection.run("INSERT INTO thing (part) VALUES (?1)", part) }
        try connection.run("INSERT INTO thing (part) VALUES (NULL)")
        var found: [[UInt8]] = []
        try connection.visitBlobs("thing", "part", rows: [1, 9, 2, 4, 3, 1]) { blob in
            found.append(try blob.bytes(at: blob.count / 2, count: 2))
            let outside = try [
                blob.bytes(at: -1, count: 1), blob.bytes(at: blob.count, count: 1), blob.bytes(at: 0, count: 0),
            ]
            #expect(outside == [[], [], []])
        }
        #expect(found == [[16, 17], [2, 3], [], [16, 17]])
        let error = thrown(SQLiteError.self) { try connection.visitBlobs("nothing", "part", rows: [1]) { _ in } }
        #expect(error == nil)
    }

    @Test func aReaderNeedsAFile() {
        let error = thrown(SQLiteError.self) { _ = try opened(.read) }
        #expect(error?.code == 14)  // SQLITE_CANTOPEN
    }

    @Test func theFirstRowIsTakenAndTheStatementIsFreeAgain() throws {
        let connection = try opened()
        try connection.script(Self.table)
        try connection.script("INSERT INTO thing (name) VALUES ('a'), ('b')")
        for _ in 1...2 {
            let name = try connection.first("SELECT name FROM thing ORDER BY name") { $0.text(0) }
            #expect(name == "a")
        }
        let none = try connection.first("SELECT name FROM thing WHERE name = ?1", "c") { $0.text(0) }
        #expect(none == nil)
        try connection.script("DROP TABLE thing")
    }

    private static let table = """
        CREATE TABLE thing (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE CHECK (name <> ''),
            part INTEGER REFERENCES thing
        ) STRICT
        """
}

extension Row {
    fileprivate func value(_ column: Int32) -> SQLiteValue {
        if isNull(column) { return .null }
        switch text(column - 1) {
        case "integer": return .integer(integer(column))
        case "text": return .text(text(column))
        default: return .blob(bytes(column))
        }
    }
}

private enum Refusal: Error { case no }
