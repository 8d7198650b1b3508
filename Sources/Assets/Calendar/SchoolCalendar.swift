package import Inventory

/// When the schools of the community have lessons, by a table of holidays that a coordinator can replace.
///
/// July and August are holidays in every year, whether the table has them or not. Days off that a school chooses by
/// itself (facultatieve verlofdagen, studiedagen) differ by school and are not in the built-in table.
package struct SchoolCalendar: Sendable, Equatable {
    /// In the order of their first days.
    package let holidays: [Holiday]
    /// The day the table was written, as text that sorts.
    package let version: String
    private let breaks: Breaks

    /// - Throws: `TableError` with the line that is wrong, or for another table.
    package init(_ table: TableText) throws {
        guard table.name == .holidays else {
            throw TableError(line: 1, reason: "is '\(table.name.rawValue)' and not 'holidays'")
        }
        version = table.version
        holidays = try table.rows.map(Holiday.init).sorted { ($0.first, $0.last) < ($1.first, $1.last) }
        breaks = Breaks(holidays.map { $0.first...$0.last })
    }

    /// The official holidays of Flemish schools, as known when this version was made.
    package static let builtIn: SchoolCalendar = {
        do {
            return try SchoolCalendar(TableText(builtInTable))
        } catch {
            preconditionFailure("the built-in table is damaged: \(error)")
        }
    }()

    /// The built-in table as text, to read or to start a newer one from.
    package static let builtInTable = PackageResources.holidays_tsv

    /// How many days count between two days for what is missing: those after the first, up to and including the last,
    /// without holidays; 0 if the last is not later.
    ///
    /// Weekends outside of holidays count, so that "30 days" are a month of school as people see it on a calendar, and
    /// not the six weeks that 30 school days last.
    package func countedDays(from start: Day, to end: Day) -> Int {
        guard start < end else { return 0 }
        return end.number - start.number - breaks.days(from: start, to: end)
    }

    /// The latest day after which so many days that count had gone by on another: what was seen last on it or before has
    /// been missing for so long.
    package func latestDay(_ counted: Int, countedDaysBefore end: Day) -> Day {
        // No holiday lasts longer than all days there are; each search halves what is left of them.
        var (early, late) = (end.number - counted - Self.longestAgo, end.number - counted)
        while early < late {
            let middle = (early + late + 1) / 2
            if countedDays(from: Day(number: middle), to: end) >= counted { early = middle } else { late = middle - 1 }
        }
        return Day(number: early)
    }

    /// Some centuries, in days.
    private static let longestAgo = 100_000
}
