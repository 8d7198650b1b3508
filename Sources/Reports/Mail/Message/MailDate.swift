import Glibc

/// A moment as mails write it, in UTC: `Sun, 22 Nov 2026 12:00:00 +0000` (RFC 5322 §3.3).
struct MailDate: Sendable, CustomStringConvertible {
    let description: String

    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    init(_ seconds: Int64) {
        var moment = time_t(seconds)
        var parts = tm()
        gmtime_r(&moment, &parts)
        let time = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { $0 < 10 ? "0\($0)" : "\($0)" }
        let day = "\(Self.days[Int(parts.tm_wday)]), \(parts.tm_mday) \(Self.months[Int(parts.tm_mon)])"
        description = "\(day) \(Int(parts.tm_year) + 1900) \(time.joined(separator: ":")) +0000"
    }
}
