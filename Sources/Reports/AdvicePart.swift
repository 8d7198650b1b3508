import Assets
import Console
import Sheets

/// What somebody ought to look at, of one kind, for a terminal: what it is, what to do next, and a line for each.
struct AdvicePart {
    let severity: Severity
    let title: (nl: String, en: String)
    /// After the title: how many, and how much.
    let count: String
    let advice: (nl: String, en: String)
    let columns: [TextTable.Column]
    /// Columns in which nothing stands are left out, apart from the first that may shrink.
    let rows: [[String]]

    /// With all lines where `maximumLines` is `nil`.
    func text(in language: Language, atMost maximumLines: Int?, for output: any Output) -> String {
        func word(_ words: (nl: String, en: String)) -> String { language == .dutch ? words.nl : words.en }
        let width = output.columns - Self.margin.count
        let shown = Array(rows.prefix(maximumLines ?? .max))
        let lines = shown.isEmpty ? [] : table(shown).lines(width: width, colours: output.colours)
        let rest = rows.count - shown.count
        let more =
            rest > 0 ? [word(("… en nog \(rest), te zien met --all", "… and \(rest) more, shown by --all"))] : []
        let body = TerminalText.wrapped(word(advice), to: width) + lines + more
        let title = TerminalText.wrapped("[\(word(severity.words))] \(word(title)): \(count)", to: output.columns)
        return (title + body.map { Self.margin + $0 }).map { $0 + "\n" }.joined()
    }

    private static let margin = "  "

    private func table(_ rows: [[String]]) -> TextTable {
        let told = columns.indices.filter { index in rows.contains { !$0[index].isEmpty } }
        return TextTable(
            columns: told.map { columns[$0] }, rows: rows.map { row in told.map { row[$0] } }, sentenceWhenEmpty: "")
    }

    /// How many there are of each severity: `3 dringend, 1 let op`.
    static func summary(_ counts: [Severity: Int], in language: Language) -> String {
        let words = Severity.allCases.compactMap { severity in
            counts[severity].map { "\($0) \(language == .dutch ? severity.words.nl : severity.words.en)" }
        }
        return words.joined(separator: ", ") + "\n"
    }
}
