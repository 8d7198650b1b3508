import Sheets
import Testing

@testable import Reports

/// Where things are in each of the sample charts.
@Suite struct ChartDrawingTests {
    static let cases = SampleCharts.all.indices.flatMap { chart in Language.allCases.map { (chart, $0) } }

    private func drawing(_ index: Int, _ language: Language) -> ChartDrawing {
        let chart = SampleCharts.all[index]
        let standing = chart.form == .columns ? StandingBars(chart, in: language)?.drawing() : nil
        return standing ?? LyingBars(chart, in: language).drawing()
    }

    private func texts(_ drawing: ChartDrawing) -> [ChartDrawing.Text] {
        drawing.shapes.compactMap { if case .text(let text) = $0, !text.text.isEmpty { text } else { nil } }
    }

    @Test(arguments: cases) func nothingIsOutside(_ index: Int, _ language: Language) {
        let drawing = drawing(index, language)
        let boxes = drawing.shapes.map { shape in
            switch shape {
            case .part(let box, _), .line(let box, _): box
            case .text(let text): text.box
            }
        }
        for box in boxes {
            #expect(box.x >= -0.01 && box.x + box.width <= ChartDrawing.width + 0.01)
            #expect(box.y >= -0.01 && box.y + box.height <= drawing.height + 0.01)
        }
    }

    @Test(arguments: cases) func noTextIsOnAnother(_ index: Int, _ language: Language) {
        let texts = texts(drawing(index, language))
        for (place, text) in texts.enumerated() {
            for other in texts.dropFirst(place + 1) {
                #expect(!text.box.overlaps(other.box), "\(text.text) is on \(other.text)")
            }
        }
    }

    @Test(arguments: cases) func noTextIsOnAPartUnlessItBelongsThere(_ index: Int, _ language: Language) {
        let drawing = drawing(index, language)
        for text in texts(drawing) {
            for case .part(let part, _) in drawing.shapes where text.box.overlaps(part) {
                guard case .inside = text.voice else {
                    Issue.record("\(text.text) is on a bar")
                    continue
                }
                #expect(part.x <= text.box.x && text.box.x + text.box.width <= part.x + part.width)
            }
        }
    }

    @Test func whatStandsTooCloseLies() {
        #expect(StandingBars(SampleCharts.batteries, in: .dutch) != nil)
        #expect(StandingBars(SampleCharts.replacements, in: .english) != nil)
        #expect(StandingBars(SampleCharts.crowded, in: .dutch) == nil)
    }

    @Test func aValueThatIsNotZeroIsSeen() {
        let parts = LyingBars(SampleCharts.huge, in: .dutch).drawing().shapes.compactMap { shape in
            if case .part(let box, _) = shape { box } else { nil }
        }
        #expect(parts.count == 3)
        #expect(parts.allSatisfy { $0.width >= 1 })
    }

    @Test func aLineStopsWhereThereIsText() {
        var drawing = ChartDrawing()
        drawing.add(.init(text: "Windows", x: 0, y: 50))
        drawing.addMark(at: 20, from: 0, to: 100)
        drawing.addMark(at: 200, from: 0, to: 100)
        let lines = drawing.shapes.compactMap { if case .line(let box, .mark) = $0 { box } else { nil } }
        #expect(lines.map(\.y) == [0, 53, 0])
        #expect(lines.map(\.height) == [40, 47, 100])
    }
}
