import Sheets

extension LyingBars {
    /// Of each bar with its name.
    var heights: [Double] {
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

    func draw(_ bar: Chart.Bar, height: Double, on drawing: inout ChartDrawing) {
        let top = drawing.height
        if measures.isBeside {
            let y = top + (height - measures.thickness) / 2
            let end = drawParts(of: bar, at: y, on: &drawing)
            let foot = y + measures.thickness / 2 + 4.5
            drawing.add(name(of: bar), at: 0, foot, voice: voice(of: bar))
            let isAligned = !chart.marks.isEmpty
            let x = isAligned ? ChartDrawing.width : end + 6
            drawValue(of: bar, x: x, y: foot, isAligned ? .end : .start, on: &drawing)
        } else {
            let y = top + height - measures.thickness - 7
            drawGrid(from: y - 2, to: y + measures.thickness + 2, on: &drawing)
            drawParts(of: bar, at: y, on: &drawing)
            for mark in chart.marks {
                drawing.addMark(at: place(of: mark.value), from: y - 2, to: y + measures.thickness + 2)
            }
            drawName(of: bar, at: top + 6, on: &drawing)
            drawValue(of: bar, x: ChartDrawing.width, y: y - 5, .end, on: &drawing)
        }
    }

    private func drawValue(
        of bar: Chart.Bar, x: Double, y: Double, _ anchor: ChartDrawing.Text.Anchor, on drawing: inout ChartDrawing
    ) {
        let text = chart.shown(bar, in: language)
        let label = ChartDrawing.label(text, width: measures.valueWidth, maximumLines: 1, .strong)
        drawing.add(label, at: x, y, anchor: anchor, voice: .strong)
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
