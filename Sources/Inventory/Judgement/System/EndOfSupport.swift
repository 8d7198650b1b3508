/// Until when a version of a distribution gets security updates.
package struct EndOfSupport: Sendable, Equatable {
    /// Who repairs it until then.
    package enum Basis: String, Sendable {
        /// The distribution itself.
        case standard
        /// Volunteers for everybody (Debian LTS).
        case lts
        /// It has no end: each version is followed by the next, which the machine must take (Tumbleweed, ChromeOS).
        case rolling
    }

    package enum Certainty: String, Sendable {
        /// The distribution names the day.
        case day
        /// It names the month, or a day that it may still move.
        case about
    }

    /// The last day, `2028-06-30`; `nil` if there is no end.
    package let day: String?
    package let basis: Basis
    /// The last day on which the distribution itself repaired it, where volunteers go on after that.
    package let regularDay: String?
    package let certainty: Certainty
    /// The last day for those who have a subscription (Ubuntu Pro, Debian ELTS).
    package let subscribedDay: String?
    /// Where the days are from.
    package let source: String

    /// Midday of the last day in UTC seconds, which is that day all over Europe.
    package var moment: Int64? { day.flatMap(Self.midday) }

    /// Howard Hinnant's days_from_civil for years from 1970 on.
    private static func midday(of day: String) -> Int64? {
        let numbers = day.split(separator: "-").compactMap { Int64($0) }
        guard numbers.count == 3 else { return nil }
        let isAfterFebruary = numbers[1] > 2
        let year = isAfterFebruary ? numbers[0] : numbers[0] - 1
        let dayOfYear = (153 * (isAfterFebruary ? numbers[1] - 3 : numbers[1] + 9) + 2) / 5 + numbers[2] - 1
        let days = year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
        return days * 86_400 + 43_200
    }
}
