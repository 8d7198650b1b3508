import Sheets

/// Draws bars that stand, in the order of time; `nil` if they are too many, or their texts too wide, to stand.
struct StandingBars {
    private let chart: Chart
    private let language: Language
    private let axis: ChartAxis
    /// Where the first column's place begins, and how wide each place is.
    private let start, pitch: Double
    private let names: [FittedLabel]

    private static let plotHeight = 150.0
    private static let widest = 44.0

    init?(_ chart: Chart, in language: Language) {
        guard !chart.bars.isEmpty else { return nil }
        self.chart = chart
        self.language = language
        let axis = ChartAxis(chart, in: language, lines: 4, isRounded: true)
        let start = (axis.ticks.map { ChartDrawing.width(of: $0.label) }.max() ?? 0) + 8
        let pitch = (ChartDrawing.width - start) / Double(chart.bars.count)
        names = chart.bars.map { bar in
            let voice: ChartDrawing.Voice = bar.isMarked ? .strong : .quiet
            return ChartDrawing.label(bar.name.text(in: language), width: pitch - 1, maximumLines: 3, voice)
        }
        let values = chart.bars.map { ChartDrawing.width(of: chart.brieflyShown($0, in: language), .strong) }
        guard names.allSatisfy(\.isWhole), values.allSatisfy({ $0 <= pitch - 3 }),
            chart.bars.allSatisfy({ $0.remark == nil })
        else { return nil }
        (self.axis, self.start, self.pitch) = (axis, start, pitch)
    }

    func drawing() -> ChartDrawing {
        var drawing = ChartDrawing()
        ChartLegend(chart, in: language, withMarks: true).draw(on: &drawing)
        let foot = drawing.height + 16 + Self.plotHeight
        drawGrid(foot: foot, on: &drawing)
        for (index, bar) in chart.bars.enumerated() { draw(bar, index, foot: foot, on: &drawing) }
        for mark in chart.marks {
            let y = foot - height(of: mark.value)
            drawing.add(.mark, from: start, y, to: ChartDrawing.width, y)
        }
        drawing.add(.axis, from: start, foot, to: ChartDrawing.width, foot)
        drawing.height = foot + 6 + Double(names.map(\.lines.count).max() ?? 1) * ChartDrawing.lineHeight
        return drawing
    }

    private func height(of value: Int64) -> Double { Self.plotHeight * axis.place(of: value) }

    private func drawGrid(foot: Double, on drawing: inout ChartDrawing) {
        for tick in axis.ticks {
            let y = foot - Self.plotHeight * tick.value / axis.end
            if tick.value > 0 { drawing.add(.grid, from: start, y, to: ChartDrawing.width, y) }
            drawing.add(.init(text: tick.label, x: start - 8, y: y + 4.5, anchor: .end, voice: .quiet))
        }
    }

    private func draw(_ bar: Chart.Bar, _ index: Int, foot: Double, on drawing: inout ChartDrawing) {
        let middle = start + pitch * (Double(index) + 0.5)
        let width = min(pitch * 0.68, Self.widest)
        var top = foot
        let parts = chart.parts(of: bar)
        for part in parts {
            let gap = part.start > 0 ? 1.5 : 0
            let height = max(height(of: part.value), 1.5)
            let box = ChartDrawing.Box(
                x: middle - width / 2, y: top - height, width: width, height: max(height - gap, 1))
            drawing.add(box, part.tone)
            if parts.count > 1 { drawValue(of: part, in: box, on: &drawing) }
            top -= height
        }
        let shown = chart.brieflyShown(bar, in: language)
        drawing.add(.init(text: shown, x: middle, y: top - 5, anchor: .middle, voice: .strong))
        drawing.add(names[index], at: middle, foot + 16, anchor: .middle, voice: bar.isMarked ? .strong : .quiet)
    }

    /// If there is room.
    private func drawValue(of part: Chart.Part, in box: ChartDrawing.Box, on drawing: inout ChartDrawing) {
        let text = chart.scale.briefText(part.value, in: language)
        guard box.height >= 17, ChartDrawing.width(of: text) + 4 <= box.width else { return }
        drawing.add(
            .init(
                text: text, x: box.x + box.width / 2, y: box.y + box.height / 2 + 4.5, anchor: .middle,
                voice: .inside(part.tone)))
    }
}
