import Testing

@testable import Console

struct TextTableTests {
    private static let columns = [
        TextTable.Column("School"), TextTable.Column("Room", mayShrink: true),
        TextTable.Column("Devices", alignment: .right),
        TextTable.Column("Remark", mayShrink: true, minimumWidth: 10, maximumLines: 2),
    ]
    private static let table = TextTable(
        columns: columns,
        rows: [
            ["012345", "Lokaal ëⅧ漢字e\u{301}", "7", "delivered late, two power supplies are still missing"],
            ["6", "gang", "1200", ""],
        ], sentenceWhenEmpty: "no rooms yet")

    @Test func columnsAreAsWideAsTheirCells() {
        #expect(
            Self.table.lines(width: 100) == [
                "School  Room            Devices  Remark",
                "──────  ──────────────  ───────  ────────────────────────────────────────────────────",
                "012345  Lokaal ëⅧ漢字é        7  delivered late, two power supplies are still missing",
                "6       gang               1200",
            ])
    }

    @Test func theWidestColumnShrinksFirst() {
        #expect(
            Self.table.lines(width: 80) == [
                "School  Room            Devices  Remark",
                "──────  ──────────────  ───────  ───────────────────────────────────────────────",
                "012345  Lokaal ëⅧ漢字é        7  delivered late, two power supplies are still",
                "                                 missing",
                "6       gang               1200",
            ])
    }

    @Test func whatDoesNotFitInItsLinesIsClipped() {
        #expect(
            Self.table.lines(width: 40) == [
                "School  Room        Devices  Remark",
                "──────  ──────────  ───────  ───────────",
                "012345  Lokaal            7  delivered",
                "        ëⅧ漢字é              late, two …",
                "6       gang           1200",
            ])
    }

    @Test func aTableWithoutHeadingsHasNoRule() {
        let table = TextTable(
            columns: [.init(""), .init("")], rows: [["State", "enrolled"], ["To send", "2"]], sentenceWhenEmpty: "none")
        #expect(table.lines() == ["State    enrolled", "To send  2"])
    }

    @Test(arguments: 1...120)
    func noLineIsEverWiderThanTheTerminal(width: Int) {
        let widest = Self.table.lines(width: width).map { TerminalText.width(of: $0) }.max() ?? 0
        #expect(widest <= width)
    }

    @Test func cellsAreMadeVisible() {
        let table = TextTable(columns: [.init("Name")], rows: [["a\u{202E}b\n\u{1B}[2J"]], sentenceWhenEmpty: "none")
        #expect(table.lines().last == "a\\u{202E}b\\n\\e[2J")
    }

    @Test func headingsAreBoldInColour() {
        let table = TextTable(columns: [.init("Name")], rows: [["x"]], sentenceWhenEmpty: "none")
        #expect(table.lines(colours: true) == ["\u{1B}[1mName\u{1B}[0m", "────", "x"])
    }

    @Test func aTableWithoutRowsIsASentence() {
        let table = TextTable(columns: Self.columns, rows: [], sentenceWhenEmpty: "no rooms yet")
        #expect(table.text(for: CapturedOutput()) == "no rooms yet\n")
    }
}
