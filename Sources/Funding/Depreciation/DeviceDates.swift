package import Assets

/// The days between which a school has a device, as far as they are known.
package struct DeviceDates: Sendable, Equatable {
    package var purchasedOn: Day?
    /// By an agent, at a host, in an import or by a person.
    package var firstSeenOn: Day?
    /// Since when it is sold, donated, recycled, stolen or lost.
    package var goneOn: Day?

    package init(purchasedOn: Day? = nil, firstSeenOn: Day? = nil, goneOn: Day? = nil) {
        self.purchasedOn = purchasedOn
        self.firstSeenOn = firstSeenOn
        self.goneOn = goneOn
    }

    /// The day from which its term is counted: that of its purchase; and, as an estimate, the one on which it was first seen, when it may
    /// have been years old. `nil` if neither is known.
    package var start: (day: Day, isEstimated: Bool)? {
        if let purchasedOn { return (purchasedOn, false) }
        return firstSeenOn.map { ($0, true) }
    }

    /// Whether the school had it no more at the end of that day.
    package func isGone(on day: Day) -> Bool { goneOn.map { $0 <= day } ?? false }
}
