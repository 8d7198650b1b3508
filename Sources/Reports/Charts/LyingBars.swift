import Sheets

/// Draws bars that lie, each under its name, or beside it where all names are short.
struct LyingBars {
    let chart: Chart
    let language: Language
    let axis: ChartAxis
    let measures: LyingMeasures

    init(_ chart: Chart, in language: Language) {
        self.chart = chart
        self.language = language
        axis = ChartAxis(chart, in: language, lines: 5, isRounded: false)
        measures = LyingMeasures(chart, in: language)
    }

    func drawing() -> ChartDrawing {
        var drawing = ChartDrawing()
        ChartLegend(chart, in: language, withMarks: false).draw(on: &drawing)
        let feet = drawMarkNames(on: &drawing)
        let top = drawing.height
        let bottom = top + heights.reduce(0, +)
        if measures.isBeside { drawGrid(from: top, to: bottom, on: &drawing) }
        for (bar, height) in zip(chart.bars, heights) {
            draw(bar, height: height, on: &drawing)
            drawing.height += height
        }
        for (mark, foot) in zip(chart.marks, feet) {
            // At bars under their names it is drawn with each bar, beside all texts.
            drawing.addMark(at: place(of: mark.value), from: foot, to: measures.isBeside ? bottom : top)
        }
        drawTickNames(below: bottom, on: &drawing)
        drawing.height = bottom + 18
        return drawing
    }

    func place(of value: Int64) -> Double { measures.start + measures.length * axis.place(of: value) }
}

// MARK: - What is behind the bars

extension LyingBars {
    func drawGrid(from top: Double, to bottom: Double, on drawing: inout ChartDrawing) {
        for tick in axis.ticks {
            let x = place(of: tick)
            drawing.add(tick.value == 0 ? .axis : .grid, from: x, top, to: x, bottom)
        }
    }

    private func place(of tick: ChartAxis.Tick) -> Double {
        measures.start + measures.length * tick.value / axis.end
    }

    /// As many as have room.
    private func drawTickNames(below bottom: Double, on drawing: inout ChartDrawing) {
        var end = -Double.infinity
        for tick in axis.ticks {
            let half = ChartDrawing.width(of: tick.label) / 2
            let middle = min(max(place(of: tick), half), ChartDrawing.width - half)
            guard middle - half > end + 8 else { continue }
            drawing.add(.init(text: tick.label, x: middle, y: bottom + 14, anchor: .middle, voice: .quiet))
            end = middle + half
        }
    }

    /// Above each other, so that none is in the way of another. Answers where their lines begin.
    private func drawMarkNames(on drawing: inout ChartDrawing) -> [Double] {
        let feet = chart.marks.map { mark in
            let x = place(of: mark.value)
            let label = ChartDrawing.label(
                mark.name.text(in: language), width: ChartDrawing.width, maximumLines: 2, .quiet)
            let middle = min(max(x, label.width / 2), ChartDrawing.width - label.width / 2)
            drawing.add(label, at: middle, drawing.height + 11, anchor: .middle, voice: .quiet)
            drawing.height += Double(label.lines.count) * ChartDrawing.lineHeight
            return drawing.height + 1
        }
        if !feet.isEmpty { drawing.height += 6 }
        return feet
    }
}
