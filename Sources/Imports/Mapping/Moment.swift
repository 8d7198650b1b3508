import Assets

/// A day, perhaps with a time, as the exports of other systems write it.
struct Moment: Equatable {
    let day: Day
    /// Since midnight UTC of that day; may be negative or more than a day where the text names a time zone.
    let second: Int

    var secondsSince1970: Int64 { Int64(day.number) * 86_400 + Int64(second) }

    /// Reads 2026-11-20T14:03:22.000Z, 20/11/2026 14:03 and 11/20/2026 2:03:22 PM. Without a time zone it is UTC.
    /// The form is ``CellForm/iso``, ``CellForm/dayFirst`` or ``CellForm/monthFirst``; a year in front is ISO in all.
    init?(_ text: String, _ form: CellForm) {
        let words = text.uppercased().split(whereSeparator: \.isWhitespace)
        // The first word alone may be "2026-11-20T14:03"; UTC has a T too.
        let halves = words.first?.split(separator: "T", maxSplits: 1) ?? []
        guard let date = halves.first, let day = Self.day(date, form) else { return nil }
        let time = (halves.dropFirst() + words.dropFirst()).joined()
        guard let second = time.isEmpty ? 0 : Self.second(time) else { return nil }
        (self.day, self.second) = (day, second)
    }

    private static func day(_ text: Substring, _ form: CellForm) -> Day? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }.map(String.init)
        guard parts.count == 3 else { return nil }
        if parts[0].count == 4 { return Day(parts.joined(separator: "-")) }
        switch form {
        case .dayFirst: return Day(parts.joined(separator: "/"))
        case .monthFirst: return Day([parts[1], parts[0], parts[2]].joined(separator: "/"))
        default: return nil
        }
    }

    /// Of a time without blanks: `14:03:22.000Z`, `14:03+01:00`, `2:03:22PM`.
    private static func second(_ text: String) -> Int? {
        var time = text
        guard let zone = takeZone(from: &time) else { return nil }
        let isAfternoon = take("PM", from: &time)
        let hasHalves = take("AM", from: &time) || isAfternoon
        let parts = time.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3 else { return nil }
        let whole = parts[parts.count - 1].prefix { $0 != "." }  // of a second
        let numbers = (parts.dropLast() + [whole]).compactMap(number)
        guard numbers.count == parts.count, numbers.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
        guard hasHalves ? (1...12).contains(numbers[0]) : numbers[0] < 24 else { return nil }
        let hour = hasHalves ? numbers[0] % 12 + (isAfternoon ? 12 : 0) : numbers[0]
        return hour * 3_600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0) - zone
    }

    /// Seconds east of UTC; `nil` if there is something that is no zone.
    private static func takeZone(from time: inout String) -> Int? {
        if ["UTC", "GMT", "Z"].contains(where: { take($0, from: &time) }) { return 0 }
        guard let sign = time.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return 0 }
        let digits = time[time.index(after: sign)...].filter { $0 != ":" }
        guard digits.count == 2 || digits.count == 4, let hours = number(digits.prefix(2)),
            let minutes = digits.count == 2 ? 0 : number(digits.suffix(2)), hours <= 14, minutes < 60
        else { return nil }
        let east = (hours * 60 + minutes) * 60
        defer { time = String(time[..<sign]) }
        return time[sign] == "-" ? -east : east
    }

    private static func take(_ end: String, from text: inout String) -> Bool {
        guard text.hasSuffix(end) else { return false }
        text.removeLast(end.count)
        return true
    }

    /// One or two digits.
    private static func number(_ text: Substring) -> Int? {
        guard (1...2).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(text)
    }

    private static func number(_ text: String) -> Int? { number(text[...]) }
}
