package import Assets
package import Inventory

/// A device as far as money asks for it, as it is known on the day of a report.
package struct DeviceOnDay: Sendable, Equatable {
    package let id: Int64
    package let serial: String?
    package let kind: DeviceKind
    package let school: SchoolNumber
    package let status: AssetStatus?
    /// How the school came by it, as somebody declares.
    package let acquisition: Acquisition?
    package var orderNumber: String?
    /// When somebody first told of it, and when it was last seen alive.
    package let knownOn: Day
    package let seenOn: Day?

    package init(
        id: Int64, serial: String?, kind: DeviceKind, school: SchoolNumber, status: AssetStatus? = nil,
        acquisition: Acquisition? = nil, orderNumber: String? = nil, knownOn: Day, seenOn: Day?
    ) {
        self.id = id
        self.serial = serial
        self.kind = kind
        self.school = school
        self.status = status
        self.acquisition = acquisition
        self.orderNumber = orderNumber
        self.knownOn = knownOn
        self.seenOn = seenOn
    }
}

extension DeviceOnDay {
    /// Lost, stolen or disposed of.
    package var isGone: Bool { status?.isGone == true }

    /// A machine that was only seen before it was invoiced is an older one.
    package func isSeen(since invoicedOn: Day) -> Bool { seenOn.map { $0 >= invoicedOn } ?? false }

    /// In the 60 days before the day of the report.
    package func isSeenLately(since invoicedOn: Day, on day: Day) -> Bool {
        isSeen(since: max(invoicedOn, day.adding(-Self.daysOfLately)))
    }

    package static let daysOfLately = 60
}
