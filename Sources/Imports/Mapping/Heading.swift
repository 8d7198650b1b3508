/// The heading of a column, compared as people write it: without case, blanks and byte order marks.
struct Heading: Hashable, Sendable {
    let text: String
    private let folded: String

    init(_ text: String) {
        self.text = text
        let visible = text.unicodeScalars.filter {
            !$0.properties.isWhitespace && $0.properties.generalCategory != .format
        }
        folded = String(String.UnicodeScalarView(visible)).lowercased()
    }

    var isEmpty: Bool { folded.isEmpty }

    static func == (left: Heading, right: Heading) -> Bool { left.folded == right.folded }

    func hash(into hasher: inout Hasher) { hasher.combine(folded) }
}
