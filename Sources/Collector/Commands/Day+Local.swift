import Assets
import Sheets

extension Day {
    /// The day of a moment in UTC seconds, where the collector is.
    init(of seconds: Int64) {
        let local = LocalDay(seconds)
        // A clock outside of the years that a day may have is wrong anyway: the day of Greenwich will do.
        self = Day(year: local.year, month: local.month, day: local.day) ?? Day(number: Int(seconds / 86_400))
    }
}
