import Assets

/// When schools are open. Holidays are about those of Flanders, on the same days each year: only the silence matters here.
enum SchoolDays {
    private static let holidays: [(from: (month: Int, day: Int), to: (month: Int, day: Int))] = [
        ((1, 1), (1, 4)), ((2, 16), (2, 22)), ((4, 6), (4, 19)), ((5, 1), (5, 1)), ((7, 1), (8, 31)),
        ((10, 27), (11, 2)), ((11, 11), (11, 11)), ((12, 22), (12, 31)),
    ]

    static func isOpen(_ day: Day) -> Bool {
        let weekday = (day.number + 3) % 7  // 1 January 1970 was a Thursday; 0 is Monday
        let (_, month, date) = day.parts
        return weekday < 5 && !holidays.contains { $0.from <= (month, date) && (month, date) <= $0.to }
    }

    /// When the coordinator installs machines while nobody uses them.
    static func isSummerWork(_ day: Day) -> Bool {
        let (_, month, date) = day.parts
        return month == 8 && date >= 18
    }

    /// About as many as there are in a school year.
    static let openDaysInYear = 185.0
    static let summerDaysInYear = 14.0
}
