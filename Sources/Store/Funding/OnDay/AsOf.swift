package import Assets

/// The day of a report: what was booked by its end counts, and what was seen by then.
package struct AsOf: Sendable, Hashable {
    package let day: Day
    /// Whether it is over. The present is at hand; the past has to be looked up in the history.
    package let isPast: Bool

    package init(_ day: Day, today: Day) {
        self.day = day
        isPast = day < today
    }

    /// Its last second; days are those of ``Day/init(at:)``.
    var moment: Int64 { day.adding(1).start - 1 }
}
