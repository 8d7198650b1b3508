import Assets
import Funding
import Inventory
import Testing

@Suite struct GrantLineTests {
    private func line(_ from: String, _ until: String, invoicesFrom: String? = nil) throws -> GrantLine {
        var line = GrantLine(
            code: "a", name: "A", amount: .open, from: try #require(Day(from)), until: try #require(Day(until)),
            accountBy: try #require(Day("2025-04-25")), costKinds: [.devices])
        line.invoicesFrom = invoicesFrom.flatMap { Day($0) }
        return line
    }

    @Test func itsWindowHasBothItsDays() throws {
        let line = try line("2021-01-01", "2024-08-31", invoicesFrom: "2021-06-01")
        let days = ["2021-05-31", "2021-06-01", "2024-08-31", "2024-09-01"].compactMap { Day($0) }
        #expect(days.map(line.covers) == [false, true, true, false])
    }

    @Test func whatContradictsItselfIsTold() throws {
        var line = try line("2026-01-01", "2024-08-31")
        line.costKinds = []
        line.amount = .perPupil([:])
        #expect(
            line.faults == [
                "it ends on 31/08/2024, before it begins on 01/01/2026",
                "proofs are due on 25/04/2025, before it begins on 01/01/2026",
                "nothing may be paid from it: give at least one kind of cost",
                "it has an amount for no level of pupils",
            ])
        #expect(GrantTemplates.builtIn.lines.allSatisfy { $0.line.faults.isEmpty })
    }

    private static let tables: [(row: String, reason: String)] = [
        (
            "t\tl\tN\t42\t-\t2021-01-01\t2021-12-31\t2022-01-01\tdevices,robots",
            "line 3: the kind of cost 'robots' is not known to this version"
        ),
        (
            "t\tl\tN\t4,2,1\t-\t2021-01-01\t2021-12-31\t2022-01-01\tdevices",
            "line 3: kleuter: '4,2,1' is no amount: write it as 1234,56"
        ),
        ("t\tl\tN\t42\t-\t2021-01-01\t-\t2022-01-01\tdevices", "line 3: has no until"),
        (
            "t\tl\tN\t42\t-\t2022-01-01\t2021-12-31\t2022-01-01\tdevices",
            "line 3: it ends on 31/12/2021, before it begins on 01/01/2022"
        ),
    ]

    @Test(arguments: tables.indices) func aWrongRowOfATableIsNamed(_ index: Int) throws {
        let (row, reason) = Self.tables[index]
        let text =
            "# inkaart table grant-lines 2026-01-01\ntemplate\tline\tname\tkleuter\tfixed\tfrom\tuntil\taccount-by\tkinds\n\(row)"
        do {
            let templates = try GrantTemplates(TableLines(Array(text.utf8)))
            Issue.record("it was read: \(templates.names)")
        } catch { #expect("\(error)" == reason) }
    }
}
