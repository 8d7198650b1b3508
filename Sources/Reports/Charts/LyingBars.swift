import Sheets

/// Draws bars that lie, each under its name, or beside it where all names are short.
struct LyingBars {
    private typealias Drawing = ChartDrawing
    private let chart: Chart
    private let language: Language
    private let axis: ChartAxis
    private let measures: Measures

    init(_ chart: Chart, in language: Language) {
        self.chart = chart
        self.language = language
        axis = ChartAxis(chart, in: language, lines: 5, isRounded: false)
        measures = Measures(chart, in: language)
    }

    /// How the room is shared.
    private struct Measures {
        /// Where the bars begin, and how long the longest may be.
        let start, length: Double
        let thickness: Double
        let isBeside: Bool
        let valueWidth: Double

        private static let longestNameBeside = 136.0
        private static let mostBarsUnderNames = 16

        init(_ chart: Chart, in language: Language) {
            let values = chart.bars.map { ChartDrawing.width(of: chart.shown($0, in: language), .strong) }
            let names = chart.bars.map { ChartDrawing.width(of: $0.name.text(in: language), .strong) }
            let longest = names.max() ?? 0
            valueWidth = values.max() ?? 0
            let isDense = chart.bars.count > Self.mostBarsUnderNames
            let isShort = longest <= Self.longestNameBeside && chart.bars.allSatisfy { $0.remark == nil }
            let room = ChartDrawing.width - valueWidth - 16
            isBeside = isDense || isShort && chart.bars.count > 1 && room - longest >= 110
            start = isBeside ? min(longest, max(room - 90, 60), 150) + 8 : 0
            length = isBeside ? ChartDrawing.width - start - valueWidth - 6 : ChartDrawing.width
            thickness = isDense ? 11 : chart.isStacked ? 17 : 13
        }
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
            drawing.addMark(at: place(of: mark.value), from: foot, to: bottom)
        }
        drawTickNames(below: bottom, on: &drawing)
        drawing.height = bottom + 18
        return drawing
    }

    private func place(of value: Int64) -> Double { measures.start + measures.length * axis.place(of: value) }
}

// MARK: - What is behind the bars

extension LyingBars {
    private func drawGrid(from top: Double, to bottom: Double, on drawing: inout ChartDrawing) {
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

// MARK: - The bars

extension LyingBars {
    private var heights: [Double] {
        chart.bars.map { bar in
            guard !measures.isBeside else { return measures.thickness + (measures.thickness < 12 ? 6 : 9) }
            let lines = name(of: bar).lines.count + (remarkFits(bar) ? 0 : 1)
            return Double(lines) * ChartDrawing.lineHeight + measures.thickness + 14
        }
    }

    private func voice(of bar: Chart.Bar) -> ChartDrawing.Voice { bar.isMarked ? .strong : .plain }

    private func name(of bar: Chart.Bar) -> FittedLabel {
        let text = bar.name.text(in: language)
        guard measures.isBeside else {
            let room = ChartDrawing.width - measures.valueWidth - 12
            return ChartDrawing.label(text, width: room, maximumLines: 2, voice(of: bar))
        }
        return ChartDrawing.label(text, width: measures.start - 8, maximumLines: 1, voice(of: bar))
    }

    private func remarkFits(_ bar: Chart.Bar) -> Bool {
        guard let remark = bar.remark, let last = name(of: bar).lines.last else { return true }
        let width = ChartDrawing.width(of: last, voice(of: bar)) + 8 + ChartDrawing.width(of: remark.text(in: language))
        return width <= ChartDrawing.width - measures.valueWidth - 12
    }

    private func draw(_ bar: Chart.Bar, height: Double, on drawing: inout ChartDrawing) {
        let top = drawing.height
        if measures.isBeside {
            let y = top + (height - measures.thickness) / 2
            let end = drawParts(of: bar, at: y, on: &drawing)
            let foot = y + measures.thickness / 2 + 4.5
            drawing.add(name(of: bar), at: 0, foot, voice: voice(of: bar))
            let isAligned = !chart.marks.isEmpty
            drawing.add(value(of: bar, x: isAligned ? ChartDrawing.width : end + 6, y: foot, isAligned ? .end : .start))
        } else {
            let y = top + height - measures.thickness - 7
            drawGrid(from: y - 2, to: y + measures.thickness + 2, on: &drawing)
            drawParts(of: bar, at: y, on: &drawing)
            drawName(of: bar, at: top + 6, on: &drawing)
            drawing.add(value(of: bar, x: ChartDrawing.width, y: y - 5, .end))
        }
    }

    private func value(
        of bar: Chart.Bar, x: Double, y: Double, _ anchor: ChartDrawing.Text.Anchor
    ) -> ChartDrawing.Text {
        .init(text: chart.shown(bar, in: language), x: x, y: y, anchor: anchor, voice: .strong)
    }

    private func drawName(of bar: Chart.Bar, at top: Double, on drawing: inout ChartDrawing) {
        let name = name(of: bar)
        let foot = top + 11
        drawing.add(name, at: 0, foot, voice: voice(of: bar))
        guard let remark = bar.remark?.text(in: language) else { return }
        let last = foot + Double(name.lines.count - 1) * ChartDrawing.lineHeight
        let fits = remarkFits(bar)
        let x = fits ? ChartDrawing.width(of: name.lines.last ?? "", voice(of: bar)) + 8 : 0
        let room = ChartDrawing.width - x - measures.valueWidth - 12
        let label = ChartDrawing.label(remark, width: room, maximumLines: 1)
        drawing.add(label, at: x, fits ? last : last + ChartDrawing.lineHeight, voice: .quiet)
    }

    /// Answers where the bar ends.
    @discardableResult
    private func drawParts(of bar: Chart.Bar, at y: Double, on drawing: inout ChartDrawing) -> Double {
        var end = measures.start
        let parts = chart.parts(of: bar)
        for part in parts {
            let start = max(place(of: part.start), end)
            end = max(place(of: part.start.addingReportingOverflow(part.value).partialValue), start + 1.5)
            let gap = part.start > 0 ? 1.5 : 0
            let box = ChartDrawing.Box(
                x: start + gap, y: y, width: max(end - start - gap, 1), height: measures.thickness)
            drawing.add(box, part.tone)
            if parts.count > 1 { drawValue(of: part, in: box, on: &drawing) }
        }
        return end
    }

    /// If there is room.
    private func drawValue(of part: Chart.Part, in box: ChartDrawing.Box, on drawing: inout ChartDrawing) {
        let text = chart.scale.briefText(part.value, in: language)
        guard box.height > 15, ChartDrawing.width(of: text) + 6 <= box.width else { return }
        drawing.add(
            .init(
                text: text, x: box.x + box.width / 2, y: box.y + box.height / 2 + 4.5, anchor: .middle,
                voice: .inside(part.tone)))
    }
}
