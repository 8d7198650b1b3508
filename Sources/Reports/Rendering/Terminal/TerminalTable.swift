import Console
import Sheets
import Synchronization

/// Writes a table for a terminal as its rows come: the first ones decide how wide the columns are.
struct TerminalTable {
    let language: Language
    let output: any Output
    let indent: Int

    private static let rowsForLayout = 1_000

    func write(_ table: ReportTable, _ style: TableStyle) throws {
        let state = Mutex(TableState())
        try table.visit { sheet in
            let text = state.withLock { state in
                state.waiting += rows(of: sheet)
                guard state.layout != nil || state.waiting.count >= Self.rowsForLayout else { return "" }
                return lines(&state, table, style)
            }
            try output.write(text)
        }
        let text = state.withLock { state in
            if state.layout == nil { state.leaveOutEmptyColumns(of: table.columns.count) }
            return lines(&state, table, style) + ending(state, table, style)
        }
        try output.write(text)
    }

    /// As people see them; sums stand behind an equals sign.
    private func rows(of sheet: Sheet) -> [[String]] {
        sheet.rows.enumerated().map { index, row in
            var cells = zip(sheet.columns, row).map { CellText.text(of: $1, $0, in: language) }
            if sheet.sums.contains(index), let name = cells.firstIndex(where: { !$0.isEmpty }) {
                cells[name] = "= \(cells[name])"
            }
            return cells
        }
    }

    private func lines(_ state: inout TableState, _ table: ReportTable, _ style: TableStyle) -> String {
        guard !state.waiting.isEmpty else { return "" }
        let columns = state.columns ?? Array(table.columns.indices)
        let rows = state.waiting.map { row in columns.map { row[$0] } }
        let layout = state.layout ?? self.layout(of: columns.map { table.columns[$0] }, rows, style)
        let heading = state.layout == nil ? layout.heading(colours: output.colours) : []
        state.layout = layout
        state.waiting = []
        return text(heading + rows.flatMap(layout.lines))
    }

    private func layout(of columns: [Sheet.Column], _ rows: [[String]], _ style: TableStyle) -> TableLayout {
        let columns = columns.map { column in
            TextTable.Column(
                style.hasHeadings ? CellText.heading(of: column, in: language) : "",
                alignment: column.type.isRight ? .right : .left, mayShrink: column.mayShrink)
        }
        return TableLayout(columns, fitting: rows, into: output.columns - indent)
    }

    private func ending(_ state: TableState, _ table: ReportTable, _ style: TableStyle) -> String {
        if state.layout == nil {
            return text(TerminalText.wrapped(table.whenEmpty.text(in: language), to: output.columns - indent))
        }
        guard style.left > 0 else { return "" }
        let more = Words(
            nl: "… en nog \(style.left), te zien met --all", en: "… and \(style.left) more, shown by --all")
        return text([more.text(in: language)])
    }

    private func text(_ lines: [String]) -> String {
        let margin = String(repeating: " ", count: indent)
        return lines.map { margin + $0 + "\n" }.joined()
    }
}

/// How far a table is.
private struct TableState {
    var layout: TableLayout?
    /// Places of those that are shown; `nil` for all.
    var columns: [Int]?
    /// Visible, not written yet.
    var waiting: [[String]] = []

    /// Only where all rows are here: what is empty so far may be told of later.
    mutating func leaveOutEmptyColumns(of count: Int) {
        columns = (0..<count).filter { column in waiting.contains { !$0[column].isEmpty } }
    }
}
