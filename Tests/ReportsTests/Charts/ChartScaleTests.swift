import Assets
import Sheets
import Testing

@testable import Reports

@Suite struct ChartScaleTests {
    static let numbers: [(value: Int64, places: Int, whole: String, brief: String)] = [
        (0, 0, "0", "0"), (999, 0, "999", "999"), (1_000, 0, "1.000", "1.000"),
        (1_000_000, 0, "1.000.000", "1 mln."), (1_560_000, 0, "1.560.000", "1,5 mln."),
        (1_000_000_000_000, 0, "1.000.000.000.000", "1 bln."), (7, 1, "0,7", "0,7"), (540, 1, "54,0", "54"),
        (4_812_050, 2, "48.120,50", "48.121"), (5, 2, "0,05", "0,05"), (250_000_000, 2, "2.500.000,00", "2,5 mln."),
    ]

    @Test(arguments: numbers.indices) func numbersAreGrouped(_ index: Int) {
        let (value, places, whole, brief) = Self.numbers[index]
        let scale = Chart.Scale.numbers(places: places)
        #expect(scale.text(value, in: .dutch) == whole)
        #expect(scale.briefText(value, in: .dutch) == brief)
    }

    @Test func englishHasItsOwnMarks() {
        #expect(Chart.Scale.numbers(places: 2).text(123_456, in: .english) == "1,234.56")
        #expect(Chart.Scale.numbers().briefText(1_500_000_000, in: .english) == "1.5bn")
    }

    @Test func daysAreDays() {
        let scale = Chart.Scale.days(after: Day(number: 19_723))
        #expect(scale.text(652, in: .dutch) == "14/10/2025")
        #expect(scale.text(652, in: .english) == "2025-10-14")
    }

    @Test func asMuchAsThereIsNumbersForIsNoFault() {
        let bar = Chart.Bar(name: Words("x"), values: [.max, .max, -5])
        #expect(bar.total == .max)
    }
}
