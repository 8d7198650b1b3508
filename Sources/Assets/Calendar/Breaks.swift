/// All days without school but the weekends, as ranges that neither overlap nor touch: to count the days between two
/// days costs two searches, however far they lie apart.
struct Breaks: Sendable, Equatable {
    private let ranges: [ClosedRange<Day>]
    /// How many days all ranges before this one have.
    private let daysBefore: [Int]

    init(_ holidays: [ClosedRange<Day>]) {
        let ordered = (holidays + Self.summers).sorted { $0.lowerBound < $1.lowerBound }
        ranges = ordered.reduce(into: []) { Self.join($1, to: &$0) }
        var sum = 0
        daysBefore = ranges.map { range in
            defer { sum += Self.days(of: range) }
            return sum
        }
    }

    /// Days after the first, up to and including the last.
    func days(from start: Day, to end: Day) -> Int { days(through: end) - days(through: start) }

    private func days(through day: Day) -> Int {
        guard let place = lastRange(from: day) else { return 0 }
        let range = ranges[place]
        return daysBefore[place] + Self.days(of: range.lowerBound...min(day, range.upperBound))
    }

    /// The last range that has begun on a day.
    private func lastRange(from day: Day) -> Int? {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].lowerBound <= day { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? low - 1 : nil
    }

    private static func join(_ next: ClosedRange<Day>, to ranges: inout [ClosedRange<Day>]) {
        guard let last = ranges.last, next.lowerBound <= last.upperBound.adding(1) else { return ranges.append(next) }
        ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, next.upperBound)
    }

    private static func days(of range: ClosedRange<Day>) -> Int {
        range.upperBound.number - range.lowerBound.number + 1
    }

    /// July and August of every year that a `Day` can be written in.
    private static let summers: [ClosedRange<Day>] = (1980...2199).compactMap { year in
        guard let first = Day(year: year, month: 7, day: 1), let last = Day(year: year, month: 8, day: 31) else {
            return nil
        }
        return first...last
    }
}
