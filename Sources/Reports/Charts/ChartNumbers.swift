import Sheets

/// The numbers of a chart as a table, for everybody.
struct ChartNumbers {
    private let chart: Chart
    private let language: Language

    init(_ chart: Chart, in language: Language) {
        self.chart = chart
        self.language = language
    }

    /// A table that opens.
    var details: String {
        """
        <details>
        <summary>\(language == .dutch ? "Cijfers" : "Figures")</summary>
        <div class="wide">
        <table>
        <caption>\(text(chart.text))</caption>
        <thead><tr><td></td>\(headings.joined())</tr></thead>
        <tbody>
        \(chart.bars.map(row).joined())</tbody>
        \(marks)</table>
        </div>
        </details>

        """
    }

    private func text(_ words: Words) -> String { Markup.escaped(words.text(in: language)) }

    /// Beside the names: the parts and their sum; for calendars, what the one part means.
    private var headings: [String] {
        let sum = Words(nl: "Samen", en: "Together")
        let state = Words(nl: "Toestand", en: "State")
        let names =
            !chart.isStacked ? [chart.unit] : isCalendar ? [state, chart.unit] : chart.series.map(\.name) + [sum]
        return names.map { "<th scope=\"col\">\(text($0))</th>" }
    }

    private var isCalendar: Bool { if case .days = chart.scale { true } else { false } }

    private func row(_ bar: Chart.Bar) -> String {
        let remark = bar.remark.map { " <small>\(text($0))</small>" } ?? ""
        let cells = cells(of: bar).map { "<td>\(Markup.escaped($0))</td>" }.joined()
        return "<tr><th scope=\"row\">\(text(bar.name))\(remark)</th>\(cells)</tr>\n"
    }

    private func cells(of bar: Chart.Bar) -> [String] {
        let shown = chart.shown(bar, in: language)
        if !chart.isStacked { return [shown] }
        if isCalendar {
            let state = zip(chart.series, bar.values).first { $1 > 0 }?.0
            return [state?.name.text(in: language) ?? "", shown]
        }
        return (bar.values + [bar.total]).map { chart.scale.text($0, in: language) }
    }

    private var marks: String {
        guard !chart.marks.isEmpty else { return "" }
        let columns = headings.count
        let rows = chart.marks.map { mark in
            let value = Markup.escaped(chart.scale.text(mark.value, in: language))
            return "<tr><th scope=\"row\">\(text(mark.name))</th><td colspan=\"\(columns)\">\(value)</td></tr>\n"
        }
        return "<tfoot>\n\(rows.joined())</tfoot>\n"
    }
}
