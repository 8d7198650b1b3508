import Assets
import Sheets
import Synchronization
import Testing

@testable import Reports

@Suite struct HTMLTableTests {
    private static let columns: [Sheet.Column] = [
        .init("severity", nl: "Belang", en: "Severity"), .init("note", nl: "Wat 'nu'", en: "What next"),
        .init("amount", nl: "Bedrag", en: "Amount", .number, in: .euro),
    ]

    private func page(_ columns: [Sheet.Column], _ row: [Cell?]) throws -> String {
        var sheet = Sheet(columns: columns)
        sheet.append(row)
        let text = Mutex("")
        let table = ReportTable("a", Words("A"), sheet, whenEmpty: Words("-"))
        try HTMLTable(language: .dutch).write(table, TableStyle(), named: Words("A")) { part in
            text.withLock { $0 += part }
        }
        return text.withLock(\.self)
    }

    @Test func eachTableTellsWhatStandsBeforeTheValuesOfACard() throws {
        let urgent = Cell.word(id: "critical", nl: "dringend", en: "critical")
        let page = try page(Self.columns, [urgent, nil, .decimal(-123_456, places: 2)])
        #expect(
            page.contains(
                "<table role=\"table\" class=\"cards\" style=\"--c1:&#39;Belang&#39;;"
                    + "--c2:&#39;Wat \\27 nu\\27 &#39;;--c3:&#39;Bedrag (EUR)&#39;\">"))
        #expect(
            page.contains(
                "<tr role=\"row\"><th scope=\"row\" role=\"rowheader\"><span class=\"tag critical\">dringend</span></th>"
                    + "<td role=\"cell\"></td><td role=\"cell\" class=\"n\">\u{2212}1.234,56</td></tr>"))
    }

    @Test func aTableOfManyColumnsIsScrolled() throws {
        let columns = (0...HTMLTable.columnsOfCards).map { Sheet.Column("c\($0)", nl: "K", en: "C") }
        #expect(try page(columns, columns.map { _ in nil }).contains("<table role=\"table\">"))
    }

    static let amounts: [(cents: Int64, text: String)] = [
        (11_862_272, "118.623"), (11_862_249, "118.622"), (-50, "\u{2212}1"), (-49, "0"), (0, "0"),
        (.max, "92.233.720.368.547.758"),
    ]

    @Test(arguments: amounts.indices) func aLargeAmountIsInWholeEuros(_ index: Int) {
        let (cents, text) = Self.amounts[index]
        #expect(HTMLCell.brief(.decimal(cents, places: 2), .euro, in: .dutch) == text)
    }
}
