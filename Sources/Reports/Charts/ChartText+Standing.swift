import Console
import Sheets

extension ChartText {
    private static let height = 6

    /// `nil` where they have to lie.
    var standing: [String]? {
        guard chart.form == .columns, !chart.isStacked, chart.marks.isEmpty else { return nil }
        let names = chart.bars.map { text($0.name) }
        let values = chart.bars.map { Visible.text(chart.brieflyShown($0, in: language)) }
        let widest = (names + values).map { TerminalText.width(of: $0) }.max() ?? 0
        let pitch = max(widest, 5) + 2
        guard pitch * chart.bars.count <= width else { return nil }
        let heights = chart.bars.map { height(of: $0.total) }
        let rows = (0...Self.height).map { row in
            chart.bars.indices.map { cell(of: chart.bars[$0], heights[$0], values[$0], Self.height - row, pitch) }
                .joined()
        }
        return (rows + [names.map { centred($0, pitch) }.joined()]).map(\.withoutTrailingBlanks)
    }

    private func height(of value: Int64) -> Int {
        let eighths = Double(value) / Double(max(chart.largest, 1)) * Double(Self.height * 8)
        return max(value > 0 ? 1 : 0, Int(eighths.rounded()))
    }

    /// A piece of a column, the value on its head, or nothing.
    private func cell(of bar: Chart.Bar, _ eighths: Int, _ value: String, _ level: Int, _ pitch: Int) -> String {
        let filled = eighths - level * 8
        if filled <= 0 { return centred((eighths + 7) / 8 == level ? value : "", pitch) }
        let block = Blocks.standing[min(filled, 8) - 1]
        let tone = bar.tone ?? chart.series.first?.tone ?? .first
        let drawn = String(repeating: block, count: 5)
        return centred(drawn, pitch).replacing(drawn, with: tone.coloured(drawn, colours))
    }

    private func centred(_ text: String, _ width: Int) -> String {
        let room = max(0, width - TerminalText.width(of: text))
        return String(repeating: " ", count: room / 2) + text + String(repeating: " ", count: room - room / 2)
    }
}

extension String {
    fileprivate var withoutTrailingBlanks: String {
        String(reversed().drop { $0 == " " }.reversed())
    }
}
