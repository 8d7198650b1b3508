import Inventory
import Sheets

/// Writes a report as one page: without scripts, without anything from elsewhere, for a screen and for A4.
struct HTMLRenderer {
    let language: Language

    func write(_ report: Report, to sink: ReportSink) throws {
        try sink(head(of: report.about) + heading(of: report.about) + "<main>\n")
        for (place, section) in try report.reading().enumerated() {
            try HTMLSection(language: language, place: place + 1).write(section, to: sink)
        }
        try sink("</main>\n" + footer(of: report.about, try report.notes()) + "</body>\n</html>\n")
    }

    private func head(of about: About) -> String {
        """
        <!DOCTYPE html>
        <html lang="\(language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="generator" content="Inkaart \(Product.version)">
        <title>\(Markup.escaped(about.line(in: language)))</title>
        <style>
        \(PageStyle.css)
        \(ChartStyle.css)
        </style>
        </head>
        <body>

        """
    }

    private func heading(of about: About) -> String {
        let day = "<time datetime=\"\(about.day.iso)\">\(Cell.day(iso: about.day.iso).text(in: language))</time>"
        // Once, where it is its own report.
        let isOwn = if case .all = about.owner { true } else { false }
        let community = isOwn ? nil : about.community.map { "<p class=\"community\">\(Markup.escaped($0))</p>\n" }
        let filters = about.filterLines(in: language).map { "<p class=\"filter\">\(Markup.escaped($0))</p>\n" }
        return """
            <header>
            \(community ?? "")<h1>\(Markup.escaped(about.title.text(in: language)))</h1>
            <p class="whose">\(whose(about))</p>
            <p class="day">\(Words(nl: "Toestand op", en: "As of").text(in: language)) \(day)</p>
            \(filters.joined())</header>

            """
    }

    /// A name that is written from the right does not turn the number behind it.
    private func whose(_ about: About) -> String {
        guard case .school(let school) = about.owner else { return Markup.escaped(about.whose.text(in: language)) }
        return "<bdi>\(Markup.escaped(school.name))</bdi> (\(school.number.text))"
    }

    private func footer(of about: About, _ notes: [Words]) -> String {
        let notes = notes.map { "<p>\(Markup.escaped($0.text(in: language)))</p>\n" }.joined()
        let made = Cell.moment(about.madeAt).text(in: language)
        let words = Words(
            nl: "Gemaakt op \(made) met Inkaart \(Product.version)", en: "Made on \(made) by Inkaart \(Product.version)"
        )
        return "<footer>\n\(notes)<p>\(words.text(in: language))</p>\n</footer>\n"
    }
}
