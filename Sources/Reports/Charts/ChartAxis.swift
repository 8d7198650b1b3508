import Assets
import Sheets

/// How far a chart reaches, and where its light lines are.
struct ChartAxis: Equatable {
    /// The value at its far end, more than zero.
    let end: Double
    let ticks: [Tick]

    struct Tick: Equatable {
        let value: Double
        let label: String
    }

    /// With about so many lines; it ends at a line if `isRounded`, else with the longest bar, and a bit behind the farthest mark.
    init(_ chart: Chart, in language: Language, lines: Int, isRounded: Bool) {
        switch chart.scale {
        case .numbers:
            let step = Self.step(for: chart.largest, lines: lines)
            let whole = chart.largest / step
            let isOnLine = chart.largest % step == 0
            let end = isRounded && !isOnLine ? Double(whole + 1) * Double(step) : Self.exactEnd(of: chart)
            self.end = max(end, 1)
            let last = isRounded && !isOnLine ? whole + 1 : whole
            ticks = (0...last).map { index in
                let value = index.multipliedReportingOverflow(by: step)
                let tick = value.overflow ? Int64.max : value.partialValue
                return Tick(value: Double(tick), label: chart.scale.briefText(tick, in: language))
            }
        case .days(let first):
            end = max(Double(chart.largest), 1)
            ticks = Self.years(after: first, until: first.later(by: chart.largest), lines: lines)
        }
    }

    private static func exactEnd(of chart: Chart) -> Double {
        max(Double(chart.largest), Double(chart.marks.map(\.value).max() ?? 0) * 1.08)
    }

    /// Where a value lies, from 0 to 1.
    func place(of value: Int64) -> Double { min(max(Double(value) / end, 0), 1) }

    /// The smallest of 1, 2, 5, 10, 20, 50 … that needs no more lines than so many.
    static func step(for largest: Int64, lines: Int) -> Int64 {
        var power: Int64 = 1
        while power <= Int64.max / 50 {
            if let factor = [1, 2, 5].first(where: { largest / (power * $0) <= Int64(lines) }) {
                return power * factor
            }
            power *= 10
        }
        return power * 5
    }

    /// The first of January of each year, or of every so many.
    private static func years(after first: Day, until last: Day, lines: Int) -> [Tick] {
        let years = Array((first.adding(-1).parts.year + 1)...max(first.adding(-1).parts.year + 1, last.parts.year))
        let step = Int(step(for: Int64(years.count - 1), lines: lines))
        return years.filter { $0 % step == 0 }.compactMap { year in
            guard let day = Day(year: year, month: 1, day: 1), day <= last else { return nil }
            return Tick(value: Double(day.number - first.number), label: String(year))
        }
    }
}
