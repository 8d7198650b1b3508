/// The heading of a column, compared as people write it: without case, blanks and byte order marks.
package struct Heading: Hashable, Sendable {
    package let text: String
    private let folded: String

    package init(_ text: String) {
        self.text = text
        let visible = text.unicodeScalars.filter {
            !$0.properties.isWhitespace && $0.properties.generalCategory != .format
        }
        folded = String(String.UnicodeScalarView(visible)).lowercased()
    }

    package var isEmpty: Bool { folded.isEmpty }

    package static func == (left: Heading, right: Heading) -> Bool { left.folded == right.folded }

    package func hash(into hasher: inout Hasher) { hasher.combine(folded) }
}
