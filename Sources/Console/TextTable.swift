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
        let layout = TableLayout(columns, fitting: rows, into: width)
        return layout.heading(colours: colours) + rows.flatMap(layout.lines)
    }
}
