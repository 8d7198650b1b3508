import Glibc

/// A day of the calendar where people are.
package struct LocalDay: Sendable, Equatable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// The day of a moment in the time zone of the process (TZ, else /etc/localtime).
    package init(_ seconds: Int64) {
        var moment = time_t(seconds)
        var parts = tm()
        localtime_r(&moment, &parts)
        year = Int(parts.tm_year) + 1900
        month = Int(parts.tm_mon) + 1
        day = Int(parts.tm_mday)
    }

    /// The first moment of a day, in UTC seconds; a day that does not exist is the one that many days later.
    package static func beginning(year: Int, month: Int, day: Int) -> Int64 {
        var parts = tm()
        parts.tm_year = Int32(clamping: year - 1900)
        parts.tm_mon = Int32(clamping: month - 1)
        parts.tm_mday = Int32(clamping: day)
        parts.tm_isdst = -1
        return Int64(mktime(&parts))
    }

    /// dd/mm/jjjj, as people in Belgium write it.
    package var belgian: String { "\(Self.padded(day))/\(Self.padded(month))/\(year)" }
    /// yyyy-mm-dd (ISO 8601).
    package var iso: String { "\(year)-\(Self.padded(month))-\(Self.padded(day))" }

    fileprivate static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// A moment as machines exchange it: 2026-11-22T02:49:05Z (RFC 3339).
package struct UTCTime: Sendable, CustomStringConvertible {
    package let description: String

    package init(_ seconds: Int64) {
        var moment = time_t(seconds)
        var parts = tm()
        gmtime_r(&moment, &parts)
        let date = [Int(parts.tm_mon) + 1, Int(parts.tm_mday)].map(LocalDay.padded).joined(separator: "-")
        let time = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { LocalDay.padded(Int($0)) }.joined(separator: ":")
        description = "\(Int(parts.tm_year) + 1900)-\(date)T\(time)Z"
    }
}
