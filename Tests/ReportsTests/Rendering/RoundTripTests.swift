import Assets
import Inventory
import Sheets
import TestSupport
import Testing

@testable import Imports
@testable import Reports

/// What `CSVWriter` writes is read back the same.
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

    /// With the tabs and apostrophes that keep a spreadsheet from guessing, and what the file is in a last heading.
    @Test(arguments: CSVProfile.allCases) func ourOwnInventoryComesBack(_ profile: CSVProfile) throws {
        let columns: [Sheet.Column] = [
            .init("school", nl: "Instellingsnummer", en: "School number"),
            .init("serial", nl: "Serienummer", en: "Serial number"),
            .init("inventoryNumber", nl: "Inventarisnummer", en: "Inventory number"),
            .init("room", nl: "Lokaal", en: "Room"), .init("note", nl: "Opmerking", en: "Note"),
            .init("purchasedOn", nl: "Aankoopdatum", en: "Purchased on", .day),
        ]
        let texts = [
            ("000123456789012", "0012", "1-2", "=1+1"), ("123456789012345678", "3/4", "MEI1", "-5 km"),
            ("5CD1E5", "waar", "01.02", "'=x"), ("PF0012", "#12", "+1", "\u{FF1D}1"),
        ]
        var sheet = Sheet(columns: columns)
        for (serial, number, room, note) in texts {
            sheet.append([
                .text("030569"), .text(serial), .text(number), .text(room), .text(note), .day(iso: "2026-02-01"),
            ])
        }
        var bytes: [UInt8] = []
        let writer = CSVWriter(profile: profile, language: .dutch)
        writer.appendHeading(of: columns, named: "Inventaris · 22/11/2026", to: &bytes)
        writer.appendRows(of: sheet, last: [], to: &bytes)
        let file = try ImportFile(bytes, by: BuiltInMapping.inkaart.mapping, school: nil)
        let read = file.rows.map { row in
            [AssetField.school, .serial, .inventoryNumber, .room, .note, .purchasedOn].map { row.values[$0] }
        }
        let meant = texts.map { ["030569", $0, $1, $2, $3, "2026-02-01"] }
        #expect(read == meant)
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
