package import Assets
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
    package let inventoryNumber: String?
    package let owner: String?
    package let room: String?
    /// What a person or an import says of it.
    package let status: AssetStatus?
    package let handedTo: String?
    package let returnDueOn: Day?
    package let warrantyUntil: Day?
    package let note: String?
    package let orderNumber: String?
    package let purchasedOn: Day?
    /// How the school came by it, as somebody declares.
    package let acquisition: Acquisition?
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
    /// Who reports it: `agent`, `imported` or `person`, most telling first.
    package let sources: [ValueSource]
    /// UTC seconds.
    package let firstSeenAt: Int64
    package let seenAt: Int64?
}

/// Which assets are asked for.
package struct AssetFilter: Sendable {
    package var school: SchoolNumber?
    package var kind: DeviceKind?
    /// Whether also those that the school has no more.
    package var includesDisposedOf: Bool
    var id: Int64?

    package init(school: SchoolNumber? = nil, kind: DeviceKind? = nil, includesDisposedOf: Bool = false) {
        self.school = school
        self.kind = kind
        self.includesDisposedOf = includesDisposedOf
    }

    init(id: Int64) {
        self.init(includesDisposedOf: true)
        self.id = id
    }
}

extension Questions {
    /// The assets by school, kind, maker, model and number.
    /// - Throws: `StoreError.unknown` for a school that there is not.
    package func assets(_ filter: AssetFilter = AssetFilter()) throws -> [AssetRow] {
        try read { try $0.assetRows(filter) }
    }
}

extension Connection {
    func assetRows(_ filter: AssetFilter) throws -> [AssetRow] {
        let school: Int64? = if let number = filter.school { try schoolID(number) } else { nil }
        var assets: [AssetRow] = []
        try visit(AssetRow.query, school, filter.kind?.rawValue, filter.id) { row in
            guard let asset = AssetRow(row) else { return }
            if filter.includesDisposedOf || asset.status?.isDisposedOf != true { assets.append(asset) }
        }
        return assets
    }
}

extension AssetRow {
    fileprivate static let query = """
        SELECT asset.id, school.number, school.name, kind, confidence, maker, model, serial, screen, hostname, processor,
            memory, storage, os_name, os_version, disk_encrypted,
            (SELECT agent.asset FROM witness JOIN sighting ON sighting.witness = witness.id
                JOIN witness AS agent ON agent.id = witness.host
                WHERE witness.asset = asset.id
                ORDER BY sighting.until IS NULL DESC, since DESC, sighting.id DESC LIMIT 1),
            first_seen_at, (SELECT max(seen_at) FROM witness_seen WHERE witness_seen.asset = asset.id),
            (SELECT since FROM field_value JOIN witness ON witness.id = field_value.witness
                WHERE witness.asset = asset.id AND field = 'kind' AND field_value.source = 'person' AND until IS NULL),
            os_supported_until, inventory_number, room, status, handed_to,
            (SELECT group_concat(DISTINCT source) FROM witness WHERE witness.asset = asset.id),
            owner, return_due_on, warranty_until, note, order_number, purchased_on,
            acquisition
        FROM asset JOIN school ON school.id = asset.school
        WHERE is_listed AND (?1 IS NULL OR asset.school = ?1) AND (?2 IS NULL OR kind = ?2) AND (?3 IS NULL OR asset.id = ?3)
        ORDER BY school.number, kind, maker, model, asset.id
        """

    /// `nil` for a kind of a newer program.
    fileprivate init?(_ row: Row) {
        guard let school = SchoolNumber(row.text(1)), let kind = DeviceKind(rawValue: row.text(3)),
            let confidence = Confidence(rawValue: row.text(4))
        else { return nil }
        let witnesses = row.text(25)
        let sources: [(word: String, source: ValueSource)] = [
            ("agent", .agent), ("host", .agent), ("imported", .imported), ("typed", .person),
        ]
        self.init(
            id: row.integer(0), school: school, schoolName: row.text(2), kind: kind, confidence: confidence,
            saidAt: row.integerIfPresent(19), maker: row.textIfPresent(5), model: row.textIfPresent(6),
            serial: row.textIfPresent(7), inventoryNumber: row.textIfPresent(21), owner: row.textIfPresent(26),
            room: row.textIfPresent(22), status: row.textIfPresent(23).flatMap(AssetStatus.init),
            handedTo: row.textIfPresent(24), returnDueOn: row.dayIfPresent(27), warrantyUntil: row.dayIfPresent(28),
            note: row.textIfPresent(29), orderNumber: row.textIfPresent(30), purchasedOn: row.dayIfPresent(31),
            acquisition: row.textIfPresent(32).flatMap(Acquisition.init), screen: row.integerIfPresent(8),
            hostname: row.textIfPresent(9), processor: row.textIfPresent(10), memoryInBytes: row.integerIfPresent(11),
            storageInBytes: row.integerIfPresent(12), osName: row.textIfPresent(13), osVersion: row.textIfPresent(14),
            osSupportedUntil: row.textIfPresent(20).flatMap { Day($0)?.midday },
            isDiskEncrypted: row.textIfPresent(15).map { $0 == "true" }, host: row.integerIfPresent(16),
            sources: sources.filter { witnesses.split(separator: ",").contains(Substring($0.word)) }.map(\.source),
            firstSeenAt: row.integer(17), seenAt: row.integerIfPresent(18))
    }
}

extension Row {
    func dayIfPresent(_ column: Int32) -> Day? { textIfPresent(column).flatMap { Day($0) } }
}
