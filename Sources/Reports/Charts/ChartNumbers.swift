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
        <table>
        <caption>\(text(chart.text))</caption>
        <thead><tr><td></td>\(headings.joined())</tr></thead>
        <tbody>
        \(chart.bars.map(row).joined())</tbody>
        \(marks)</table>
        </details>

        """
    }

    private func text(_ words: Words) -> String { Markup.escaped(words.text(in: language)) }

    private func cell(_ text: String) -> String { "<td>\(Markup.escaped(text))</td>" }

    private var headings: [String] {
        let names = chart.isStacked ? chart.series.map(\.name) + [Words(nl: "Samen", en: "Together")] : [chart.unit]
        return names.map { "<th scope=\"col\">\(text($0))</th>" }
    }

    private func row(_ bar: Chart.Bar) -> String {
        let remark = bar.remark.map { " <small>\(text($0))</small>" } ?? ""
        let values = chart.isStacked ? bar.values.map { cell(chart.scale.text($0, in: language)) } : []
        let shown = cell(chart.shown(bar, in: language))
        return "<tr><th scope=\"row\">\(text(bar.name))\(remark)</th>\(values.joined())\(shown)</tr>\n"
    }

    private var marks: String {
        guard !chart.marks.isEmpty else { return "" }
        let columns = chart.isStacked ? chart.series.count + 1 : 1
        let rows = chart.marks.map { mark in
            let value = Markup.escaped(chart.scale.text(mark.value, in: language))
            return "<tr><th scope=\"row\">\(text(mark.name))</th><td colspan=\"\(columns)\">\(value)</td></tr>\n"
        }
        return "<tfoot>\n\(rows.joined())</tfoot>\n"
    }
}
