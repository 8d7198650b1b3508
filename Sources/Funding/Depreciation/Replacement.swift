package import Assets
package import Inventory

/// When and why one device is to be replaced, and what a new one costs.
package struct Replacement: Sendable, Equatable {
    package let asset: Int64
    package let school: SchoolNumber
    package let kind: DeviceKind
    package let period: ReplacementPeriod
    /// `nil` for ``ReplacementPeriod/undated``.
    package let cause: Cause?
    /// Whether the cause's day is past or today.
    package let isOverdue: Bool
    package let price: Price

    /// What makes a device due, and on which day.
    package struct Cause: Sendable, Equatable {
        package let reason: ReplacementReason
        package let day: Day
        /// Counted from the day on which it was first seen.
        package let isEstimated: Bool
    }

    /// Tax included.
    package enum Price: Sendable, Equatable {
        /// What people set for its kind.
        case set(Cents)
        /// What this one cost, by its own invoice line.
        case own(Cents)
        /// What such devices cost.
        case typical(Cents)
        case unknown
    }
}

extension Replacement.Cause: Comparable {
    /// The earliest counts; of several on one day the reason that is named first.
    package static func < (one: Self, other: Self) -> Bool { (one.day, one.reason) < (other.day, other.reason) }
}
