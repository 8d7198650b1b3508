package import Inventory

/// Tells on one day which assets are missing.
package struct AbsenceRule: Sendable {
    package let calendar: SchoolCalendar
    package let today: Day

    /// A coordinator is told after so many days: about a month of school.
    package static let daysUntilNoticed = 30
    /// It is probably gone after so many days: about a third of a school year.
    package static let daysUntilLong = 90

    package init(calendar: SchoolCalendar, today: Day) {
        self.calendar = calendar
        self.today = today
    }

    /// Whether an asset is missing today.
    ///
    /// `lastSeen` is the last day on which an agent, a machine that it hung on, or an import saw it alive; `nil` for never.
    /// A day that is still to come, of a clock that was wrong, counts as today. Without a status it is held to be in use.
    package func absence(lastSeen: Day?, status: AssetStatus?, kind: DeviceKind) -> Absence {
        if let status, !status.isExpectedToBeSeen { return .notExpected(status) }
        guard let lastSeen else { return kind.canBeSeen ? .neverSeen : .cannotBeSeen }
        let days = daysNotSeen(since: lastSeen)
        return days >= Self.daysUntilNoticed ? .notSeen(days: days) : .seen
    }

    /// Days since then that count, which holidays do not.
    package func daysNotSeen(since lastSeen: Day) -> Int { calendar.countedDays(from: lastSeen, to: today) }
}

extension DeviceKind {
    /// Whether an agent, or a machine that it hangs on, could report it. What cannot may still be seen by an import
    /// that says when (a switch in a management system).
    package var canBeSeen: Bool {
        switch self {
        case .networkDevice, .laptopCart, .peripheral, .other: false
        default: true
        }
    }
}
