import Inventory

/// Days on which no school of the community has lessons.
package struct Holiday: Sendable, Equatable {
    package let first: Day
    package let last: Day
    /// In Dutch (Flemish usage) and English.
    package let name: (nl: String, en: String)

    /// The summer is the longest; a year that was mistyped is longer.
    private static let maximumDays = 70

    /// - Throws: ``TableError`` for days that are none, or that are not in their order.
    init(_ row: TableRow) throws {
        first = try Self.day(row, "first")
        last = try Self.day(row, "last")
        name = (try row.required("nl"), try row.required("en"))
        guard (0..<Self.maximumDays).contains(last.number - first.number) else {
            throw TableError(
                line: row.line,
                reason: "a holiday lasts from one day to \(Self.maximumDays), and not from \(first.iso) to \(last.iso)")
        }
    }

    private static func day(_ row: TableRow, _ column: String) throws -> Day {
        let text = try row.required(column)
        guard let day = Day(text), day.iso == text else {
            throw TableError(line: row.line, reason: "the \(column) '\(text)' is not a day such as 2026-11-22")
        }
        return day
    }

    package static func == (one: Holiday, other: Holiday) -> Bool {
        one.first == other.first && one.last == other.last && one.name == other.name
    }
}
