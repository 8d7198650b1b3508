/// Finds names in what people wrote, whatever the case of letters and the marks between words.
struct NameSearch: Sendable {
    /// The words of each name, by the first of them.
    private let names: [String: [[String]]]

    init(_ names: some Sequence<String>) {
        let words = names.map(Self.words).filter { !$0.isEmpty }
        self.names = Dictionary(grouping: words) { $0[0] }
    }

    func finds(in text: String) -> Bool {
        let words = Self.words(of: text)
        return words.indices.contains { place in
            names[words[place]]?.contains { words[place...].starts(with: $0) } == true
        }
    }

    private static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
