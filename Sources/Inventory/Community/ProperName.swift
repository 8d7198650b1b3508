/// The name of a school, school board, community or room as people write it.
package struct ProperName: Sendable, Hashable, CustomStringConvertible {
    package static let maximumCharacters = 200
    package let text: String

    /// Blanks around it are dropped. `nil` if nothing is left, if it is too long, or if it holds control or bidi characters.
    package init?(_ text: String) {
        guard let trimmed = BoundedText.trimmed(text), trimmed.count <= Self.maximumCharacters,
            trimmed.utf8.count <= 8 * Self.maximumCharacters,
            !trimmed.unicodeScalars.contains(where: Self.isUnprintable)
        else { return nil }
        self.text = trimmed
    }

    package var description: String { text }

    private static func isUnprintable(_ scalar: UnicodeScalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        case .format: scalar != "\u{200D}" && scalar != "\u{200C}"
        default: false
        }
    }
}
