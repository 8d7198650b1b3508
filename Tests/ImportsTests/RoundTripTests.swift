import Inventory
import Sheets
import TestSupport
import Testing

@testable import Imports

/// What `Sheets.CSVWriter` writes is read back the same.
@Suite struct RoundTripTests {
    @Test(arguments: CSVProfile.allCases) func aRandomSheetComesBack(_ profile: CSVProfile) {
        var random = Seeded()
        for _ in 1...400 {
            let sheet = Self.sheet(&random)
            var faults = ImportFaults()
            let bytes = CSVWriter(profile: profile, language: .dutch).bytes(of: sheet)
            let table = CSVTable(bytes, faults: &faults)
            #expect(faults.count == 0, "\(faults)")
            let expected = sheet.rows.map { $0.map(Self.text) }.filter { row in
                row.contains { $0.contains { $0 != UInt8(ascii: " ") } }
            }
            #expect(table.rows.map { $0.cells.map { Array(FormulaText.unguarded($0).utf8) } } == expected)
        }
    }

    private static func sheet(_ random: inout Seeded) -> Sheet {
        let width = Int.random(in: 2...5, using: &random)
        var sheet = Sheet(columns: (0..<width).map { .init("c\($0)", nl: "k\($0)", en: "e\($0)") })
        for _ in 0..<Int.random(in: 0...5, using: &random) {
            sheet.append((0..<width).map { _ in cell(&random) })
        }
        return sheet
    }

    private static let parts = [
        "\"", ";", ",", "\r", "\n", "\r\n", "\t", " ", "=", "+", "-", "@", "'", "a", "\u{EB}", "\u{301}", "\u{FEFF}",
        "\u{1F1E7}\u{1F1EA}", "\u{200D}", "\0", "\u{FF1D}",
    ]

    private static func cell(_ random: inout Seeded) -> Cell? {
        guard Int.random(in: 0...5, using: &random) > 0 else { return nil }
        let count = Int.random(in: 0...6, using: &random)
        return .text((0..<count).map { _ in parts.randomElement(using: &random) ?? "" }.joined())
    }

    /// Control characters are blanks in a file.
    private static func text(_ cell: Cell?) -> [UInt8] {
        guard case .text(let text)? = cell else { return [] }
        let scalars = text.unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : $0 }
        return Array(String(String.UnicodeScalarView(scalars)).utf8)
    }
}
