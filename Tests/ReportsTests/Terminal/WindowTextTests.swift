import Testing

@testable import Reports

struct WindowTextTests {
    /// Windows of 4 rows and 10 columns; the prompt needs a row.
    @Test(arguments: [
        ("", false), ("a\nb\nc\n", false), ("a\nb\nc\nd", false), ("a\nb\nc\nd\n", true),
        ("1234567890\nb\nc\n", false), ("12345678901\nb\n", false), ("12345678901\nb\nc\n", true),
        ("ééééééééééé\nb\n", false), ("日本語日本語\nb\nc\n", true), ("a\r\nb\r\nc\r\n", false),
        ("a\r\nb\r\nc\r\nd\r\n", true), ("\n\n\n", false), ("\n\n\n\n", true),
        ("\u{1B}[1;31m1234567890\u{1B}[0m\nb\nc\n", false), ("\u{1B}[1m1234567890\u{1B}[0m1\nb\nc\n", true),
    ])
    func linesCountAsTheTerminalBreaksThem(text: String, isLonger: Bool) {
        #expect(WindowText.isLonger(text, thanRows: 4, columns: 10) == isLonger)
    }
}
