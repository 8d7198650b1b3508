import Console
import Sheets

/// A chart in lines for a terminal, drawn with block elements.
struct ChartText {
    let chart: Chart
    let language: Language
    let width: Int
    let colours: Bool

    /// Of at most so many columns, but never fewer than what a name, a bar and a value need: 30.
    init(_ chart: Chart, in language: Language, width: Int, colours: Bool) {
        self.chart = chart
        self.language = language
        self.width = max(width, 30)
        self.colours = colours
    }

    var lines: [String] {
        let title = "\(chart.title.text(in: language)) (\(chart.unit.text(in: language)))"
        let head = TerminalText.clipped(Visible.text(title), to: width)
        guard !chart.bars.isEmpty else {
            return [bold(head), language == .dutch ? "Geen gegevens." : "No figures."]
        }
        return [bold(head)] + legend + (standing ?? chart.bars.map(lying)) + marks
    }

    func bold(_ text: String) -> String { TerminalText.bold(text, colours: colours) }

    func text(_ words: Words) -> String { Visible.text(words.text(in: language)) }

}

// MARK: - What stands around the bars

extension ChartText {
    private var legend: [String] {
        guard chart.isStacked else { return [] }
        let keys = chart.series.indices.map { index in
            (fill: fill(index), tone: chart.series[index].tone, name: text(chart.series[index].name))
        }
        var lines: [(text: String, width: Int)] = []
        for key in keys {
            let name = TerminalText.clipped(key.name, to: width - 3)
            let needed = TerminalText.width(of: name) + 3
            let drawn = key.tone.coloured(String(repeating: key.fill, count: 2), colours) + " " + name
            if let last = lines.last, last.width + 3 + needed <= width {
                lines[lines.count - 1] = (last.text + "   " + drawn, last.width + 3 + needed)
            } else {
                lines.append((drawn, needed))
            }
        }
        return lines.map(\.text)
    }

    private var marks: [String] {
        chart.marks.map { TerminalText.clipped("│ \(text($0.name))", to: width) }
    }

    /// Told apart without colours.
    func fill(_ series: Int) -> Character {
        let fills: [Character] = ["█", "▓", "▒", "░", "·"]
        return chart.isStacked ? fills[min(series, fills.count - 1)] : "█"
    }
}
