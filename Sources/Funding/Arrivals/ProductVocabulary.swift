import Inventory

/// What single words on an invoice, and in the name of a model, stand for.
struct ProductVocabulary: Sendable {
    enum What: String {
        case maker, series, kind, variant, screen, unit, generation, system, edition, part, filler
    }

    struct Meaning: Sendable {
        let what: Set<What>
        /// The one name of a maker.
        let maker: String?
        let kinds: Set<DeviceKind>
    }

    private var words: [String: Meaning] = [:]
    private var parts: [TextPattern] = []

    static let builtIn: ProductVocabulary = {
        do {
            return try ProductVocabulary(TableLines(PackageResources.product_words_tsv).rows)
        } catch {
            preconditionFailure("the built-in table is damaged: \(error)")
        }
    }()

    /// - Throws: `TableError` for what this version does not know.
    init(_ rows: [TableRow]) throws {
        for row in rows {
            let what: What = try row.word("what")
            let text = try row.required("text")
            guard what != .part else {
                parts.append(TextPattern(text))
                continue
            }
            let known = words[text]
            words[text] = Meaning(
                what: (known?.what ?? []).union([what]), maker: known?.maker ?? row.text("means"),
                kinds: try (known?.kinds ?? []).union(Self.kinds(row)))
        }
    }

    /// `word` in small letters.
    subscript(word: String) -> Meaning? { words[word] }

    func holds(_ word: String, _ what: What) -> Bool { words[word]?.what.contains(what) == true }

    func isPart(_ word: String) -> Bool { parts.contains { $0.matches(word) } }

    private static func kinds(_ row: TableRow) throws -> [DeviceKind] {
        try (row.text("kinds") ?? "").split(separator: ",").map { name in
            guard let kind = DeviceKind(rawValue: String(name)) else {
                throw TableError(line: row.line, reason: "the kind '\(name)' is not known to this version")
            }
            return kind
        }
    }
}

extension ProductVocabulary {
    /// The word, or that of which it is the plural: `iPads`.
    func singular(_ word: String) -> String {
        let one = String(word.dropLast())
        return words[word] == nil && word.hasSuffix("s") && holds(one, .series) ? one : word
    }
}
