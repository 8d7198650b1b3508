/// Where the columns of a table stand on a terminal: decided by some of its rows, for as many as come after.
package struct TableLayout: Sendable {
    private let columns: [TextTable.Column]
    private let widths: [Int]
    private let width: Int

    private static let gap = "  "

    /// For rows of visible text like these, in at most `width` terminal columns.
    package init(_ columns: [TextTable.Column], fitting rows: [[String]], into width: Int) {
        self.columns = columns
        self.width = width
        widths = ColumnWidths.fitting(columns, rows: rows, into: width - Self.gap.count * (columns.count - 1))
    }

    /// Headings with a rule below; nothing if no column has one.
    package func heading(colours: Bool) -> [String] {
        guard columns.contains(where: { !$0.heading.isEmpty }) else { return [] }
        let headings = wrapped(columns.map(\.heading)).map(fitting)
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: Self.gap)
        return headings.map { TerminalText.bold($0, colours: colours) } + [fitting(rule)]
    }

    /// One row of visible text: as many lines as its highest cell.
    package func lines(of cells: [String]) -> [String] { wrapped(cells).map(fitting) }

    private func fitting(_ line: String) -> String { TerminalText.clipped(line, to: width) }

    private func wrapped(_ cells: [String]) -> [String] {
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
