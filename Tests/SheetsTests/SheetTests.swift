import Console
import Inventory
import Sheets
import Testing

@Suite struct SheetTests {
    private static let sheet: Sheet = {
        var sheet = Sheet(columns: [
            .init("school", nl: "School", en: "School", mayShrink: true), .init("kind", nl: "Soort", en: "Kind"),
            .init("screenInInches", nl: "Scherm", en: "Screen"), .init("seenAt", nl: "Gezien", en: "Seen"),
            .init("isOn", nl: "Aan", en: "On"),
        ])
        sheet.append([
            .text("Sint-\"Jan\""), .kind(.smartboard), .decimal(5, places: 1), .moment(1_795_348_800), .flag(true),
        ])
        sheet.append([nil, .kind(.laptop), nil, nil, nil])
        return sheet
    }()

    @Test func jsonHasAnObjectALineAndNothingUnknown() {
        let expected = """
            [
            {"school":"Sint-\\"Jan\\"","kind":"smartboard","screenInInches":0.5,"seenAt":"2026-11-22T12:00:00Z","isOn":true},
            {"kind":"laptop"}
            ]

            """
        #expect(String(decoding: Self.sheet.json, as: UTF8.self) == expected)
    }

    @Test func anEmptySheetIsAnEmptyArray() throws {
        let json = Sheet(columns: []).json
        #expect(try JSONValue(parsing: json, limits: .document).elements?.isEmpty == true)
    }

    @Test func jsonSurvivesHostileText() throws {
        let text = "\u{1B}[31m\"\\\0\u{202E}\u{7F}</script>\r\n\u{1F468}\u{200D}\u{1F4BB}"
        var sheet = Sheet(columns: [.init("a", nl: "A", en: "A")])
        sheet.append([.text(text)])
        let rows = try #require(try JSONValue(parsing: sheet.json, limits: .document).elements)
        #expect(rows.first?["a"]?.text == text)
    }

    @Test func numbersStandRightAndTheRestLeft() {
        let text = Self.sheet.text(in: .dutch, sentenceWhenEmpty: "", for: CapturedOutput())
        #expect(
            text == """
                School      Soort          Scherm  Gezien      Aan
                ──────────  ─────────────  ──────  ──────────  ───
                Sint-"Jan"  digitaal bord     0,5  22/11/2026  ja
                            laptop

                """)
    }

    @Test func aTableOfHostileAndWideTextKeepsItsWidth() {
        var sheet = Sheet(columns: [
            .init("a", nl: "Een", en: "One", mayShrink: true), .init("b", nl: "Twee", en: "Two", mayShrink: true),
            .init("c", nl: "Drie", en: "Three"),
        ])
        let wide = String(repeating: "\u{6F22}\u{5B57}", count: 60)
        sheet.append([.text(wide), .text("\u{1B}]0;evil\u{7}\u{202E}" + wide), .integer(12_345)])
        sheet.append([.text("a\nb\tc"), .text("\u{1F468}\u{200D}\u{1F4BB} e\u{301}"), nil])
        for language in Language.allCases {
            let text = sheet.text(in: language, sentenceWhenEmpty: "", for: CapturedOutput(columns: 80))
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.allSatisfy { TerminalText.width(of: $0) <= 80 })
            #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{7}" })
            #expect(text.contains("12345"))
            #expect(text.contains("a\\nb\\tc"))
        }
    }

    @Test func aSheetWithoutRowsIsASentence() {
        let sheet = Sheet(columns: [.init("a", nl: "A", en: "A")])
        #expect(sheet.text(in: .dutch, sentenceWhenEmpty: "Niets.", for: CapturedOutput()) == "Niets.\n")
    }

    @Test func columnsAreKeptInTheOrderAskedFor() {
        let kept = Self.sheet.keeping(["isOn", "school", "nothing"])
        #expect(kept.columns.map(\.id) == ["isOn", "school"])
        #expect(kept.rows == [[.flag(true), .text("Sint-\"Jan\"")], [nil, nil]])
    }

    @Test(
        arguments: [
            (0, "0,0"), (256_060_514_304, "256,1"), (1_000_204_886_016, "1000,2"), (49_999_999, "0,0"),
            (50_000_000, "0,1"),
        ] as [(Int64, String)])
    func disksAreInDecimalGigabytes(_ bytes: Int64, _ text: String) {
        #expect(Cell.gigabytes(bytes).text(in: .dutch) == text)
    }

    @Test(
        arguments: [(8 << 30, "8,0"), (8_219_000_000, "7,7"), (53_687_091, "0,0"), (53_687_092, "0,1")]
            as [(Int64, String)])
    func memoryIsInBinaryGigabytes(_ bytes: Int64, _ text: String) {
        #expect(Cell.gibibytes(bytes).text(in: .dutch) == text)
    }

    /// A snapshot may state any number up to 2^53, and several of them are added.
    @Test(arguments: [Int64.max, Int64.max - 1, 1 << 62, 1 << 53]) func absurdSizesAreShown(_ bytes: Int64) {
        #expect(!Cell.gigabytes(bytes).text(in: .dutch).isEmpty)
        #expect(!Cell.gibibytes(bytes).text(in: .dutch).isEmpty)
    }
}
