import Inventory
import Testing

@Suite struct BoundedTextTests {
    @Test(
        arguments: [
            ("Dell", "Dell"), ("  Dell \n", "Dell"), ("\t\u{B}\u{C}a b\r\n", "a b"), ("\u{A0}x\u{A0}", "x"),
            ("a\u{A0}b", "a\u{A0}b"),
            ("é", "é"), ("", nil), ("  ", nil), (" \n\t\u{A0}", nil), ("\0Dell", nil), ("Dell\0HP", "Dell"),
            (" \0x", nil),
        ] as [(String, String?)])
    func textEndsAtNULAndStandsWithoutBlanks(_ text: String, _ expected: String?) {
        #expect(BoundedText.text(Array(text.utf8)) == expected)
    }

    @Test(
        arguments: [
            ([0x41, 0xFF, 0x42], "A\u{FFFD}B"), ([0xC3], "\u{FFFD}"), ([0x44, 0xFC, 0x72], "D\u{FFFD}r"),
            ([0xE2, 0x82], "\u{FFFD}"),
        ] as [([UInt8], String)])
    func bytesThatAreNotUTF8AreReplaced(_ bytes: [UInt8], _ expected: String) {
        #expect(BoundedText.text(bytes) == expected)
    }

    @Test(
        arguments: [
            ("abcd", 4, "abcd"), ("abcde", 4, "abcd"), ("abc\u{E9}", 4, "abc"), ("ab\u{E9}x", 4, "ab\u{E9}"),
            ("ab\u{20AC}", 4, "ab"),
            ("a\u{20AC}x", 4, "a\u{20AC}"), ("\u{1F600}x", 4, "\u{1F600}"), ("a\u{1F600}", 4, "a"),
            ("\u{1F600}", 3, nil),
            ("abc d", 4, "abc"), ("e\u{301}", 1, "e"),
        ] as [(String, Int, String?)])
    func theLimitCountsBytesAndCutsNoCharacter(_ text: String, _ limit: Int, _ expected: String?) {
        #expect(BoundedText.text(Array(text.utf8), limit: limit) == expected)
    }

    @Test func whateverTheBytesTheTextKeepsTheLimit() {
        var random = Seeded()
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                UInt8.random(in: 1...255, using: &random)
            }
            let limit = Int.random(in: 1...30, using: &random)
            #expect((BoundedText.text(bytes, limit: limit)?.utf8.count ?? 0) <= limit, "\(random)")
        }
    }

    @Test func validTextGainsNoReplacementCharacters() {
        let text = Array(String(repeating: "a\u{E9}\u{20AC}\u{1F600}", count: 30).utf8)
        for limit in 1...text.count {
            #expect(BoundedText.text(text, limit: limit)?.contains("\u{FFFD}") == false)
        }
    }
}
