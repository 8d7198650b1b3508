package import Inventory
import SQLite

/// One thing of a school as the inventory shows it. Absent facts are unknown.
package struct AssetRow: Sendable, Equatable {
    package let id: Int64
    package let school: SchoolNumber
    package let schoolName: String
    package let kind: DeviceKind
    package let confidence: Confidence
    /// When a person said what kind it is, in UTC seconds; `nil` if that is a judgement.
    package let saidAt: Int64?
    package let maker: String?
    package let model: String?
    package let serial: String?
    /// Diagonal in tenths of an inch.
    package let screen: Int64?
    package let hostname: String?
    package let processor: String?
    package let memoryInBytes: Int64?
    package let storageInBytes: Int64?
    package let osName: String?
    package let osVersion: String?
    /// UTC seconds.
    package let osSupportedUntil: Int64?
    package let isDiskEncrypted: Bool?
    /// Of a thing that is attached: the asset at which it was seen last.
    package let host: Int64?
    /// UTC seconds.
    package let firstSeenAt: Int64
    package let seenAt: Int64?
}

/// Which assets are asked for.
package struct AssetFilter: Sendable {
    package var school: SchoolNumber?
    package var kind: DeviceKind?
    var id: Int64?

    package init(school: SchoolNumber? = nil, kind: DeviceKind? = nil) {
        self.school = school
        self.kind = kind
    }

    init(id: Int64) { self.id = id }
}

extension Questions {
    /// The assets by school, kind, maker, model and number.
    /// - Throws: `StoreError.unknown` for a school that there is not.
    package func assets(_ filter: AssetFilter = AssetFilter()) throws -> [AssetRow] {
        try read { connection in
            let school: Int64? = if let number = filter.school { try connection.schoolID(number) } else { nil }
            var assets: [AssetRow] = []
            try connection.visit(AssetRow.query, school, filter.kind?.rawValue, filter.id) { row in
                if let asset = AssetRow(row) { assets.append(asset) }
            }
            return assets
        }
    }
}

extension AssetRow {
    fileprivate static let query = """
        SELECT asset.id, school.number, school.name, kind, confidence, maker, model, asset.serial, screen,
            hostname, processor, memory, storage, os_name, os_version, disk_encrypted,
            (SELECT sighting.host FROM sighting WHERE sighting.asset = asset.id ORDER BY since DESC, id DESC LIMIT 1),
            first_seen_at,
            CASE WHEN host.asset IS NULL THEN
                (SELECT max(ifnull(sighting.until, attached_seen.seen_at)) FROM sighting
                JOIN host AS attached ON attached.asset = sighting.host
                JOIN device_seen AS attached_seen ON attached_seen.device = attached.device
                WHERE sighting.asset = asset.id)
            ELSE device_seen.seen_at END, said_at, os_supported_until
        FROM known_asset AS asset JOIN school ON school.id = asset.school
        LEFT JOIN host ON host.asset = asset.id
        LEFT JOIN device_seen ON device_seen.device = host.device
        WHERE (?1 IS NULL OR asset.school = ?1) AND (?2 IS NULL OR kind = ?2) AND (?3 IS NULL OR asset.id = ?3)
        ORDER BY school.number, kind, maker, model, asset.id
        """

    /// `nil` for a kind of a newer program.
    fileprivate init?(_ row: Row) {
        guard let school = SchoolNumber(row.text(1)), let kind = DeviceKind(rawValue: row.text(3)),
            let confidence = Confidence(rawValue: row.text(4))
        else { return nil }
        self.init(
            id: row.integer(0), school: school, schoolName: row.text(2), kind: kind, confidence: confidence,
            saidAt: row.integerIfPresent(19),
            maker: row.textIfPresent(5), model: row.textIfPresent(6), serial: row.textIfPresent(7),
            screen: row.integerIfPresent(8), hostname: row.textIfPresent(9), processor: row.textIfPresent(10),
            memoryInBytes: row.integerIfPresent(11), storageInBytes: row.integerIfPresent(12),
            osName: row.textIfPresent(13), osVersion: row.textIfPresent(14),
            osSupportedUntil: row.integerIfPresent(20), isDiskEncrypted: row.flagIfPresent(15),
            host: row.integerIfPresent(16), firstSeenAt: row.integer(17), seenAt: row.integerIfPresent(18))
    }
}
