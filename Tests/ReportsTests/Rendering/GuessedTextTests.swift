import Sheets
import Testing

@testable import Reports

@Suite struct GuessedTextTests {
    static let guessed: [String] = [
        // zeros in front, more digits than are shown or kept
        "030569", "00", "0012", "123456789012", "123456789012345678", String(repeating: "1", count: 45),
        // numbers and amounts
        "1,5", "1.5", "1.000", "1 000", "1\u{A0}000", "1'000", "50%", "50 %", "(5)", "€ 5", "5 €", "£5", "5.", ",5",
        "EUR 5", "5 EUR", "5,-", "1/2", "1 1/2", "12E4", "1E5", "5e10", "1e-5", " 1,5", "1,5 ",
        // days and times
        "1-2", "1/2/2026", "22.11.2026", "2026-11-22", "22/11", "12:30", "12:34:56", "1 p", "5 pm", "11 AM", "MEI1",
        "mei 2026", "1 mei", "1 MRT", "JAN-01", "jan'26", "SEPT2", "MARCH1", "1 januari 2026", "januari 1",
        "5 septem", "f\u{E9}vr 5", "fe\u{301}vrier 5", "5 ao\u{FB}t", "vr 1 mrt 2026", "vrijdag 1 maart 2026",
        "zo 22/11", "Sunday 22 november 2026",
        // addresses that look like it
        "10.0.0.1", "12-34-56-78",
        // truth and errors
        "waar", "ONWAAR", "True", "FALSE", "vrai", " waar ", "#N/B", "#REF!", "#DIV/0!",
        // digits of other scripts
        "\u{661}\u{662}", "\u{FF11}\u{FF12}", "\u{FF11}-\u{FF12}",
    ]

    @Test(arguments: guessed) func whatASpreadsheetWouldTakeForAnotherThingGetsATab(_ text: String) {
        #expect(GuessedText.guarded(text) == "\t" + text)
    }

    static let plain: [String] = [
        "", " ", "1", "0", "12", "2026", "12345678901", "Latitude 5420", "5CD1234567", "PC-01", "A1", "B12.5", "E5",
        "12a", "1F", "0x1F", "MAC-0012", "mei", "jan", "zondag", "waarde", "true story", "lokaal 12", "LAB-MEI-01",
        "marcel 5", "Decoder 3", "5 GB", "15.6 inch", "1 stuk", "3de graad 2026", "am", "eur", "do", "Do-it 5x",
        "meubel 3", "5 januwari", "1 mei 2026 om twaalf", "a-b", "(x)", "\u{E9}\u{E9}n", "\u{1F4BB}",
        "\u{6F22}\u{5B57}",
        "\u{BD}", String(repeating: "mei ", count: 10) + "1", String(repeating: "x", count: 500),
    ]

    @Test(arguments: plain) func whatStaysAsItIsHasNoTab(_ text: String) {
        #expect(GuessedText.guarded(text) == text)
    }

    static let rows: [(Cell, String)] = [
        (.text("030569"), "\"\t030569\""), (.text("1-2"), "\"\t1-2\""), (.text("1;5"), "\"1;5\""),
        (.text("-1"), "'-1"), (.text("=1"), "'=1"), (.text("'=1"), "''=1"), (.series([1, 2]), "\"\t1 2\""),
        (.series([7]), "7"), (.integer(30_569), "30569"), (.decimal(15, places: 1), "1,5"), (.flag(true), "ja"),
    ]

    @Test(arguments: rows.indices) func onlyTextForDirectorsHasATab(_ index: Int) {
        let (cell, field) = Self.rows[index]
        var sheet = Sheet(columns: [.init("a", nl: "A", en: "A")])
        sheet.append([cell])
        var bytes: [UInt8] = []
        CSVWriter(profile: .director, language: .dutch).appendRows(of: sheet, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == field + "\r\n")
        bytes = []
        CSVWriter(profile: .machine, language: .dutch).appendRows(of: sheet, to: &bytes)
        #expect(!bytes.contains(0x09))
    }
}
