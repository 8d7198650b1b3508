package import Assets
package import Inventory
import SQLite

/// Devices that a school sold, gave away or had recycled.
package struct Disposals: Sendable, Equatable {
    package let school: SchoolNumber
    package let devices: Int
    /// Of these, those of which somebody noted why, or what became of them.
    package let explained: Int
}

extension Questions {
    /// How well each machine was kept up to date when its agent reported last, by device.
    package func updateStates() throws -> [Int64: UpdateState] { try read { try $0.updateStates() } }

    /// The devices whose installed programs are known.
    package func devicesWithSoftware() throws -> Set<Int64> {
        let devices = try read { connection in
            try connection.rows(
                """
                SELECT asset FROM device_section
                JOIN witness ON witness.device = device_section.device AND source = 'agent' AND is_current
                WHERE name = 'software' AND until IS NULL AND asset IS NOT NULL
                """
            ) { $0.integer(0) }
        }
        return Set(devices)
    }

    /// What schools disposed of, by school; one that did not is not in it.
    package func disposals() throws -> [Disposals] {
        try read { try $0.rows(Disposals.query) { Disposals($0) }.compactMap { $0 } }
    }
}

extension Disposals {
    fileprivate static let query = """
        SELECT school.number, count(*), sum(note IS NOT NULL OR EXISTS (
            SELECT 1 FROM witness JOIN field_value ON field_value.witness = witness.id JOIN act ON act.id = field_value.act
            WHERE witness.asset = asset.id AND field = 'status' AND until IS NULL AND why IS NOT NULL))
        FROM asset JOIN school ON school.id = asset.school
        WHERE is_listed AND \(AssetStatus.sql(where: \.isDisposedOf))
        GROUP BY school.number ORDER BY school.number
        """

    fileprivate init?(_ row: Row) {
        guard let school = SchoolNumber(row.text(0)) else { return nil }
        self.init(school: school, devices: Int(row.integer(1)), explained: Int(row.integer(2)))
    }
}
