import Assets
import Sheets
import Testing

@testable import Reports

@Suite struct ChartAxisTests {
    static let steps: [(largest: Int64, step: Int64)] = [
        (0, 1), (1, 1), (5, 1), (6, 2), (10, 2), (11, 2), (12, 5), (29, 5), (30, 10), (59, 10), (60, 20), (412, 100),
        (1_000_000_000_000, 200_000_000_000), (.max, 5_000_000_000_000_000_000),
    ]

    @Test(arguments: steps) func linesStandAtOneTwoAndFive(_ largest: Int64, _ step: Int64) {
        #expect(ChartAxis.step(for: largest, lines: 5) == step)
    }

    private func chart(_ value: Int64, scale: Chart.Scale = .numbers()) -> Chart {
        Chart(
            id: "x", title: Words("x"), text: Words("x"), form: .bars, unit: Words("x"), series: [SampleCharts.plain],
            bars: [Chart.Bar(name: Words("x"), values: [value])], scale: scale)
    }

    @Test func columnsEndAtALineAndBarsWithTheLongest() {
        let rounded = ChartAxis(chart(231), in: .dutch, lines: 4, isRounded: true)
        #expect(rounded.end == 250)
        #expect(rounded.ticks.map(\.label) == ["0", "50", "100", "150", "200", "250"])
        let exact = ChartAxis(chart(231), in: .dutch, lines: 4, isRounded: false)
        #expect(exact.end == 231)
        #expect(exact.place(of: 231) == 1)
    }

    @Test func aMarkStandsABitBeforeTheEnd() {
        var marked = chart(190, scale: .numbers(places: 1))
        marked.marks = [.init(value: 540, name: Words("x"))]
        let axis = ChartAxis(marked, in: .dutch, lines: 5, isRounded: false)
        #expect((0.91...0.94).contains(axis.place(of: 540)))
        #expect(axis.ticks.last?.label == "50")
    }

    @Test(arguments: [0, 1, 10_000_000_000_000_000, Int64.max]) func anyValueHasAnAxis(_ value: Int64) {
        for isRounded in [true, false] {
            let axis = ChartAxis(chart(value), in: .dutch, lines: 5, isRounded: isRounded)
            #expect((1...8).contains(axis.ticks.count))
            #expect(axis.end >= 1)
            #expect((0...1).contains(axis.place(of: value)))
        }
    }

    @Test func calendarsHaveTheirLinesAtNewYear() {
        let first = Day(number: 19_700)  // 2023-12-09
        let axis = ChartAxis(chart(800, scale: .days(after: first)), in: .dutch, lines: 5, isRounded: false)
        #expect(axis.ticks.map(\.label) == ["2024", "2025", "2026"])
        #expect(axis.ticks.map(\.value) == [23, 389, 754])
        let distant = ChartAxis(chart(.max, scale: .days(after: first)), in: .dutch, lines: 5, isRounded: false)
        #expect(distant.ticks.count <= 6)
    }
}
