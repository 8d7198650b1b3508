/// A school year, from 1 September to 31 August, written 2026-2027.
package struct SchoolYear: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The calendar year in which it starts.
    package let firstYear: Int

    /// `nil` outside of 1990 to 2100.
    package init?(firstYear: Int) {
        guard (1990...2100).contains(firstYear) else { return nil }
        self.firstYear = firstYear
    }

    /// From "2026-2027"; `nil` unless the second year follows the first.
    package init?(_ text: String) {
        let years = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard text.utf8.count == 9, years.count == 2, let first = years[0], years[1] == first + 1 else { return nil }
        self.init(firstYear: first)
    }

    package var description: String { "\(firstYear)-\(firstYear + 1)" }

    package static func < (one: SchoolYear, other: SchoolYear) -> Bool { one.firstYear < other.firstYear }
}
