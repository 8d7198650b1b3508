import Testing

@testable import SQLite
@testable import Store

/// Whatever is changed behind the back of the store is found, and the first act that does not fit is named.
@Suite struct ForgeryTests {
    private let chain: SampleChain

    init() throws {
        chain = try SampleChain()
        try chain.unlock()
    }

    @Test func anUntouchedChainHasNoFault() throws {
        #expect(try chain.fault() == nil)
    }

    /// The columns of the links, which no link covers.
    private static let links = ChainedTable("audit_link", "act digest")

    @Test func everyChangeOfAnyValueIsFound() throws {
        var count = 0
        for forgery in try (SampleChain.tables + [Self.links]).flatMap(forgeries) {
            guard let outcome = try fault(after: forgery.sql) else { continue }
            count += 1
            let act = try #require(outcome.found, "\(forgery.sql) is not found").act
            #expect(forgery.moves ? act <= forgery.act : act == forgery.act, "\(forgery.sql)")
        }
        #expect(count > 4_000)
    }

    private struct Forgery {
        let sql: String
        let act: Int64
        /// Whether it may put a row into an earlier act, which is then the first that does not fit.
        let moves: Bool
    }

    private func forgeries(of table: ChainedTable) throws -> [Forgery] {
        let key = table.columns[0]
        return try table.columns.flatMap { column in
            let isTyped = table != SampleChain.table || column == key
            return try chain.connection.rows("SELECT \(key), \(table.act), \(column) FROM \(table.name)") { row in
                row.forgeries(2, isTyped: isTyped).map { value in
                    Forgery(
                        sql: "UPDATE \(table.name) SET \(column) = \(value) WHERE \(key) = \(row.integer(0))",
                        act: row.integer(1), moves: column == key || column == table.act)
                }
            }.flatMap(\.self)
        }
    }

    static let others: [(sql: String, act: Int64, cause: ChainFault.Cause)] = [
        // Links that are dropped: in the middle, the first, the last, and with their acts.
        ("DELETE FROM audit_link WHERE act = 3", 3, .unlinked),
        ("DELETE FROM audit_link WHERE act = 1", 1, .unlinked),
        ("DELETE FROM audit_link WHERE act = 6", 6, .unlinked),
        ("DELETE FROM audit_link", 1, .unlinked),
        ("DELETE FROM audit_link WHERE act = 3; DELETE FROM act WHERE id = 3", 4, .altered),
        ("DELETE FROM audit_link WHERE act = 1; DELETE FROM act WHERE id = 1", 2, .altered),
        // Acts without their links.
        ("DELETE FROM act WHERE id = 3", 3, .removed),
        ("DELETE FROM act WHERE id = 6", 6, .removed),
        ("DELETE FROM act WHERE id = 6; DELETE FROM sample WHERE act = 6", 6, .removed),
        // Links that change places, also of acts that say the same.
        (swap("audit_link", "digest", "act", 2, 4), 2, .altered),
        (swap("audit_link", "digest", "act", 5, 6), 5, .altered),
        ("UPDATE audit_link SET digest = (SELECT digest FROM audit_link WHERE act = 1) WHERE act = 2", 2, .altered),
        // Acts that change places.
        (
            "UPDATE act SET id = 9 WHERE id = 2; UPDATE act SET id = 2 WHERE id = 3; UPDATE act SET id = 3 WHERE id = 9",
            2, .altered
        ),
        // Rows that come, go, and move.
        ("INSERT INTO sample VALUES (7, 5, NULL, NULL, NULL)", 5, .altered),
        ("INSERT INTO sample VALUES (7, 1, 1, 'a', NULL)", 1, .altered),
        ("DELETE FROM sample WHERE id = 5", 4, .altered),
        (swap("sample", "amount", "id", 2, 3), 3, .altered),
        ("UPDATE sample SET act = 5 WHERE id = 5", 4, .altered),
        ("UPDATE sample SET act = 1 WHERE id = 5", 1, .altered),
        // Acts that come: behind the last, before the first, and with a link.
        ("INSERT INTO act (at, who, what) VALUES (7, 'x', 'y')", 7, .unlinked),
        ("INSERT INTO act (id, at, who, what) VALUES (-1, 7, 'x', 'y')", -1, .unlinked),
        (
            "INSERT INTO act (id, at, who, what) VALUES (7, 7, 'x', 'y'); INSERT INTO audit_link VALUES (7, zeroblob(32))",
            7, .altered
        ),
        ("INSERT INTO audit_link VALUES (7, zeroblob(32))", 7, .removed),
        // Letters that cross the border between two values.
        ("UPDATE act SET who = 'a', what = 'nfive' WHERE id = 5", 5, .altered),
        ("UPDATE act SET what = 'five why=t1:x', why = NULL WHERE id = 5", 5, .altered),
        ("UPDATE sample SET name = content, content = name WHERE id = 2", 3, .altered),
    ]

