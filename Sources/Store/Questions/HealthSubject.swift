package import Assets
package import Inventory
import SQLite

/// An asset as people know it.
package struct HealthSubject: Sendable, Equatable {
    package let kind: DeviceKind
    package let status: AssetStatus?
    package let maker: String?
    package let model: String?
    package let serial: String?
    package let hostname: String?
    package let inventoryNumber: String?
    package var room: String?
}

extension Connection {
    /// These assets, by number.
    func subjects(of assets: Set<Int64>) throws -> [Int64: HealthSubject] {
        var subjects: [Int64: HealthSubject] = [:]
        try visit(HealthSubject.query, json(assets.sorted())) { subjects[$0.integer(0)] = HealthSubject($0) }
        return subjects
    }
}

extension HealthSubject {
    fileprivate static let query = """
        SELECT asset.id, kind, status, maker, model, serial, hostname, inventory_number, room
        FROM json_each(?1) AS wanted CROSS JOIN asset ON asset.id = wanted.value WHERE is_listed
        """

    /// `nil` for a kind of a newer program.
    fileprivate init?(_ row: Row) {
        guard let kind = DeviceKind(rawValue: row.text(1)) else { return nil }
        self.init(
            kind: kind, status: row.textIfPresent(2).flatMap { AssetStatus(rawValue: $0) },
            maker: row.textIfPresent(3), model: row.textIfPresent(4), serial: row.textIfPresent(5),
            hostname: row.textIfPresent(6), inventoryNumber: row.textIfPresent(7), room: row.textIfPresent(8))
    }
}
