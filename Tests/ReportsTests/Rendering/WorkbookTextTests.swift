import Testing

@testable import Reports

@Suite struct WorkbookTextTests {
    static let texts: [(String, String)] = [
        ("plain", "plain"), ("", ""), ("\u{E9}\u{1F4BB}", "\u{E9}\u{1F4BB}"), ("a\0b\u{1B}c", "a b c"),
        ("a\r\nb\tc\u{85}", "a  b c "), ("\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}"), ("_x0041_", "_x005F_x0041_"),
        ("_X00e9_", "_x005F_X00e9_"), ("__x0041__", "__x005F_x0041__"), ("_x0041", "_x0041"), ("_x00G1_", "_x00G1_"),
        ("a_b_c", "a_b_c"), ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"),
        ("\u{1F4BB}_x0041_", "\u{1F4BB}_x005F_x0041_"),
    ]

    @Test(arguments: texts) func aCellHoldsItAsItIsReadAgain(_ text: String, _ written: String) {
        #expect(Array(WorkbookText.cell(text).unicodeScalars) == Array(written.unicodeScalars))
    }

    @Test func whatIsTooLongEndsInAnEllipsis() {
        let most = String(repeating: "\u{E9}", count: 32_767)
        #expect(WorkbookText.cell(most) == most)
        #expect(WorkbookText.cell(most + "a") == most.dropLast() + "\u{2026}")
        let pairs = WorkbookText.cell(String(repeating: "\u{1F4BB}", count: 16_384))
        #expect(pairs.utf16.count == 32_767)
        #expect(pairs.hasSuffix("\u{1F4BB}\u{2026}"))
    }

    static let names: [(String, String)] = [
        ("Toestellen", "Toestellen"), ("toestellen", "toestellen (2)"), ("TOESTELLEN", "TOESTELLEN (3)"),
        ("a[b]c:d*e?f/g\\h", "a-b-c-d-e-f-g-h"), ("'in 'quotes''", "in 'quotes"), ("", "-"), ("  ''  ", "- (2)"),
        ("History", "History-"), ("a\u{1B}b", "a b"),
        (String(repeating: "n", count: 40), String(repeating: "n", count: 31)),
        (String(repeating: "n", count: 35), String(repeating: "n", count: 27) + " (2)"),
        (String(repeating: "\u{1F4BB}", count: 20), String(repeating: "\u{1F4BB}", count: 15)),
        (String(repeating: "n", count: 30) + "'s", String(repeating: "n", count: 30)),
    ]

    @Test func aSheetHasANameThatExcelTakes() {
        var sheets = SheetNames()
        for (name, taken) in Self.names { #expect(sheets.unused(name) == taken) }
    }

    @Test func theFootOfAPageIsTextAndNoCode() {
        let foot = SheetLayout.Foot(text: "R&D &P", page: "blad", of: "van")
        #expect(foot.code == "&LR&&D &&P&Rblad &P van &N")
        let long = SheetLayout.Foot(text: String(repeating: "&", count: 300), page: "blad", of: "van")
        #expect(long.code.unicodeScalars.count <= 255)
    }
}
