import Foundation
import SQLite
import Testing

@testable import Store

@Suite struct ChainedTableTests {
    private let chain: SampleChain

    init() throws { chain = try SampleChain() }

    static let refused = [
        "UPDATE sample SET amount = 1", "UPDATE sample SET act = 9 WHERE id = 1", "DELETE FROM sample WHERE id = 1",
        "INSERT OR REPLACE INTO sample (id, act) VALUES (1, 99)", "INSERT INTO sample (act) VALUES (6)",
        "UPDATE audit_link SET digest = zeroblob(32)", "DELETE FROM audit_link WHERE act = 6",
        "INSERT OR REPLACE INTO audit_link VALUES (6, zeroblob(32))", "UPDATE act SET what = 'x' WHERE id = 1",
        "UPDATE act SET why = NULL", "UPDATE act SET id = 99 WHERE id = 1", "DELETE FROM act WHERE id = 6",
        "INSERT OR REPLACE INTO act (id, at, who, what) VALUES (6, 1, 'x', 'y')",
    ]

    @Test(arguments: refused) func whatIsInTheChainIsNeitherChangedNorDeleted(_ sql: String) throws {
        #expect(throws: SQLiteError.self) { try chain.connection.run(sql) }
        #expect(try chain.fault() == nil)
    }

    @Test func whatTookAnActBackIsWrittenOnIt() throws {
        try chain.connection.run("UPDATE act SET undone_by = 6 WHERE id = 5")
        #expect(try chain.fault() == nil)
    }

    @Test(arguments: ["audit_link"] + ChainedTable.money.map(\.name))
    func theSchemaHasTheTriggersOfEachTable(_ table: String) throws {
        let triggers = try chain.connection.rows(
            "SELECT sql || ';' FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?1 ORDER BY rowid", table
        ) { $0.text(0) }
        #expect(triggers.joined(separator: "\n") == ChainedTable.triggers(of: table))
    }

    @Test func everyTableThatIsNotChangedIsInTheChain() throws {
        let guarded = try chain.connection.rows(
            "SELECT tbl_name FROM sqlite_schema WHERE type = 'trigger' AND name = tbl_name || '_is_not_changed'"
        ) { $0.text(0) }
        #expect(Set(guarded) == Set(ChainedTable.all.map(\.name) + ["audit_link", "sample"]))
    }

    @Test(arguments: ChainedTable.all.indices) func everyColumnIsInTheChain(_ index: Int) throws {
        let table = ChainedTable.all[index]
        let columns = try chain.connection.rows("SELECT name FROM pragma_table_info(?1) ORDER BY cid", table.name) {
            $0.text(0)
        }
        // What took an act back comes later, and is an act itself.
        #expect(columns.filter { table != .act || $0 != "undone_by" } == table.columns)
    }

    @Test(arguments: ChainedTable.all.indices) func anIndexLeadsToTheRowsOfAnAct(_ index: Int) throws {
        let table = ChainedTable.all[index]
        let plan = try chain.connection.rows("EXPLAIN QUERY PLAN \(table.query)", 1) { $0.text(3) }
        #expect(plan.allSatisfy { $0.hasPrefix("SEARCH \(table.name) ") || $0.hasPrefix("USE TEMP") }, "\(plan)")
    }

    @Test func theDocumentListsTheTables() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../docs/audit-chain.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let table = text.split(separator: "\n").filter { $0.hasPrefix("| `") }.joined(separator: "\n")
        #expect(table == ChainedTable.document(ChainedTable.all), "put these lines into docs/audit-chain.md")
    }
}

extension ChainedTable {
    /// The lines of a table in docs/audit-chain.md.
    static func document(_ tables: [ChainedTable]) -> String {
        tables.map { table in
            let columns = table.columns.map { "`\($0)`" }.joined(separator: ", ")
            return "| `\(table.name)` | `\(table.act)` | \(columns) |"
        }.joined(separator: "\n")
    }
}
