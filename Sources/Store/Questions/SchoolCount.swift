package import Assets
package import Inventory
import SQLite

/// How many assets of one kind a school has, and how many were seen lately. Those that it disposed of are not counted.
package struct SchoolCount: Sendable, Equatable {
    package let school: SchoolNumber
    package let kind: DeviceKind
    package let total: Int
    /// Seen within the last 7 and 30 days of the calendar, holidays or not.
    package let seenIn7Days: Int
    package let seenIn30Days: Int
    /// Seen once, expected to be seen still, and not seen for 30 and for 90 days, which holidays are none of.
    package let missingFor30Days: Int
    package let missingFor90Days: Int
}

extension Questions {
    /// Counts what the schools still have, for each school and kind, by school number and kind; schools without assets are not in it.
    package func counts(now: Int64, by calendar: SchoolCalendar = .builtIn) throws -> [SchoolCount] {
        let missing = [AbsenceRule.daysUntilNoticed, AbsenceRule.daysUntilLong].map { days in
            calendar.latestDay(days, countedDaysBefore: Day(at: now)).adding(1).start
        }
        return try read { connection in
            try connection.rows(
                SchoolCount.query, now - 7 * 86_400, now - 30 * 86_400, missing[0], missing[1]
            ) { SchoolCount($0) }.compactMap { $0 }
        }
    }
}

extension SchoolCount {
    fileprivate static let query = """
        SELECT school.number, kind, count(*), sum(ifnull(seen_at, 0) >= ?1), sum(ifnull(seen_at, 0) >= ?2),
            sum(\(AssetStatus.sql { $0.isExpectedToBeSeen }) AND ifnull(seen_at, ?3) < ?3),
            sum(\(AssetStatus.sql { $0.isExpectedToBeSeen }) AND ifnull(seen_at, ?4) < ?4)
        FROM asset JOIN school ON school.id = asset.school
        LEFT JOIN (SELECT asset, max(seen_at) AS seen_at FROM witness_seen WHERE asset IS NOT NULL GROUP BY asset) AS seen
            ON seen.asset = asset.id
        WHERE is_listed AND \(AssetStatus.sql { !$0.isDisposedOf })
        GROUP BY school.number, kind ORDER BY school.number, kind
        """

    /// `nil` for a kind of a newer program.
    fileprivate init?(_ row: Row) {
        guard let school = SchoolNumber(row.text(0)), let kind = DeviceKind(rawValue: row.text(1)) else { return nil }
        self.init(
            school: school, kind: kind, total: Int(row.integer(2)), seenIn7Days: Int(row.integer(3)),
            seenIn30Days: Int(row.integer(4)), missingFor30Days: Int(row.integer(5)),
            missingFor90Days: Int(row.integer(6)))
    }
}
