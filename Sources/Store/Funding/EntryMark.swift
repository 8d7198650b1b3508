package import Assets
import SQLite

/// When something of money was entered, and what became of it.
package struct EntryMark: Sendable, Equatable {
    package let bookedOn: Day
    package let act: Int64
    /// What it takes back, if it is a counter-entry.
    package let reverses: Int64?
    /// The counter-entry that takes it back.
    package let reversedBy: Int64?

    /// Whether it counts: it is no counter-entry, and none takes it back.
    package var isOpen: Bool { reverses == nil && reversedBy == nil }
}

extension EntryMark {
    /// The columns of a query that ``init(_:from:)`` reads. The name of the table is ours.
    static func columns(of table: String) -> String {
        """
        \(table).booked_on, \(table).act, \(table).reverses,
            (SELECT counter.id FROM \(table) AS counter WHERE counter.reverses = \(table).id LIMIT 1)
        """
    }

    init(_ row: Row, from column: Int32) throws {
        guard let day = Day(row.text(column)) else {
            throw StoreError.refused("the store holds an entry booked on '\(row.text(column))'")
        }
        self.init(
            bookedOn: day, act: row.integer(column + 1), reverses: row.integerIfPresent(column + 2),
            reversedBy: row.integerIfPresent(column + 3))
    }
}
