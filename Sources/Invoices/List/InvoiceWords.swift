import Inventory

/// The headings and words of lists of invoices: the table `invoice-words`.
struct InvoiceWords {
    private struct Word {
        let text: String
        let folded: String
        let means: String
    }

    /// By what they are words for, in the order of the table.
    private let words: [String: [Word]]

    static let builtIn: InvoiceWords = {
        do {
            return try InvoiceWords(PackageResources.invoice_words_tsv)
        } catch {
            preconditionFailure("the built-in table of invoice words is damaged: \(error)")
        }
    }()

    init(_ bytes: [UInt8]) throws {
        let words = try TableLines(bytes).rows.map { row in
            let text = try row.required("text")
            return (
                what: try row.required("what"),
                word: Word(text: text, folded: Self.folded(text), means: try row.required("means"))
            )
        }
        self.words = Dictionary(grouping: words, by: \.what).mapValues { $0.map(\.word) }
    }

    /// What a text of a list means among the words for something; `nil` if it is none of them.
    func meaning(of text: String, as what: String) -> String? {
        let folded = Self.folded(text)
        return words[what]?.first { $0.folded == folded }?.means
    }

    /// The headings of a column, the most usual first.
    func headings(of column: InvoiceColumn) -> [String] {
        (words["column"] ?? []).filter { $0.means == column.rawValue }.map(\.text)
    }

    /// The first word for each meaning.
    func choices(of what: String) -> [String] {
        var seen: Set<String> = []
        return (words[what] ?? []).filter { seen.insert($0.means).inserted }.map(\.text)
    }

    /// Letters and digits alone, and the percent sign, which tells a rate of VAT from its amount.
    static func folded(_ text: String) -> String {
        let scalars = text.lowercased().unicodeScalars.filter {
            $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "%"
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
