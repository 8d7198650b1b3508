import Console
import Sheets

extension ChartText {
    private var nameWidth: Int {
        let longest = chart.bars.map { TerminalText.width(of: text($0.name)) }.max() ?? 0
        return min(longest, width * 3 / 8)
    }

    private var valueWidth: Int {
        let longest = chart.bars.map { TerminalText.width(of: shown($0)) }.max() ?? 0
        return min(longest, width * 3 / 8)
    }

    private var barWidth: Int { width - nameWidth - valueWidth - 2 }

    private func shown(_ bar: Chart.Bar) -> String {
        Visible.text(chart.shown(bar, in: language)) + (bar.remark.map { " (\(text($0)))" } ?? "")
    }

    /// A line with the name, the bar and its value.
    func lying(_ bar: Chart.Bar) -> String {
        let name = TerminalText.padded(TerminalText.clipped(text(bar.name), to: nameWidth), to: nameWidth)
        let value = TerminalText.clipped(shown(bar), to: valueWidth)
        let cells = cells(of: bar)
        let blocks = cells.map { $0.tone?.coloured(String($0.text), colours) ?? String($0.text) }.joined()
        return "\(bar.isMarked ? bold(name) : name) \(blocks)\(cells.isEmpty ? "" : " ")\(value)"
    }

    private typealias Cell = (text: Character, tone: Chart.Tone?)

    /// One for each column of the terminal: as far as the bar goes, or the farthest mark.
    private func cells(of bar: Chart.Bar) -> [Cell] {
        var cells: [Cell] = []
        for (index, part) in parts(of: bar) {
            let end = eighths(part.start.addingReportingOverflow(part.value).partialValue)
            let whole = chart.isStacked ? (end + 4) / 8 : end / 8
            let length = max(whole - cells.count, chart.isStacked && cells.count < barWidth ? 1 : 0)
            cells += Array(repeating: (fill(index), part.tone), count: length)
            if !chart.isStacked, end % 8 > 0 { cells.append((Blocks.lying[end % 8 - 1], part.tone)) }
        }
        for mark in chart.marks {
            let place = min(eighths(mark.value) / 8, barWidth - 1)
            cells += Array(repeating: (" ", nil), count: max(0, place + 1 - cells.count))
            cells[place] = ("│", nil)
        }
        return cells
    }

    private func parts(of bar: Chart.Bar) -> [(Int, Chart.Part)] {
        let indices = bar.values.indices.filter { bar.values[$0] > 0 && $0 < chart.series.count }
        return Array(zip(indices, chart.parts(of: bar)))
    }

    /// How far from the foot, in eighths of a column; what is not zero is seen.
    private func eighths(_ value: Int64) -> Int {
        let end = Double(max(chart.largest, 1))
        return max(value > 0 ? 1 : 0, Int((Double(value) / end * Double(barWidth * 8)).rounded()))
    }
}
