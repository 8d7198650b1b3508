import Sheets

/// What the colours of the parts mean, and what a line stands for, above a chart.
struct ChartLegend {
    private let keys: [Key]

    private struct Key {
        let text: String
        /// `nil` for a line.
        let tone: Chart.Tone?
    }

    private static let swatch = 11.0
    private static let gap = 6.0
    private static let space = 16.0

    /// Of the parts, with their values if there is one bar alone; and of the marks, if they have no label where they are.
    init(_ chart: Chart, in language: Language, withMarks: Bool) {
        let parts =
            !chart.isStacked
            ? []
            : chart.series.indices.map { index -> Key in
                let name = chart.series[index].name.text(in: language)
                let value = chart.bars.count == 1 ? chart.bars[0].values.dropFirst(index).first : nil
                let shown = value.map { "\(name): \(chart.scale.text($0, in: language))" }
                return Key(text: shown ?? name, tone: chart.series[index].tone)
            }
        let marks = chart.marks.map { Key(text: $0.name.text(in: language), tone: nil) }
        keys = withMarks ? parts + marks : parts
    }

    /// Beside each other as long as they fit, from the top of the drawing.
    func draw(on drawing: inout ChartDrawing) {
        var x = 0.0
        for (index, key) in keys.enumerated() {
            let room = ChartDrawing.width - Self.swatch - Self.gap
            let label = ChartDrawing.label(key.text, width: room, maximumLines: 2, .quiet)
            let width = Self.swatch + Self.gap + label.width
            if index > 0, x + width > ChartDrawing.width {
                x = 0
                drawing.height += 19
            }
            draw(key, label, at: x, drawing.height, on: &drawing)
            x += width + Self.space
            if label.lines.count > 1 { drawing.height += ChartDrawing.lineHeight }
        }
        if !keys.isEmpty { drawing.height += 28 }
    }

    private func draw(_ key: Key, _ label: FittedLabel, at x: Double, _ y: Double, on drawing: inout ChartDrawing) {
        if let tone = key.tone {
            drawing.add(.init(x: x, y: y + 1, width: Self.swatch, height: Self.swatch), tone)
        } else {
            drawing.add(.mark, from: x, y + 6.5, to: x + Self.swatch, y + 6.5)
        }
        drawing.add(label, at: x + Self.swatch + Self.gap, y + 11, voice: .quiet)
    }
}
