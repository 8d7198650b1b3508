import Inventory
import Sheets
import Testing

@testable import Reports

@Suite struct WorkbookCellTests {
    static let cells: [(Cell, Unit?, WorkbookCell)] = [
        (.integer(12), nil, .number(12, .integer)), (.integer(12), .euro, .number(12, .amount)),
        (.decimal(156, places: 1), .inches, .number(15.6, .tenths)),
        (.decimal(-5, places: 2), nil, .number(-0.05, .hundredths)),
        (.decimal(123_456, places: 2), .euro, .number(1234.56, .amount)),
        (.decimal(1234, places: 3), nil, .number(1.234, .number)),
        (.integer(999_999_999_999_999), nil, .number(999_999_999_999_999, .integer)),
        (.integer(1_000_000_000_000_000), nil, .text("1000000000000000")),
        (.decimal(.min, places: 2), .euro, .text("-92233720368547758,08")),
        (.share(125), nil, .number(0.125, .share)), (.share(1000), .percent, .number(1, .share)),
        (.day(iso: "2026-11-22"), nil, .number(46_348, .day)), (.day(iso: "never"), nil, .text("never")),
        (.flag(true), nil, .text("ja")), (.series([1, 2]), nil, .text("1 2")),
        (.kind(.smartboard), nil, .text("digitaal bord")),
        (.text("=1+1"), nil, .text("=1+1")), (.text("030569"), nil, .text("030569")),
    ]

    @Test(arguments: cells.indices) func aCellIsWhatItIs(_ index: Int) {
        let (cell, unit, meant) = Self.cells[index]
        #expect(WorkbookCell(cell, in: unit, .dutch) == meant)
    }

    @Test func columnsAreAsWideAsTheirHeadingsAndFirstRows() {
        var widths = ColumnWidths(headings: ["Nr.", "Besturingssysteem", "OS ondersteund tot", "Opmerking"])
        #expect(widths.characters == [7, 21, 15, 13])
        widths.see([.integer(1), nil, .day(iso: "2026-11-22"), .text(String(repeating: "x", count: 500))], .dutch)
        #expect(widths.characters == [7, 21, 15, 80])
        #expect(widths.rowsWanted == 499)
        #expect(widths.isUsed == [true, false, true, true])
    }

    @Test(arguments: [(0, 1), (400, 1), (401, 2), (1300, 4)]) func aSheetIsPrintedSoThatItCanBeRead(
        _ width: Int, _ pages: Int
    ) {
        let foot = SheetLayout.Foot(text: "", page: "", of: "")
        let layout = SheetLayout(
            columns: [.init(width: width, format: .text), .init(width: 80, format: .text, isEmpty: true)], foot: foot)
        #expect(layout.pagesWide == pages)
    }
}
