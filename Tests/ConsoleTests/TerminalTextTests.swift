import Testing

@testable import Console

struct TerminalTextTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("ëⅧ漢字é", 7), ("e\u{301}", 1), ("漢", 2), ("한글", 4), ("ｱ", 1), ("😀", 2), ("\u{378}", 1),
        ("שלום", 4), ("€", 1),
    ])
    func theWidthIsThatOnATerminal(text: String, width: Int) {
        #expect(TerminalText.width(of: text) == width)
    }

    @Test func withoutTheLocaleEachCharacterIsOneColumn() {
        let widths = CharacterWidths(localeName: "xx_XX.none")
        #expect(widths.columns(of: "ëⅧ漢字e\u{301}") == 5)
    }

    @Test(arguments: [
        ("smartboard", 10, "smartboard"), ("smartboard", 6, "smart…"), ("smartboard", 1, "…"), ("smartboard", 0, ""),
        ("漢字漢字", 8, "漢字漢字"), ("漢字漢字", 7, "漢字漢…"), ("漢字漢字", 6, "漢字…"), ("e\u{301}e\u{301}x", 2, "e\u{301}…"),
    ])
    func aClippedTextEndsInAnEllipsis(text: String, width: Int, clipped: String) {
        #expect(TerminalText.clipped(text, to: width) == clipped)
    }

    @Test(arguments: [
        ("one two three", 20, ["one two three"]),
        ("one two three", 7, ["one two", "three"]),
        ("one  two   three", 8, ["one two", "three"]),
        ("a smartboards b", 5, ["a", "smart", "board", "s b"]),
        ("漢字漢字", 3, ["漢", "字", "漢", "字"]),
        ("漢a", 1, ["…", "a"]),
        ("    ", 2, [""]),
        ("", 5, [""]),
    ])
    func aLongTextIsBrokenAtSpaces(text: String, width: Int, lines: [String]) {
        #expect(TerminalText.wrapped(text, to: width) == lines)
    }

    @Test func paddingCountsColumns() {
        #expect(TerminalText.padded("漢", to: 4) == "漢  ")
        #expect(TerminalText.padded("7", to: 3, alignment: .right) == "  7")
        #expect(TerminalText.padded("wide", to: 2) == "wide")
    }
}