    @Test(arguments: others.indices) func linksRowsAndActsThatComeGoOrMoveAreFound(_ index: Int) throws {
        let (sql, act, cause) = Self.others[index]
        let fault = try #require(try fault(after: sql))
        #expect(fault.found == ChainFault(act: act, cause: cause))
    }

    @Test func theLastActsGoUnnoticedExceptByWhoKnowsTheHead() throws {
        let head = try chain.connection.chainHead()
        try chain.connection.script("DELETE FROM audit_link WHERE act > 4; DELETE FROM act WHERE id > 4")
        #expect(try chain.fault() == nil)
        #expect(try chain.connection.chainHead() != head)
    }

    private static func swap(_ table: String, _ column: String, _ key: String, _ one: Int, _ other: Int) -> String {
        """
        CREATE TEMP TABLE held AS SELECT \(key), \(column) FROM \(table);
        UPDATE \(table) SET \(column) = (SELECT \(column) FROM held WHERE \(key) = \(other)) WHERE \(key) = \(one);
        UPDATE \(table) SET \(column) = (SELECT \(column) FROM held WHERE \(key) = \(one)) WHERE \(key) = \(other);
        """
    }

    private struct Outcome { let found: ChainFault? }

    /// What is found after a forgery, which is taken back; `nil` if the form of the table refuses it.
    private func fault(after sql: String) throws -> Outcome? {
        try chain.connection.rehearsal {
            do { try chain.connection.script(sql) } catch let error as SQLiteError where error.isRefusal { return nil }
            return Outcome(found: try chain.fault())
        }
    }
}

extension SQLiteError {
    /// A constraint, or a value of a class that the column does not take (CONSTRAINT, MISMATCH).
    fileprivate var isRefusal: Bool { isConstraint || code == 20 }
}

extension Row {
    /// Literals of values that are close to the one that is there: each bit turned, a byte more or less, another class. A column with a type
    /// would make the same number of another class the number that it is.
    fileprivate func forgeries(_ column: Int32, isTyped: Bool) -> [String] {
        let storage = storage(column)
        let bytes = storage == .null ? [] : bytes(column)
        return switch storage {
        case .null: ["''", "0", "x''"]
        case .integer:
            (0..<64).map { String(integer(column) ^ Int64(truncatingIfNeeded: UInt64(1) << $0)) }
                + ["NULL", "x''"] + (isTyped ? [] : ["'\(integer(column))'", "CAST(\(integer(column)) AS REAL)"])
        case .text: Self.close(to: bytes).map { "CAST(\($0) AS TEXT)" } + ["NULL", Self.literal(bytes)]
        case .real, .blob: Self.close(to: bytes) + ["NULL", "CAST(\(Self.literal(bytes)) AS TEXT)"]
        }
    }

    private static func close(to bytes: [UInt8]) -> [String] {
        let turned = bytes.indices.flatMap { index in
            (0..<8).map { bit in
                var copy = bytes
                copy[index] ^= 1 << bit
                return copy
            }
        }
        let shorter = bytes.isEmpty ? [] : [Array(bytes.dropLast())]
        return (turned + shorter + [bytes + [0]]).map(literal)
    }

    private static func literal(_ bytes: [UInt8]) -> String {
        "x'" + bytes.map { byte in String(byte >> 4, radix: 16) + String(byte & 15, radix: 16) }.joined() + "'"
    }
}
