package import Assets

extension SchoolYear {
    /// The one that a day is in; `nil` outside of those there are.
    package init?(of day: Day) { self.init(firstYear: Self.firstYear(of: day)) }

    /// From 1 September to 31 August.
    package var days: ClosedRange<Day> {
        let first = Day(year: firstYear, month: 9, day: 1) ?? Day(number: 0)
        let last = Day(year: firstYear + 1, month: 8, day: 31) ?? first
        return first...last
    }

    /// The year in which the school year of a day starts: on 1 September.
    static func firstYear(of day: Day) -> Int {
        let (year, month, _) = day.parts
        return month < 9 ? year - 1 : year
    }
}
