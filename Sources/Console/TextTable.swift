/// A table for people: aligned columns under headings, if any column has one, as wide as the terminal and never wider.
package struct TextTable: Sendable {
    package struct Column: Sendable {
        package let heading: String
        package let alignment: TerminalText.Alignment
        /// Whether it gives room to the others when the table is too wide.
        package let mayShrink: Bool
        /// Terminal columns below which it shrinks only if nothing else is left.
        package let minimumWidth: Int
        /// Lines over which a cell that is too wide is wrapped; what is left then is clipped.
        package let maximumLines: Int

        package init(
            _ heading: String, alignment: TerminalText.Alignment = .left, mayShrink: Bool = false,
            minimumWidth: Int = 8, maximumLines: Int = 3
        ) {
            precondition(maximumLines > 0, "\(heading): a cell needs a line")
            self.heading = heading
            self.alignment = alignment
            self.mayShrink = mayShrink
            self.minimumWidth = minimumWidth
            self.maximumLines = maximumLines
        }
    }

    private let columns: [Column]
    /// Made visible.
    private let rows: [[String]]
    private let sentenceWhenEmpty: String

    private static let gap = "  "

    /// - Parameters:
    ///   - columns: at least one.
    ///   - rows: a cell for each column; any text, it is made visible here.
    ///   - sentenceWhenEmpty: what to say instead of a table without rows.
    package init(columns: [Column], rows: [[String]], sentenceWhenEmpty: String) {
        precondition(rows.allSatisfy { $0.count == columns.count }, "a row needs a cell for each column")
        self.columns = columns
        self.rows = rows.map { $0.map(Visible.text) }
        self.sentenceWhenEmpty = sentenceWhenEmpty
    }

    /// The table as text for this output, with a line end.
    package func text(for output: any Output) -> String {
        lines(width: output.columns, colours: output.colours).map { $0 + "\n" }.joined()
    }

    /// Lines without line ends, of at most `width` terminal columns.
    package func lines(width: Int = 80, colours: Bool = false) -> [String] {
        guard !rows.isEmpty else { return TerminalText.wrapped(sentenceWhenEmpty, to: max(1, width)) }
        let widths = ColumnWidths.fitting(columns, rows: rows, into: width - Self.gap.count * (columns.count - 1))
        let body = rows.flatMap { lines(of: $0, widths: widths) }
        func fits(_ line: String) -> String { TerminalText.clipped(line, to: width) }
        guard columns.contains(where: { !$0.heading.isEmpty }) else { return body.map(fits) }
        let headings = lines(of: columns.map(\.heading), widths: widths)
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: Self.gap)
        return headings.map(fits).map { colours ? "\u{1B}[1m\($0)\u{1B}[0m" : $0 } + [fits(rule)] + body.map(fits)
    }

    /// One row: as many lines as its highest cell.
    private func lines(of cells: [String], widths: [Int]) -> [String] {
        let wrapped = zip(cells, zip(columns, widths)).map { cell, shape in
            Self.lines(of: cell, width: shape.1, maximum: shape.0.maximumLines)
        }
        let height = wrapped.map(\.count).max() ?? 0
        return (0..<height).map { line in
            let parts = zip(wrapped, zip(columns, widths)).map { lines, shape in
                TerminalText.padded(line < lines.count ? lines[line] : "", to: shape.1, alignment: shape.0.alignment)
            }
            return Self.withoutTrailingSpaces(parts.joined(separator: Self.gap))
        }
    }

    private static func lines(of cell: String, width: Int, maximum: Int) -> [String] {
        let lines = TerminalText.wrapped(cell, to: width)
        guard lines.count > maximum else { return lines }
        let rest = lines[(maximum - 1)...].joined(separator: " ")
        return lines.prefix(maximum - 1) + [TerminalText.clipped(rest, to: width)]
    }

    private static func withoutTrailingSpaces(_ line: String) -> String {
        let spaces = line.utf8.reversed().prefix { $0 == UInt8(ascii: " ") }.count
        return String(Substring(line.utf8.dropLast(spaces)))
    }
}
