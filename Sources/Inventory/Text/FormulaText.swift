/// Text that a spreadsheet would run as a formula, made harmless by an apostrophe in front, and back.
///
/// Whatever is guarded is itself again when it is unguarded: a text that already begins like a guarded one gets one more.
package enum FormulaText {
    /// The text with control characters as blanks, as Excel breaks a row at them even inside of quotes, and an apostrophe in front
    /// if it could be taken for a formula.
    package static func guarded(_ text: String) -> String {
        // Most texts begin with a letter or a digit and are ASCII: of these nothing has to be looked up.
        if beginsPlainly(text), text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
        let plain = withoutControls(text)
        return isFormula(plain) ? "'" + plain : plain
    }

    /// The text without the apostrophe that ``guarded(_:)`` put in front.
    package static func unguarded(_ text: String) -> String {
        guard text.utf8.first == apostrophe else { return text }
        let rest = String(text.unicodeScalars.dropFirst())
        return isFormula(rest) ? rest : text
    }

    private static let apostrophe = UInt8(ascii: "'")

    /// The last four are the full-width forms, which Excel takes for the same.
    private static let starts: Set<UnicodeScalar> = [
        "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]

    private static func beginsPlainly(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return true }
        return (0x30...0x39).contains(first) || (0x41...0x5A).contains(first) || (0x61...0x7A).contains(first)
    }

    private static func isFormula(_ text: String) -> Bool {
        let start = text.unicodeScalars.drop { $0.value == apostrophe }.first { !isInvisible($0) }
        return start.map(starts.contains) == true
    }

    private static func withoutControls(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? " " : $0 }))
    }

    private static func isControl(_ scalar: UnicodeScalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    }

    /// What a program that reads the file may drop from the front of a field.
    private static func isInvisible(_ scalar: UnicodeScalar) -> Bool {
        isControl(scalar) || scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
    }
}
