import Console
import Sheets
import Synchronization

/// Writes a table of a page as its rows come.
struct HTMLTable {
    let language: Language

    func write(_ table: ReportTable, _ style: TableStyle, named name: Words, to sink: ReportSink) throws {
        let isFirst = Mutex(true)
        try table.visit { sheet in
            guard !sheet.rows.isEmpty else { return }
            let begins = isFirst.withLock { isFirst in
                defer { isFirst = false }
                return isFirst
            }
            try sink((begins ? heading(of: table, name) : "") + rows(of: sheet))
        }
        if isFirst.withLock(\.self) { return try sink("<p>\(escaped(table.whenEmpty))</p>\n") }
        try sink("</tbody>\n</table>\n</div>\n" + more(style.left))
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

    private func rows(of sheet: Sheet) -> String {
        let styles = sheet.columns.map(Self.style)
        var text = ""
        for (index, row) in sheet.rows.enumerated() {
            text += sheet.sums.contains(index) ? "<tr class=\"sum\">" : "<tr>"
            for (place, cell) in row.enumerated() {
                let element = place == 0 ? "th" : "td"
                text += place == 0 ? "<th scope=\"row\"" : "<td"
                text += styles[place] + ">"
                if let cell { text += HTMLCell.markup(of: cell, sheet.columns[place].unit, in: language) }
                text += "</\(element)>"
            }
            text += "</tr>\n"
        }
        return text
    }

    private func more(_ left: Int) -> String {
        guard left > 0 else { return "" }
        return "<p class=\"note\">\(escaped(Words(nl: "… en nog \(left)", en: "… and \(left) more")))</p>\n"
    }

    private func escaped(_ words: Words) -> String { Markup.escaped(words.text(in: language)) }

    private static func style(of column: Sheet.Column) -> String {
        switch column.type {
        case .number, .share, .code: " class=\"n\""
        case .day: " class=\"d\""
        default: ""
        }
    }
}
