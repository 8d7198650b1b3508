import Assets
package import Inventory
import SQLite

/// How many assets of one kind a school has, and how many were seen lately.
package struct SchoolCount: Sendable, Equatable {
    package let school: SchoolNumber
    package let kind: DeviceKind
    package let total: Int
    /// Seen within the last 7 and 30 days.
    package let seenIn7Days: Int
    package let seenIn30Days: Int
    /// Not seen for 30 and for 90 days, or never.
    package let missingFor30Days: Int
    package let missingFor90Days: Int
}

extension Questions {
    /// Counts what the schools still have, for each school and kind, by school number and kind; schools without assets are not in it.
    package func counts(now: Int64) throws -> [SchoolCount] {
        try read { connection in
            try connection.rows(SchoolCount.query, now - 7 * 86_400, now - 30 * 86_400, now - 90 * 86_400) { row in
                SchoolCount(row)
            }.compactMap { $0 }
        }
    }
}

extension SchoolCount {
    private static let disposedOf = AssetStatus.allCases.filter(\.isDisposedOf).map { "'\($0.rawValue)'" }
        .joined(separator: ", ")

    fileprivate static let query = """
        SELECT school.number, kind, count(*),
            sum(ifnull(seen_at, 0) >= ?1), sum(ifnull(seen_at, 0) >= ?2),
            sum(ifnull(seen_at, 0) < ?2), sum(ifnull(seen_at, 0) < ?3)
        FROM asset JOIN school ON school.id = asset.school
        LEFT JOIN (SELECT asset, max(seen_at) AS seen_at FROM witness_seen WHERE asset IS NOT NULL GROUP BY asset) AS seen
            ON seen.asset = asset.id
        WHERE is_listed AND ifnull(status, '') NOT IN (\(disposedOf)) GROUP BY school.number, kind ORDER BY school.number, kind
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
