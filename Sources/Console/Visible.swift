/// Makes text from outside safe to show on a terminal.
///
/// A device names itself and a pupil can choose a user name: both may hold escape sequences that drive the terminal, or
/// characters that reorder or hide what stands beside them (CVE-2021-42574).
package enum Visible {
    /// The text with each character that acts instead of being seen written as an escape: `\n`, `\e`, `\u{202E}`.
    ///
    /// A backslash stays as it is: the text is for eyes, and nobody reads it back.
    package static func text(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isHidden) else { return text }
        return text.unicodeScalars.reduce(into: "") { shown, scalar in
            if isHidden(scalar) {
                shown += escape(for: scalar)
            } else {
                shown.unicodeScalars.append(scalar)
            }
        }
    }

    /// Controls, format characters (among them all that steer direction), line separators, and what is drawn as nothing.
    ///
    /// Source: Unicode general categories Cc, Cf, Zl, Zp, and the property Default_Ignorable_Code_Point (UAX #44).
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
        let properties = scalar.properties
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: return true
        default: return properties.isDefaultIgnorableCodePoint
        }
    }

    private static func escape(for scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        case "\u{1B}": "\\e"
        default: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        }
    }
}
