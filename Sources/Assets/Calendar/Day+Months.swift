extension Day {
    /// The same day so many months later, or the last one of a shorter month: a month after 31 January ends with February.
    package func adding(months: Int) -> Day {
        let (year, month, day) = parts
        let place = year * 12 + month - 1 + months
        let sameDay = Self.firstDay(ofMonth: place) + day - 1
        return Day(number: min(sameDay, Self.firstDay(ofMonth: place + 1) - 1))
    }

    /// How many whole months have gone by since an earlier day; 0 if it is later.
    package func months(since start: Day) -> Int {
        guard start < self else { return 0 }
        let (one, other) = (start.parts, parts)
        let months = (other.year - one.year) * 12 + other.month - one.month
        return start.adding(months: months) <= self ? months : months - 1
    }

    /// Of a month counted from January of the year 0.
    private static func firstDay(ofMonth month: Int) -> Int { number(month / 12, month % 12 + 1, 1) }
}
