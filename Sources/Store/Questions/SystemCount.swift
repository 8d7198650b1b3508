package import Assets
package import Inventory
import SQLite

/// How many devices of a school have a version of an operating system.
package struct SystemCount: Sendable, Equatable {
    package let school: SchoolNumber
    package let name: String
    package let version: String?
    /// Last day with security updates; `nil` if there is no end, or nobody knows.
    package let supportedUntil: Day?
    package let devices: Int
}

/// How many batteries of a school have lost so much.
package struct BatteryCount: Sendable, Equatable {
    package let school: SchoolNumber
    /// Of the capacity when new, in percent, 0 to 100.
    package let wearInPercent: Int
    package let batteries: Int
}

extension Questions {
    /// Of what the schools still have and whose operating system is known, by school, name and version.
    package func systemCounts() throws -> [SystemCount] {
        try read { connection in
            try connection.rows(
                """
                SELECT school.number, os_name, os_version, os_supported_until, count(*)
                FROM asset JOIN school ON school.id = asset.school
                WHERE is_listed AND os_name IS NOT NULL AND \(AssetStatus.sql { !$0.isDisposedOf })
                GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
                """
            ) { row in
                SchoolNumber(row.text(0)).map { school in
                    SystemCount(
                        school: school, name: row.text(1), version: row.textIfPresent(2),
                        supportedUntil: row.dayIfPresent(3), devices: Int(row.integer(4)))
                }
            }.compactMap(\.self)
        }
    }

    /// Of batteries whose wear the agent tells that reported last, by school and wear.
    package func batteryCounts() throws -> [BatteryCount] {
        try read { connection in
            try connection.rows(
                """
                SELECT school.number, min(100, max(0, wear)), count(*)
                FROM component JOIN witness ON witness.id = component.witness AND source = 'agent' AND is_current
                JOIN asset ON asset.id = witness.asset JOIN school ON school.id = asset.school
                WHERE component.kind = 'battery' AND wear IS NOT NULL AND until IS NULL AND is_listed
                    AND \(AssetStatus.sql { !$0.isDisposedOf })
                GROUP BY 1, 2 ORDER BY 1, 2
                """
            ) { row in
                SchoolNumber(row.text(0)).map { school in
                    BatteryCount(school: school, wearInPercent: Int(row.integer(1)), batteries: Int(row.integer(2)))
                }
            }.compactMap(\.self)
        }
    }
}
