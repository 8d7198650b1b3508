import Assets

/// The holidays of a school year by the rule of the law, to check the table against.
struct HolidayRule {
    /// The school year begins on 1 September of this year.
    let year: Int

    /// First and last days in their order.
    var holidays: [ClosedRange<Day>] {
        [
            autumn, armistice...armistice, christmas, carnival, spring, labour...labour,
            ascension...ascension.adding(1), whitMonday...whitMonday, day(year + 1, 7, 1)...day(year + 1, 8, 31),
        ].sorted { $0.lowerBound < $1.lowerBound }
    }

    private var autumn: ClosedRange<Day> {
        let saints = day(year, 11, 1)
        return week(from: saints.weekday == 7 ? saints.adding(1) : monday(of: saints))
    }

    private var armistice: Day { day(year, 11, 11) }

    private var christmas: ClosedRange<Day> {
        let christmas = day(year, 12, 25)
        return weeks(2, from: christmas.isWeekend ? monday(of: christmas).adding(7) : monday(of: christmas))
    }

    private var carnival: ClosedRange<Day> { week(from: mondayBeforeEaster(7)) }

    private var spring: ClosedRange<Day> {
        if easter.parts.month == 3 { return weeks(2, from: easter.adding(1)) }
        if easter > day(year + 1, 4, 15) { return mondayBeforeEaster(2)...easter.adding(1) }
        return weeks(2, from: monday(of: day(year + 1, 4, 7)))
    }

    private var labour: Day { day(year + 1, 5, 1) }
    private var ascension: Day { easter.adding(39) }
    private var whitMonday: Day { easter.adding(50) }
    private var easter: Day { Self.easter(year + 1) }

    private func mondayBeforeEaster(_ count: Int) -> Day { easter.adding(1 - 7 * count) }
    private func monday(of day: Day) -> Day { day.adding(1 - day.weekday) }
    private func week(from day: Day) -> ClosedRange<Day> { weeks(1, from: day) }
    private func weeks(_ count: Int, from day: Day) -> ClosedRange<Day> { day...day.adding(7 * count - 1) }

    /// Easter Sunday: J.-M. Oudin's algorithm of 1940, as the Explanatory Supplement to the Astronomical Almanac has it.
    static func easter(_ year: Int) -> Day {
        let century = year / 100
        let golden = year % 19
        let k = (century - 17) / 25
        var moon = (century - century / 4 - (century - k) / 3 + 19 * golden + 15) % 30
        moon -= (moon / 28) * (1 - (moon / 28) * (29 / (moon + 1)) * ((21 - golden) / 11))
        let sunday = (year + year / 4 + moon + 2 - century + century / 4) % 7
        let offset = moon - sunday
        let month = 3 + (offset + 40) / 44
        return day(year, month, offset + 28 - 31 * (month / 4))
    }
}

/// A day that there is.
func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    guard let known = Day(year: year, month: month, day: day) else { preconditionFailure("there is no such day") }
    return known
}

extension Day {
    /// 1 for Monday to 7 for Sunday (ISO 8601); 1 January 1970 was a Thursday.
    fileprivate var weekday: Int { (number + 3) % 7 + 1 }

    fileprivate var isWeekend: Bool { weekday >= 6 }
}
