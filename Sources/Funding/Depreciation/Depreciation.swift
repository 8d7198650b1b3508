package import Assets
package import Inventory

/// How one device is written off: in equal parts, one at the end of each month since it was bought.
///
/// "Afgeschreven" is an accounting state: it says nothing of whether the device still serves.
package struct Depreciation: Sendable, Equatable {
    package let price: Cents
    package let start: Day
    package let term: DepreciationTerm
    /// Since when the school has it no more.
    package let goneOn: Day?

    /// - Returns: `nil` for a price below 0, of which nothing can be written off.
    package init?(price: Cents, start: Day, term: DepreciationTerm, goneOn: Day? = nil) {
        guard price >= .zero else { return nil }
        self.price = price
        self.start = start
        self.term = term
        self.goneOn = goneOn
    }

    /// What is not written off yet, at the end of a day; 0 before the device was there, and from the day on since when it is there no more.
    package func bookValue(on day: Day) -> Cents {
        guard start <= day, goneOn.map({ day < $0 }) ?? true else { return .zero }
        return price - writtenOff(after: day.months(since: start))
    }

    /// The first day on which all of it is written off; `nil` if it left the books before.
    package var fullyDepreciatedOn: Day? {
        let end = start.adding(months: term.rawValue)
        return goneOn.map { $0 < end } ?? false ? nil : end
    }

    /// What each month takes off, in their order; together exactly the price.
    package var monthlyParts: [Cents] {
        (1...term.rawValue).map { writtenOff(after: $0) - writtenOff(after: $0 - 1) }
    }

    /// Rounded as a whole, half a cent up, and not part by part: so no cent is left at the end.
    private func writtenOff(after months: Int) -> Cents {
        let term = Int64(term.rawValue)
        let months = min(Int64(months), term)
        return Cents(rawValue: (2 * price.rawValue * months + term) / (2 * term)) ?? price
    }
}

extension DepreciationTerms {
    /// How a device of this kind is written off by a school board; `nil` if its kind is not, or if the day of its purchase is not known: the
    /// books estimate nothing but gifts, of which no day changes the value.
    package func depreciation(
        of kind: DeviceKind, schoolBoard: Int64, price: Cents, dates: DeviceDates
    ) -> Depreciation? {
        guard let term = term(of: kind, schoolBoard: schoolBoard), let start = dates.start,
            price == .zero || !start.isEstimated
        else { return nil }
        return Depreciation(price: price, start: start.day, term: term, goneOn: dates.goneOn)
    }
}
