import Testing

@testable import Console

struct VisibleTests {
    @Test(arguments: [
        ("PC-lokaal 3 ëⅧ漢字é €", "PC-lokaal 3 ëⅧ漢字é €"),
        ("C:\\new", "C:\\new"),
        ("a\nb\tc\rd", "a\\nb\\tc\\rd"),
        ("a\r\nb", "a\\r\\nb"),
        ("\u{1B}[31mred\u{7}", "\\e[31mred\\u{7}"),
        ("\u{0}\u{7F}\u{9B}2J", "\\u{0}\\u{7F}\\u{9B}2J"),
        ("abc\u{202E}fdp.exe", "abc\\u{202E}fdp.exe"),
        ("\u{2066}x\u{2069}\u{200E}\u{200F}\u{61C}", "\\u{2066}x\\u{2069}\\u{200E}\\u{200F}\\u{61C}"),
        ("ad\u{200B}min\u{FEFF}\u{AD}", "ad\\u{200B}min\\u{FEFF}\\u{AD}"),
        ("a\u{2028}b\u{2029}c", "a\\u{2028}b\\u{2029}c"),
        ("x\u{E0041}\u{3164}\u{FE0F}", "x\\u{E0041}\\u{3164}\\u{FE0F}"),
        ("\u{E000}\u{378}e\u{301}", "\u{E000}\u{378}e\u{301}"),
        ("שלום", "שלום"),
    ])
    func whatActsInsteadOfBeingSeenIsWrittenOut(text: String, shown: String) {
        #expect(Visible.text(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
    }

    @Test func noDirectionalCharacterIsLeft() {
        let directional = (0x202A...0x202E).map { $0 } + (0x2066...0x2069).map { $0 } + [0x200E, 0x200F, 0x061C]
        for value in directional {
            let text = Unicode.Scalar(UInt32(value)).map { String(Character($0)) }
            #expect(text.map(Visible.text)?.allSatisfy(\.isASCII) == true)
        }
    }
}
