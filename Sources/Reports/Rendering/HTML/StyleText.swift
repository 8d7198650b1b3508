/// Texts as a style sheet takes them.
enum StyleText {
    /// Between quotation marks, CSS Syntax 3, 4.3.7: what is no letter, digit or plain sign of ASCII is written by its number.
    static func quoted(_ text: String) -> String { "'" + text.unicodeScalars.map(escaped).joined() + "'" }

    private static func escaped(_ scalar: UnicodeScalar) -> String {
        let isPlain = scalar.properties.isAlphabetic || "0123456789 ().,:/%-+".unicodeScalars.contains(scalar)
        return isPlain ? String(scalar) : "\\" + String(scalar.value == 0 ? 0xFFFD : scalar.value, radix: 16) + " "
    }
}
