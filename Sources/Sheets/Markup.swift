/// Text of people in HTML and SVG.
package enum Markup {
    /// So that it is text and nothing else, in an element and in an attribute between double quotes.
    ///
    /// What turns the direction of a text and what XML does not allow becomes U+FFFD, so that it is seen.
    package static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { $0 += escaped($1) }
    }

    private static func escaped(_ scalar: UnicodeScalar) -> String {
        switch scalar {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case "\"": "&quot;"
        case "'": "&#39;"
        case "\u{200C}", "\u{200D}": String(scalar)  // they join the letters of some scripts
        default: isPrintable(scalar) ? String(scalar) : "\u{FFFD}"
        }
    }

    private static func isPrintable(_ scalar: UnicodeScalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: false
        default: true
        }
    }
}
