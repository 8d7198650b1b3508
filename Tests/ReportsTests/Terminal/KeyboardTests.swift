import Testing

@testable import Reports

struct KeyboardTests {
    @Test(arguments: [
        ("q", true), ("Q", true), ("\u{3}", true), ("\u{1B}", true), ("", true), ("xq", true),
        ("x", false), ("\n", false), ("\u{1B}[A", false), ("\u{1B}OQ", false), ("\u{1B}q", false), ("\u{1A}", false),
        ("\u{1B}[15;2~x", false), ("\u{1B}[15;2~q", true), ("\u{1B}[A\u{1B}", true), ("\u{1B}[", false),
    ])
    func fewKeysEnd(keys: String, ends: Bool) {
        #expect(Keyboard.isEnd(Array(keys.utf8)) == ends)
    }
}
