/// An amount of euros in whole cents.
///
/// Kept within ±10 billion euros, so that the sum of all amounts of a store fits 64 bits: what is larger is a mistake.
package struct Cents: Sendable, Hashable, Comparable, RawRepresentable {
    package let rawValue: Int64

    /// 10 billion euros.
    package static let most: Int64 = 1_000_000_000_000

    /// `nil` beyond ±10 billion euros.
    package init?(rawValue: Int64) {
        guard (-Self.most...Self.most).contains(rawValue) else { return nil }
        self.rawValue = rawValue
    }

    /// A sum of amounts, as of the invoices of a year; `nil` beyond ±9 000 billion euros, as arithmetic with it is to fit 64 bits.
    package init?(sum rawValue: Int64) {
        guard (-900 * Self.most...900 * Self.most).contains(rawValue) else { return nil }
        self.rawValue = rawValue
    }

    /// For numbers that are in range by their origin: sums and parts of amounts that were checked.
    private init(unchecked rawValue: Int64) { self.rawValue = rawValue }

    package static let zero = Cents(unchecked: 0)

    package static func < (one: Cents, other: Cents) -> Bool { one.rawValue < other.rawValue }
    package static func + (one: Cents, other: Cents) -> Cents { Cents(unchecked: one.rawValue + other.rawValue) }
    package static func - (one: Cents, other: Cents) -> Cents { Cents(unchecked: one.rawValue - other.rawValue) }
    package static prefix func - (one: Cents) -> Cents { Cents(unchecked: -one.rawValue) }
    package static func += (one: inout Cents, other: Cents) { one = one + other }
    package static func -= (one: inout Cents, other: Cents) { one = one - other }

    package var magnitude: Cents { Cents(unchecked: abs(rawValue)) }
}

extension Sequence<Cents> {
    package var sum: Cents { reduce(.zero, +) }
}

extension Cents {
    /// For counts of pupils and devices and thousandths, which are below a million.
    package func times(_ count: Int) -> Cents { Cents(unchecked: rawValue * Int64(count)) }
}

extension Cents {
    /// Half a cent away from zero; `nil` for no parts.
    package func divided(by count: Int) -> Cents? {
        guard count > 0 else { return nil }
        let (quotient, rest) = rawValue.quotientAndRemainder(dividingBy: Int64(count))
        return Cents(unchecked: quotient + (rest.magnitude * 2 >= UInt64(count) ? rawValue.signum() : 0))
    }
}
