package import Assets
package import Inventory
import SQLite

/// How many assets of one kind a school has, and how many were seen lately. Those that it disposed of are not counted.
package struct SchoolCount: Sendable, Equatable {
    package let school: SchoolNumber
    package let kind: DeviceKind
    package fileprivate(set) var total = 0
    /// Seen within the last 7 and 30 days of the calendar, holidays or not.
    package fileprivate(set) var seenIn7Days = 0
    package fileprivate(set) var seenIn30Days = 0
    /// Seen once, expected to be seen still, and not seen for 30 and for 90 days, which holidays are none of.
    package fileprivate(set) var missingFor30Days = 0
    package fileprivate(set) var missingFor90Days = 0
}

extension Questions {
    /// Counts what the schools still have, for each school and kind, by school number and kind; schools without assets are not in it.
    package func counts(now: Int64, by calendar: SchoolCalendar = .builtIn) throws -> [SchoolCount] {
        let missing = [AbsenceRule.daysUntilNoticed, AbsenceRule.daysUntilLong].map { days in
            calendar.latestDay(days, countedDaysBefore: Day(at: now)).adding(1).start
        }
        let counts: [SchoolCount.Key: SchoolCount] = try read { connection in
            try connection.knownAssets().reduce(into: [:]) { counts, asset in
                guard let kind = asset.kind, asset.status?.isDisposedOf != true else { return }
                let key = SchoolCount.Key(school: asset.school, kind: kind)
                counts[key, default: SchoolCount(school: asset.school, kind: kind)].add(asset, now: now, missing)
            }
        }
        return counts.values.sorted {
            ($0.school.text, $0.kind.rawValue) < ($1.school.text, $1.kind.rawValue)
        }
    }
}

extension SchoolCount {
    fileprivate struct Key: Hashable {
        let school: SchoolNumber
        let kind: DeviceKind
    }

    /// What was last seen before the moments in `missing` is missing for 30 and for 90 days.
    fileprivate mutating func add(_ asset: KnownAsset, now: Int64, _ missing: [Int64]) {
        total += 1
        guard let seen = asset.seenAt else { return }
        if seen >= now - 7 * 86_400 { seenIn7Days += 1 }
        if seen >= now - 30 * 86_400 { seenIn30Days += 1 }
        guard asset.status?.isExpectedToBeSeen ?? true else { return }
        if seen < missing[0] { missingFor30Days += 1 }
        if seen < missing[1] { missingFor90Days += 1 }
    }
}
