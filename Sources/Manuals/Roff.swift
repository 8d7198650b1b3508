import Console

/// Text for a manual page in mdoc(7).
enum Roff {
    /// A paragraph as lines of the source, none so long that mandoc(1) complains.
    static func lines(_ text: String) -> [String] {
        TerminalText.wrapped(text, to: 72).map(line)
    }

    /// One line as it is, for a block that is not filled: quotes and dashes stay what a shell understands.
    static func literal(_ line: String) -> String {
        self.line(line).replacing(["-": "\\-", "'": "\\(aq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti"])
    }

    /// A line in which nothing acts; a full stop or quote at its beginning would.
    static func line(_ text: String) -> String {
        let escaped = word(text)
        return escaped.first.map { ".'".contains($0) } == true ? "\\&" + escaped : escaped
    }

    /// What is beyond ASCII by its code, so that the page reads the same under every locale; groff_char(7).
    static func word(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { escaped, scalar in
            switch scalar {
            case "\\": escaped += "\\e"
            case _ where scalar.isASCII: escaped.unicodeScalars.append(scalar)
            default: escaped += "\\[u\(hexadecimal(scalar.value))]"
            }
        }
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
