/// Shares the width of a terminal among the columns of a table.
enum ColumnWidths {
    /// The width of each column, at least 1: that of its widest cell, less where the sum is more than `room`.
    ///
    /// First the columns that may shrink give way, the widest first: down to their longest word, then to their minimum; then all.
    /// The sum is still too large if there are more columns than room.
    static func fitting(_ columns: [TextTable.Column], rows: [[String]], into room: Int) -> [Int] {
        let natural = columns.indices.map { index in
            rows.reduce(TerminalText.width(of: columns[index].heading)) {
                max($0, TerminalText.width(of: $1[index]))
            }
        }
        let widths = natural.map { max(1, min($0, room)) }
        let polite = zip(columns, widths).map { $0.mayShrink ? max(1, $0.minimumWidth) : $1 }
        let words = columns.indices.map { min(widths[$0], max(polite[$0], longestWord(in: columns[$0], rows, $0))) }
        return [words, polite, widths.map { _ in 1 }].reduce(widths) { shrunk($0, downTo: $1, room: room) }
    }

    /// A longer word than this is broken before the other columns suffer.
    private static let widestWord = 16

    private static func longestWord(in column: TextTable.Column, _ rows: [[String]], _ index: Int) -> Int {
        let words = (rows.map { $0[index] } + [column.heading]).flatMap { $0.split(separator: " ") }
        return min(widestWord, words.map { TerminalText.width(of: $0) }.max() ?? 1)
    }

    /// Takes one from the widest column above its floor, again and again, until all fit or none can give.
    private static func shrunk(_ widths: [Int], downTo floors: [Int], room: Int) -> [Int] {
        var widths = widths
        while widths.reduce(0, +) > room {
            let able = widths.indices.filter { widths[$0] > floors[$0] }
            guard let widest = able.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
        }
        return widths
    }
}
