import Assets
import Console
import Sheets

/// Writes a report for a terminal; no text in it can command the terminal.
struct TerminalRenderer {
    let language: Language
    let output: any Output

    func write(_ report: Report) throws {
        try write(lines: heading(of: report.about))
        for section in report.reading {
            try output.write("\n")
            try write(section)
        }
        if !report.notes.isEmpty {
            try output.write("\n")
            try write(lines: report.notes.map(text), indent: 0)
        }
    }

    /// What it is, of whom, of which day, and of what alone.
    private func heading(of about: About) -> [String] {
        let line = wrapped(about.line(in: language))
        return line.map { output.colours ? "\u{1B}[1m\($0)\u{1B}[0m" : $0 }
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
        try write(lines: section.notes.map(text), indent: indent)
    }

    private func titleLines(_ title: String, _ severity: Severity?) -> [String] {
        guard let severity else { return wrapped(title) }
        let tag = "[\(Words(severity.words).text(in: language))]"
        let lines = wrapped("\(tag) \(title)")
        guard output.colours, let first = lines.first else { return lines }
        return [severity.coloured(tag) + first.dropFirst(tag.count)] + lines.dropFirst()
    }

    private func chartLines(_ chart: Chart) -> [String] {
        ["", text(chart.title)] + [text(chart.text)]
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
