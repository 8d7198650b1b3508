package import Assets

extension SchoolYear {
    /// The one that a day is in; `nil` outside of those there are.
    package init?(of day: Day) { self.init(firstYear: Self.firstYear(of: day)) }

    /// The year in which the school year of a day starts: on 1 September.
    static func firstYear(of day: Day) -> Int {
        let (year, month, _) = day.parts
        return month < 9 ? year - 1 : year
    }
}
