import Sheets
import TestSupport
import Testing

@testable import Reports

@Suite struct CSVWriterTests {
    private static func bytes(
        _ cells: [Cell?], _ profile: CSVProfile = .director, _ language: Language = .dutch
    ) -> String {
        var sheet = Sheet(columns: cells.indices.map { .init("c\($0)", nl: "k\($0)", en: "e\($0)") })
        sheet.append(cells)
        return String(decoding: CSVWriter(profile: profile, language: language).bytes(of: sheet), as: UTF8.self)
    }

    /// The one row without headings and line end.
    private static func row(
        _ cells: [Cell?], _ profile: CSVProfile = .director, _ language: Language = .dutch
    ) -> String {
        let lines = bytes(cells, profile, language).unicodeScalars.split(separator: "\n", maxSplits: 1)
        return String(String.UnicodeScalarView(lines[1].dropLast(2)))
    }

    private static let all: [Cell?] = [
        .text("Sint-Jan"), .integer(-12), .decimal(-123_456, places: 2), .flag(true), .flag(false),
        .moment(1_795_348_800), .word(id: "laptop", nl: "schootcomputer", en: "laptop computer"), nil,
    ]

    @Test func aDirectorGetsWhatExcelInBelgiumReads() {
        #expect(
            Self.bytes(Self.all) == """
                \u{FEFF}k0;k1;k2;k3;k4;k5;k6;k7\r
                Sint-Jan;-12;-1234,56;ja;nee;22/11/2026;schootcomputer;\r\n
                """)
    }

    @Test func aMachineGetsIdsPointsAndISODates() {
        #expect(
            Self.bytes(Self.all, .machine) == """
                c0,c1,c2,c3,c4,c5,c6,c7\r
                Sint-Jan,-12,-1234.56,true,false,2026-11-22T12:00:00Z,laptop,\r\n
                """)
    }

    @Test func aDirectorWhoReadsEnglishGetsEnglish() {
        #expect(
            Self.row(Self.all, .director, .english) == "Sint-Jan;-12;-1234.56;yes;no;2026-11-22;laptop computer;")
    }

    static let decimals: [(Int64, Int, String)] = [
        (0, 2, "0,00"), (5, 2, "0,05"), (-5, 2, "-0,05"), (100, 2, "1,00"), (123_456_789, 2, "1234567,89"), (7, 0, "7"),
        (-7, 0, "-7"), (156, 1, "15,6"), (.max, 2, "92233720368547758,07"), (.min, 2, "-92233720368547758,08"),
    ]

    @Test(arguments: decimals) func aDecimalHasACommaAndNoThousands(_ digits: Int64, _ places: Int, _ text: String) {
        #expect(Self.row([.decimal(digits, places: places)]) == text)
    }

    static let quoted = [
        ("a;b", "\"a;b\""), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("\"", "\"\"\"\""),
        (" a", "\" a\""), ("a ", "\"a \""), ("plain", "plain"), ("", ""), ("O'Neill", "O'Neill"),
        ("\u{EB}\u{2167}\u{1F468}\u{200D}\u{1F4BB}", "\u{EB}\u{2167}\u{1F468}\u{200D}\u{1F4BB}"),
        // A combining mark makes one character with the quotation mark before it; it has to be doubled all the same.
        ("a\"\u{301};=1", "\"a\"\"\u{301};=1\""),
    ]

    @Test(arguments: quoted) func aFieldIsQuotedWhereItMustBe(_ text: String, _ written: String) {
        for profile in CSVProfile.allCases {
            #expect(Array(Self.row([.text(text)], profile).utf8) == Array(written.utf8))
        }
    }

    @Test(arguments: quoted) func aWordIsQuotedWhereItMustBe(_ text: String, _ written: String) {
        for profile in CSVProfile.allCases {
            #expect(Array(Self.row([.word(id: text, nl: text, en: "-")], profile).utf8) == Array(written.utf8))
        }
    }

    static let formulas = [
        ("=1+1", "'=1+1"), ("+32 9", "'+32 9"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "' =1"),
        ("\r=1", "' =1"), ("\n=1", "' =1"), ("'=1", "''=1"), ("''-1", "'''-1"), ("  =1", "'  =1"), ("\u{0}=1", "' =1"),
        ("\u{1F}-1", "' -1"), ("\u{FF1D}1", "'\u{FF1D}1"), ("\u{FF0B}1", "'\u{FF0B}1"), ("\u{FF0D}1", "'\u{FF0D}1"),
        ("\u{FF20}A", "'\u{FF20}A"), ("\u{A0}=1", "'\u{A0}=1"), ("\u{FEFF}=1", "'\u{FEFF}=1"),
        ("\u{200B}@A", "'\u{200B}@A"),
        ("=\u{338}1", "'=\u{338}1"),
        ("=HYPERLINK(\"x\";\"y\")", "\"'=HYPERLINK(\"\"x\"\";\"\"y\"\")\""),
    ]

    @Test(arguments: formulas) func aFormulaIsMadeHarmless(_ text: String, _ written: String) {
        for profile in CSVProfile.allCases {
            #expect(Array(Self.row([.text(text)], profile).utf8) == Array(written.utf8))
            // A word names what people wrote as well.
            let word = Cell.word(id: text, nl: text, en: text)
            #expect(Array(Self.row([word], profile).utf8) == Array(written.utf8))
        }
    }

    @Test(arguments: ["1=1", "a-b", "a@b.be", ".=", "(+)", "'a", "'"])
    func whatOnlyHoldsSuchACharacterStays(_ text: String) {
        #expect(Self.row([.text(text)]) == text)
    }

    @Test func controlCharactersBecomeBlanks() {
        for value in Array(0x00...0x1F) + Array(0x7F...0x9F) as [UInt32] {
            let text = "a\(Character(UnicodeScalar(value) ?? "?"))b"
            #expect(Self.row([.text(text)]) == "a b", "U+\(String(value, radix: 16))")
        }
        #expect(Self.row([.text("a\r\nb")]) == "a  b")
        #expect(Self.row([.text("\tx")]) == "\" x\"")
    }

    @Test func aSheetWithoutRowsHasItsHeadings() {
        let sheet = Sheet(columns: [.init("a", nl: "A;B", en: "B")])
        let writer = CSVWriter(profile: .director, language: .dutch)
        #expect(writer.bytes(of: sheet) == Array("\u{FEFF}\"A;B\"\r\n".utf8))
    }

    @Test(arguments: CSVProfile.allCases) func aStrictReaderReadsWhatWasWritten(_ profile: CSVProfile) throws {
        var random = Seeded()
        for _ in 1...300 {
            let width = Int.random(in: 1...5, using: &random)
            var sheet = Sheet(columns: (0..<width).map { .init("c\($0)", nl: "k\($0)", en: "e\($0)") })
            for _ in 0..<Int.random(in: 0...4, using: &random) {
                sheet.append((0..<width).map { _ in Self.randomText(&random).map { .text($0) } })
            }
            let bytes = CSVWriter(profile: profile, language: .dutch).bytes(of: sheet)
            let separator = UInt8(ascii: profile == .director ? ";" : ",")
            let read = try StrictCSV.rows(of: bytes, separator: separator, hasMark: profile == .director)
            let expected = sheet.rows.map { $0.map { $0.map { Array(Self.plain($0).utf8) } ?? [] } }
            #expect(read.count == expected.count + 1)
            for (line, cells) in zip(read.dropFirst(), expected) { #expect(line == cells) }
        }
    }

    private static func randomText(_ random: inout Seeded) -> String? {
        let parts = [
            "\"", ";", ",", "\r", "\n", "\r\n", "\t", " ", "=", "+", "-", "@", "'", "a", "\u{EB}", "\u{301}",
            "\u{FEFF}",
            "\u{1F1E7}\u{1F1EA}", "\u{200D}", "\0",
        ]
        guard Int.random(in: 0...5, using: &random) > 0 else { return nil }
        // Behind an x nothing is a formula, so the text is read back as it was.
        return "x"
            + (0..<Int.random(in: 0...6, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }
            .joined()
    }

    private static func plain(_ cell: Cell) -> String {
        guard case .text(let text) = cell else { return "" }
        let scalars = text.unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : $0 }
        return String(String.UnicodeScalarView(scalars))
    }
}
