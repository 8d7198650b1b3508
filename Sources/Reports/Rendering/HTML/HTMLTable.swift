import Console
import Sheets
import Synchronization

/// Writes a table of a page as its rows come.
struct HTMLTable {
    let language: Language

    func write(_ table: ReportTable, _ style: TableStyle, named name: Words, to sink: ReportSink) throws {
        let state = Mutex(HTMLTableState(maximum: style.maximumRows))
        try table.visit { sheet in
            let text = state.withLock { state in
                let (rows, isFirst) = state.take(sheet)
                return (isFirst ? heading(of: table, name) : "") + rows.map { row($0, sheet) }.joined()
            }
            if !text.isEmpty { try sink(text) }
        }
        let (isEmpty, left) = state.withLock { ($0.taken + $0.left == 0, $0.left) }
        if isEmpty { return try sink("<p>\(escaped(table.whenEmpty))</p>\n") }
        try sink("</tbody>\n</table>\n</div>\n" + more(left))
    }

    /// The table can be scrolled by keys, where it is wider than the page.
    private func heading(of table: ReportTable, _ name: Words) -> String {
        let cells = table.columns.map { column in
            "<th scope=\"col\"\(Self.style(of: column))>\(Markup.escaped(column.heading(in: language)))</th>"
        }
        return """
            <div class="scroll" role="region" tabindex="0" aria-label="\(escaped(name))">
            <table>
            <thead>
            <tr>\(cells.joined())</tr>
            </thead>
            <tbody>

            """
    }

    private func row(_ index: Int, _ sheet: Sheet) -> String {
        let cells = zip(sheet.columns, sheet.rows[index]).enumerated().map { place, pair in
            let (column, cell) = pair
            let text = cell.map { Markup.escaped(HTMLCell.text(of: $0, column.unit, in: language)) } ?? ""
            return place == 0
                ? "<th scope=\"row\"\(Self.style(of: column))>\(text)</th>" : "<td\(Self.style(of: column))>\(text)</td>"
        }
        return "<tr\(sheet.sums.contains(index) ? " class=\"sum\"" : "")>\(cells.joined())</tr>\n"
    }

    private func more(_ left: Int) -> String {
        guard left > 0 else { return "" }
        return "<p class=\"note\">\(escaped(Words(nl: "… en nog \(left)", en: "… and \(left) more")))</p>\n"
    }

    private func escaped(_ words: Words) -> String { Markup.escaped(words.text(in: language)) }

    private static func style(of column: Sheet.Column) -> String {
        switch column.type {
        case .number, .share: " class=\"n\""
        case .day: " class=\"d\""
        default: ""
        }
    }
}

/// How far a table is.
private struct HTMLTableState {
    /// For all rows `nil`.
    let maximum: Int?
    var taken = 0
    var left = 0

    init(maximum: Int?) { self.maximum = maximum }

    /// Places of the rows that are shown, and whether they are the first.
    mutating func take(_ sheet: Sheet) -> (rows: Range<Int>, isFirst: Bool) {
        let isFirst = taken == 0 && !sheet.rows.isEmpty
        let count = min(sheet.rows.count, max(0, (maximum ?? .max) - taken))
        taken += count
        left += sheet.rows.count - count
        return (0..<count, isFirst)
    }
}
