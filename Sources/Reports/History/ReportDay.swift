import Assets
import Console
import Sheets

/// Days that reports are asked for.
enum ReportDay {
    @Sendable static func parse(_ text: String) throws -> Day {
        guard let day = Day(text) else {
            throw UsageError.sentence("\(text) is no day: write 31/08/2026 or 2026-08-31")
        }
        return day
    }
}

extension Day {
    /// The day of a moment where people are.
    init(of seconds: Int64) {
        let local = LocalDay(seconds)
        self = Day(year: local.year, month: local.month, day: local.day) ?? Day(number: Int(seconds / 86_400))
    }

    /// The first moment of it where people are, in UTC seconds.
    var beginning: Int64 {
        let (year, month, day) = parts
        return LocalDay.beginning(year: year, month: month, day: day)
    }

    /// Its last second.
    var end: Int64 { adding(1).beginning - 1 }
}

extension Call {
    /// A day that has begun.
    /// - Throws: `UsageError` for one that has not.
    func day(_ option: Option<Day>, now: Int64) throws -> Day? {
        guard let day = self[option] else { return nil }
        guard day.beginning <= now else {
            throw UsageError.invalid(parameter: option.name, reason: "\(day.iso) has not begun yet")
        }
        return day
    }
}
