/// How many devices are to be replaced, what that costs, and why; can be added up.
package struct ReplacementTotal: Sendable, Equatable {
    package private(set) var devices = 0
    /// Of these, due already.
    package private(set) var overdue = 0
    /// Of these, by the day on which they were first seen.
    package private(set) var estimated = 0
    /// Tax included; without those whose price is unknown.
    package private(set) var money = Cents.zero
    /// Of these, by what people set for their kind.
    package private(set) var setPriced = 0
    /// Of these, by what others of their kind cost.
    package private(set) var typicallyPriced = 0
    /// Of these, in no money at all.
    package private(set) var unpriced = 0
    /// How many by the reason that decided; those undated have none.
    package private(set) var reasons: [ReplacementReason: Int] = [:]

    package init() {}

    package init(_ replacements: some Sequence<Replacement>) {
        for replacement in replacements { count(replacement) }
    }

    package static func += (sum: inout ReplacementTotal, other: ReplacementTotal) {
        sum.devices += other.devices
        sum.overdue += other.overdue
        sum.estimated += other.estimated
        sum.money += other.money
        sum.setPriced += other.setPriced
        sum.typicallyPriced += other.typicallyPriced
        sum.unpriced += other.unpriced
        sum.reasons.merge(other.reasons, uniquingKeysWith: +)
    }

    private mutating func count(_ replacement: Replacement) {
        devices += 1
        overdue += replacement.isOverdue ? 1 : 0
        if let cause = replacement.cause {
            estimated += cause.isEstimated ? 1 : 0
            reasons[cause.reason, default: 0] += 1
        }
        switch replacement.price {
        case .set(let price):
            money += price
            setPriced += 1
        case .own(let price): money += price
        case .typical(let price):
            money += price
            typicallyPriced += 1
        case .unknown: unpriced += 1
        }
    }
}

extension Sequence<ReplacementTotal> {
    package var sum: ReplacementTotal { reduce(into: ReplacementTotal()) { $0 += $1 } }
}
