import Glibc

/// The day that a manual page bears.
package enum ReleaseDay {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// A time in seconds since 1970 as mdoc(7) wants it: `November 22, 2026`, in UTC.
    package static func text(of seconds: Int64) -> String {
        var moment = time_t(seconds)
        var parts = tm()
        gmtime_r(&moment, &parts)
        return "\(months[Int(parts.tm_mon)]) \(parts.tm_mday), \(1900 + Int(parts.tm_year))"
    }
}
