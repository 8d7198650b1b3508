import Assets
import Console
import Sheets

/// Writes a report for a terminal; no text in it can command the terminal.
struct TerminalRenderer {
    let language: Language
    let output: any Output

    func write(_ report: Report) throws {
        let heading = heading(of: report.about)
        try write(lines: heading)
        if let dashboard = report.dashboard { return try write(try dashboard(), below: heading.count) }
        for section in try report.reading() {
            try output.write("\n")
            try write(section)
        }
        let notes = try report.notes()
        if !notes.isEmpty { try output.write("\n") }
        try write(lines: notes.map(text), indent: 0)
    }

    /// In what is left of the window, but for the line of the next prompt.
    private func write(_ dashboard: Dashboard, below height: Int) throws {
        let text = DashboardText(
            dashboard: dashboard, language: language, columns: output.columns,
            rows: output.rows.map { $0 - height - 2 },
            colours: output.colours)
        try write(lines: [""] + text.lines)
    }

    /// What it is, of whom, of which day, and of what alone.
    private func heading(of about: About) -> [String] {
        let line = wrapped(about.line(in: language))
        return line.map { TerminalText.bold($0, colours: output.colours) }
            + about.filterLines(in: language).flatMap { wrapped($0) }
    }

    private func write(_ section: Section) throws {
        // What belongs to one finding stands below it.
        let indent = section.severity == nil ? 0 : 2
        if let title = section.title { try write(lines: titleLines(text(title), section.severity)) }
        try write(lines: section.sentences.map(text), indent: indent)
        try write(lines: FigureText(figures: section.figures, language: language).lines)
        for chart in section.charts { try write(lines: chartLines(chart)) }
        if let table = section.table {
            if indent == 0, section.title != nil { try output.write("\n") }
            try TerminalTable(language: language, output: output, indent: indent).write(table, section.style)
        }
        try write(lines: section.quotes.map { "\(text($0.name)) \($0.text)" } + section.notes.map(text), indent: indent)
    }

    private func titleLines(_ title: String, _ severity: Severity?) -> [String] {
        guard let severity else { return wrapped(title) }
        let tag = "[\(Words(severity.words).text(in: language))]"
        let lines = wrapped("\(tag) \(title)")
        guard output.colours, let first = lines.first else { return lines }
        return [severity.coloured(tag) + first.dropFirst(tag.count)] + lines.dropFirst()
    }

    private func chartLines(_ chart: Chart) -> [String] {
        [""] + ChartText(chart, in: language, width: output.columns, colours: output.colours).lines
    }

    private func text(_ words: Words) -> String { words.text(in: language) }

    private func wrapped(_ text: String) -> [String] { TerminalText.wrapped(Visible.text(text), to: output.columns) }

    private func write(lines: [String]) throws { try output.write(lines.map { $0 + "\n" }.joined()) }

    private func write(lines: [String], indent: Int) throws {
        let margin = String(repeating: " ", count: indent)
        let wrapped = lines.flatMap { TerminalText.wrapped(Visible.text($0), to: max(1, output.columns - indent)) }
        try write(lines: wrapped.map { margin + $0 })
    }
}
