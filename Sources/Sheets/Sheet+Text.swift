package import Console

extension Sheet {
    /// The table for a terminal; texts in it cannot command the terminal.
    package func text(in language: Language, sentenceWhenEmpty: String, for output: any Output) -> String {
        let columns = columns.enumerated().map { index, column in
            TextTable.Column(
                column.heading(in: language), alignment: column.type.isRight || isNumeric(index) ? .right : .left,
                mayShrink: column.mayShrink)
        }
        let rows = rows.map { row in row.map { $0?.text(in: language) ?? "" } }
        return TextTable(columns: columns, rows: rows, sentenceWhenEmpty: sentenceWhenEmpty).text(for: output)
    }

    private func isNumeric(_ column: Int) -> Bool {
        rows.contains { $0[column]?.isNumber == true }
    }
}

extension Cell {
    fileprivate var isNumber: Bool {
        switch self {
        case .integer, .decimal: true
        default: false
        }
    }
}
