package import Assets

/// From which day the months of a term are counted. The raw values are for machines and never change.
package enum DepreciationStart: String, CaseIterable, Sendable {
    case purchase
    case delivery
}

/// The days between which a school has a device, as far as they are known.
package struct DeviceDates: Sendable, Equatable {
    package var purchasedOn: Day?
    package var deliveredOn: Day?
    /// By an agent, at a host, in an import or by a person.
    package var firstSeenOn: Day?
    /// Since when it is sold, donated, recycled, stolen or lost.
    package var goneOn: Day?

    package init(purchasedOn: Day? = nil, deliveredOn: Day? = nil, firstSeenOn: Day? = nil, goneOn: Day? = nil) {
        self.purchasedOn = purchasedOn
        self.deliveredOn = deliveredOn
        self.firstSeenOn = firstSeenOn
        self.goneOn = goneOn
    }

    /// The day from which its term is counted: the one asked for, else the other; and, as an estimate, the day on which it was
    /// first seen, when it may have been years old. `nil` if none is known.
    package func start(_ wanted: DepreciationStart) -> (day: Day, isEstimated: Bool)? {
        let known = wanted == .purchase ? [purchasedOn, deliveredOn] : [deliveredOn, purchasedOn]
        if let day = known.compactMap(\.self).first { return (day, false) }
        return firstSeenOn.map { ($0, true) }
    }

    /// Whether the school had it no more at the end of that day.
    package func isGone(on day: Day) -> Bool { goneOn.map { $0 <= day } ?? false }
}
