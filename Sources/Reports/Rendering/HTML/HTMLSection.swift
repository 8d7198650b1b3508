import Assets
import Sheets

/// Writes one section of a page.
struct HTMLSection {
    let language: Language
    /// Counted from 1, for the ids of the page.
    let place: Int

    func write(_ section: Section, to sink: ReportSink) throws {
        try sink("<section\(style(of: section))\(label(of: section))>\n")
        if let title = section.title { try sink(heading(title, section.severity)) }
        try sink(paragraphs(section.sentences) + HTMLFigures(figures: section.figures, language: language).html)
        try sink(charts(section.charts))
        if let table = section.table {
            try HTMLTable(language: language).write(table, section.style, named: section.title ?? table.title, to: sink)
        }
        try sink(quotes(section.quotes) + paragraphs(section.notes, style: "note") + "</section>\n")
    }

    /// What belongs to one finding stays on one page.
    private func style(of section: Section) -> String {
        section.startsPage ? " class=\"page\"" : section.severity == nil ? "" : " class=\"finding\""
    }

    private func label(of section: Section) -> String {
        section.title == nil ? "" : " aria-labelledby=\"s\(place)\""
    }

    private func heading(_ title: Words, _ severity: Severity?) -> String {
        let tag = severity.map { HTMLCell.tag($0.rawValue, Words($0.words).text(in: language)) + " " }
        return "<h2 id=\"s\(place)\">\(tag ?? "")\(Markup.escaped(title.text(in: language)))</h2>\n"
    }

    private func paragraphs(_ sentences: [Words], style: String? = nil) -> String {
        let style = style.map { " class=\"\($0)\"" } ?? ""
        return sentences.map { "<p\(style)>\(Markup.escaped($0.text(in: language)))</p>\n" }.joined()
    }

    private func quotes(_ quotes: [Section.Quote]) -> String {
        quotes.map { quote in
            // Long, and without a place to break.
            let style = quote.text.contains(" ") ? "" : " class=\"hash\""
            let name = Markup.escaped(quote.name.text(in: language))
            return "<p class=\"quote\">\(name) <code\(style)>\(Markup.escaped(quote.text))</code></p>\n"
        }.joined()
    }

    private func charts(_ charts: [Chart]) -> String {
        guard !charts.isEmpty else { return "" }
        let pictures = charts.map { ChartSVG($0, in: language).figure }
        return "<div class=\"charts\">\n\(pictures.joined())</div>\n"
    }
}
