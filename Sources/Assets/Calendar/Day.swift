/// A day of the calendar, as people write it, without a time zone.
package struct Day: Sendable, Equatable, Hashable, Comparable {
    /// Days since 1 January 1970.
    package let number: Int

    package init(number: Int) { self.number = number }

    /// - Returns: `nil` if there is no such day, or one outside of the years 1980 to 2199.
    package init?(year: Int, month: Int, day: Int) {
        guard (1980...2199).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        number = Self.number(year, month, day)
        guard parts == (year, month, day) else { return nil }
    }

    /// Reads 22/11/2026, 22-11-2026, 22/11/26 and 2026-11-22.
    package init?(_ text: String) {
        if let stored = Self.stored(text) {
            self.init(year: stored.year, month: stored.month, day: stored.day)
            return
        }
        let words = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }
        let numbers = words.compactMap { word in word.allSatisfy { $0.isASCII && $0.isNumber } ? Int(word) : nil }
        guard numbers.count == 3, words.count == 3, words.allSatisfy({ (1...4).contains($0.count) }) else { return nil }
        switch (words[0].count, words[2].count) {
        case (4, _): self.init(year: numbers[0], month: numbers[1], day: numbers[2])
        case (_, 4): self.init(year: numbers[2], month: numbers[1], day: numbers[0])
        case (_, 2) where words[0].count <= 2: self.init(year: 2000 + numbers[2], month: numbers[1], day: numbers[0])
        default: return nil
        }
    }

    /// Reads 2026-11-22 byte by byte: a store has many. `nil` for any other form.
    private static func stored(_ text: String) -> (year: Int, month: Int, day: Int)? {
        let bytes = text.utf8
        guard bytes.count == 10 else { return nil }
        var number = 0
        for (place, byte) in bytes.enumerated() {
            switch (place, byte) {
            case (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")): continue
            case (_, 0x30...0x39) where place != 4 && place != 7: number = number * 10 + Int(byte - 0x30)
            default: return nil
            }
        }
        return (number / 10_000, number / 100 % 100, number % 100)
    }

    /// 2026-11-22 (ISO 8601).
    package var iso: String {
        let (year, month, day) = parts
        return "\(year)-\(Self.padded(month))-\(Self.padded(day))"
    }

    /// 22/11/2026, as people in Belgium write it.
    package var belgian: String {
        let (year, month, day) = parts
        return "\(Self.padded(day))/\(Self.padded(month))/\(year)"
    }

    /// Noon of Greenwich in UTC seconds, which is the same day all over Belgium.
    package var midday: Int64 { Int64(number) * 86_400 + 43_200 }

    /// So many days later; earlier if negative.
    package func adding(_ days: Int) -> Day { Day(number: number + days) }

    package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Day {
    /// Gregorian calendar by the algorithm of Howard Hinnant, "chrono-compatible low-level date algorithms" (days_from_civil).
    static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let era = year / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The same backwards (civil_from_days).
    package var parts: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }
}
