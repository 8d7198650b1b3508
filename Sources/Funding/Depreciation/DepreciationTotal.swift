package import Assets

/// How a device stands in the books.
package enum BookedValue: Sendable, Equatable {
    case owned(Depreciation)
    /// Rented or leased, so not the school's own.
    case hired
    /// Nobody knows what it cost.
    case unknown
}

/// What devices cost and what of it is not written off yet; can be added up.
package struct DepreciationTotal: Sendable, Equatable {
    package private(set) var devices = 0
    package private(set) var hired = 0
    /// Those of which nobody knows what they cost; they are in no sum.
    package private(set) var unpriced = 0
    /// Tax included.
    package private(set) var price = Cents.zero
    package private(set) var bookValue = Cents.zero

    package init() {}

    /// With the book values of that day.
    package init(_ values: some Sequence<BookedValue>, on day: Day) {
        for value in values {
            devices += 1
            switch value {
            case .owned(let depreciation):
                price += depreciation.price
                bookValue += depreciation.bookValue(on: day)
            case .hired: hired += 1
            case .unknown: unpriced += 1
            }
        }
    }

    package static func += (sum: inout DepreciationTotal, other: DepreciationTotal) {
        sum.devices += other.devices
        sum.hired += other.hired
        sum.unpriced += other.unpriced
        sum.price += other.price
        sum.bookValue += other.bookValue
    }

    /// Whether any price is in the sums.
    package var isPriced: Bool { devices > hired + unpriced }
}

extension Sequence<DepreciationTotal> {
    package var sum: DepreciationTotal { reduce(into: DepreciationTotal()) { $0 += $1 } }
}
