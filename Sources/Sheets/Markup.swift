/// Text of people in HTML and SVG.
package enum Markup {
    /// So that it is text and nothing else, in an element and in an attribute between double quotes.
    ///
    /// What turns the direction of a text and what XML does not allow becomes U+FFFD, so that it is seen.
    package static func escaped(_ text: String) -> String {
        written(text, as: escaped)
    }

    /// The text with U+FFFD for all that acts instead of being seen, where no markup is read.
    package static func printable(_ text: String) -> String {
        written(text, as: shown)
    }

    private static func written(_ text: String, as form: (UnicodeScalar) -> String) -> String {
        text.unicodeScalars.reduce(into: "") { $0 += form($1) }
    }

    private static func escaped(_ scalar: UnicodeScalar) -> String {
        switch scalar {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case "\"": "&quot;"
        case "'": "&#39;"
        default: shown(scalar)
        }
    }

    private static func shown(_ scalar: UnicodeScalar) -> String { isPrintable(scalar) ? String(scalar) : "\u{FFFD}" }

    private static func isPrintable(_ scalar: UnicodeScalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .format: scalar == "\u{200C}" || scalar == "\u{200D}"  // they join the letters of some scripts
        case .control, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: false
        default: true
        }
    }
}
