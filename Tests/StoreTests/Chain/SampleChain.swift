import Temporary

@testable import SQLite
@testable import Store

/// A store with six acts and a table whose rows come with them, as money does.
final class SampleChain {
    let folder: TemporaryFolder
    let connection: Connection

    static let table = ChainedTable("sample", "id act amount name content")
    static let tables = [ChainedTable.act, table]
    static let acts: Int64 = 6

    var path: String { folder.path("chain.sqlite") }

    init() throws {
        folder = try TemporaryFolder()
        connection = try Connection.opened(folder.path("chain.sqlite"), mode: .write)
        try Schema.update(connection)
        // Without types, to hold what a forger puts in.
        try connection.script("CREATE TABLE sample (id INTEGER PRIMARY KEY, act, amount, name, content)")
        try connection.script(ChainedTable.triggers(of: "sample"))
        for sql in Self.done { try act(sql) }
    }

    /// One transaction with an act, as the store makes them.
    func act(_ sql: String) throws {
        try connection.transaction {
            let act = try connection.lastAct()
            try connection.script(sql)
            try connection.seal(since: act, Self.tables)
        }
    }

    func fault(atMost most: Int = 100) throws -> ChainFault? {
        try connection.checkedChain(after: ChainStretch(), atMost: most, Self.tables).fault
    }

    /// Takes away what refuses changes; what a forger does first.
    func unlock() throws {
        let names = try connection.rows("SELECT name FROM sqlite_schema WHERE type = 'trigger'") { $0.text(0) }
        for name in names { try connection.run("DROP TRIGGER \(name)") }
        try connection.run("PRAGMA foreign_keys = OFF")
    }

    private static let done = [
        "INSERT INTO act (at, who, what) VALUES (1, 'an', 'one')",
        """
        INSERT INTO act (at, who, what, why) VALUES (2, 'an', 'two', '');
        INSERT INTO sample VALUES (1, 2, 150, NULL, NULL);
        """,
        """
        INSERT INTO act (at, who, what, why) VALUES (2, 'bé', 'three', 'été');
        INSERT INTO sample VALUES (2, 3, -150, '', x''), (3, 3, 0, 'b', NULL);
        """,
        """
        INSERT INTO act (at, who, what) VALUES (4, 'an', 'a what=t1:b' || char(10) || 'c');
        INSERT INTO sample VALUES (4, 4, 7, 'a b=t1:c', x'00ff'), (5, 4, 7, 'a b=t1:c', x'00ff');
        """,
        "INSERT INTO act (at, who, what, why) VALUES (5, 'an', 'five', 'x')",
        """
        INSERT INTO act (at, who, what, why) VALUES (5, 'an', 'five', 'x');
        INSERT INTO sample VALUES (6, 6, 9223372036854775807, 'z', NULL);
        """,
    ]
}
