import Console
import Sheets

/// How wide the columns of a sheet have to be, by their headings and their first rows; and which are used.
struct ColumnWidths: Equatable {
    /// Of each column.
    private(set) var characters: [Int]
    /// In which columns something stands.
    private(set) var isUsed: [Bool]
    /// Rows that are still of use for the widths.
    private(set) var rowsWanted = 500

    static let range = 6...80

    /// A heading may stand in two lines, beside a button.
    init(headings: [String]) {
        isUsed = headings.map { _ in false }
        characters = headings.map { heading in
            let words = heading.split(separator: " ").map { TerminalText.width(of: $0) }
            let half = (TerminalText.width(of: heading[...]) + 1) / 2
            return Self.bounded(max(half, words.max() ?? 0) + 4)
        }
    }

    mutating func see(_ row: [Cell?], _ language: Language) {
        for column in row.indices where !isUsed[column] { isUsed[column] = row[column] != nil }
        guard rowsWanted > 0 else { return }
        rowsWanted -= 1
        for (column, cell) in row.enumerated() {
            guard let cell else { continue }
            let text = cell.text(in: language)
            characters[column] = max(characters[column], Self.bounded(TerminalText.width(of: text.prefix(100)) + 2))
        }
    }

    private static func bounded(_ width: Int) -> Int { min(max(width, range.lowerBound), range.upperBound) }
}
