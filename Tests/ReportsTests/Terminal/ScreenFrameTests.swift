import Testing

@testable import Reports

struct ScreenFrameTests {
    private static let line = "\u{1B}[0m\u{1B}[K"

    @Test(arguments: [
        ("", ""), ("a\n", "•a▽"), ("a\nb", "•a\r\n•b▽"), ("a\n\nc\n", "•a\r\n•\r\n•c"),
        ("a\nb\nc\nd\n", "•a\r\n•b\r\n•c"),
    ])
    func eachLineIsEmptiedBeforeItIsWritten(text: String, drawn: String) {
        let below = "\r\n\u{1B}[0m\u{1B}[J"
        let expected = drawn.replacing("•", with: Self.line).replacing("▽", with: below)
        let frame = ScreenFrame.drawing(text, rows: 3)
        #expect(frame == "\u{1B}[H" + (text.isEmpty ? below : expected))
    }
}
