/// Text of people in HTML and SVG.
enum Markup {
    /// So that it is text and nothing else, in an element and in an attribute between double quotes.
    ///
    /// What turns the direction of a text and what XML does not allow becomes U+FFFD, so that it is seen.
    static func escaped(_ text: String) -> String {
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

    /// 6350 hundredths of a millimetre are 63.5mm.
    static func millimetres(_ hundredths: Int) -> String {
        let digits = String(100 + hundredths % 100).dropFirst()
        let fraction = digits == "00" ? "" : "." + (digits.hasSuffix("0") ? digits.dropLast() : digits)
        return "\(hundredths / 100)\(fraction)mm"
    }
}
