extension Day {
    /// 1 for Monday to 7 for Sunday (ISO 8601).
    package var weekday: Int {
        // 1 January 1970 was a Thursday.
        let remainder = (number + 3) % 7
        return (remainder < 0 ? remainder + 7 : remainder) + 1
    }

    package var isWeekend: Bool { weekday >= 6 }

    /// So many days later; earlier if negative.
    package func adding(_ days: Int) -> Day { Day(number: number + days) }
}
