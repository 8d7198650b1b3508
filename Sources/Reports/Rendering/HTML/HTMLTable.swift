import Console
import Sheets
import Synchronization

/// Writes a table of a page as its rows come.
struct HTMLTable {
    let language: Language

    /// Tables with more columns are no cards on a telephone: they are scrolled.
    static let columnsOfCards = 13

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

    /// The table can be scrolled by keys, where it is wider than the page. It has roles, as those of its elements are lost in some
    /// browsers where they are shown as cards.
    private func heading(of table: ReportTable, _ name: Words) -> String {
        let cells = table.columns.map { column in
            let text = Markup.escaped(column.heading(in: language))
            return "<th scope=\"col\" role=\"columnheader\"\(Self.style(of: column))>\(text)</th>"
        }
        return """
            <div class="scroll" role="region" tabindex="0" aria-label="\(escaped(name))">
            <table role="table"\(cards(table.columns))>
            <thead role="rowgroup">
            <tr role="row">\(cells.joined())</tr>
            </thead>
            <tbody role="rowgroup">

            """
    }

    /// With the names of the columns, for what stands before each value of a card.
    private func cards(_ columns: [Sheet.Column]) -> String {
        guard columns.count <= Self.columnsOfCards else { return "" }
        let names = columns.enumerated().map { place, column in
            "--c\(place + 1):\(StyleText.quoted(column.heading(in: language)))"
        }
        return " class=\"cards\" style=\"\(Markup.escaped(names.joined(separator: ";")))\""
    }

    private func rows(of sheet: Sheet) -> String {
        let elements = sheet.columns.enumerated().map(Self.element)
        var text = ""
        for (index, row) in sheet.rows.enumerated() {
            text += sheet.sums.contains(index) ? "<tr role=\"row\" class=\"sum\">" : "<tr role=\"row\">"
            for (place, cell) in row.enumerated() {
                text += elements[place].start
                if let cell { text += HTMLCell.markup(of: cell, sheet.columns[place], in: language) }
                text += elements[place].end
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

    /// The tags around each cell of a column: those of the first name their rows.
    private static func element(_ place: Int, _ column: Sheet.Column) -> (start: String, end: String) {
        let style = style(of: column)
        return place == 0
            ? ("<th scope=\"row\" role=\"rowheader\"\(style)>", "</th>") : ("<td role=\"cell\"\(style)>", "</td>")
    }

    private static func style(of column: Sheet.Column) -> String {
        switch column.type {
        case .number, .share, .code: " class=\"n\""
        case .day: " class=\"d\""
        default: ""
        }
    }
}
