import Assets
import Inventory
import SQLite

extension Questions {
    /// The assets by school, kind, maker, model and number.
    /// - Throws: `StoreError.unknown` for a school that there is not.
    package func assets(_ filter: AssetFilter = AssetFilter()) throws -> [AssetRow] {
        try read { try $0.assetRows(filter) }
    }

    /// The same in parts of so many, the last one less: an inventory of any size passes. What visits asks nothing of this value.
    /// - Throws: `StoreError.unknown` for a school that there is not; what `visit` throws.
    package func visitAssets(
        _ filter: AssetFilter = AssetFilter(), inPartsOf count: Int = 1_000,
        _ visit: @Sendable ([AssetRow]) throws -> Void
    ) throws {
        try read { connection in
            var part: [AssetRow] = []
            try connection.visitAssetRows(filter) { asset in
                part.append(asset)
                guard part.count >= count else { return }
                try visit(part)
                part.removeAll(keepingCapacity: true)
            }
            if !part.isEmpty { try visit(part) }
        }
    }
}

extension Connection {
    func assetRows(_ filter: AssetFilter) throws -> [AssetRow] {
        var assets: [AssetRow] = []
        try visitAssetRows(filter) { assets.append($0) }
        return assets
    }

    fileprivate func visitAssetRows(_ filter: AssetFilter, _ visit: (AssetRow) throws -> Void) throws {
        let school: Int64? = if let number = filter.school { try schoolID(number) } else { nil }
        let query = filter.id == nil ? AssetRow.queryOfSchools : AssetRow.queryOfOne
        try self.visit(query, school, filter.kind?.rawValue, filter.id) { row in
            guard let asset = AssetRow(row) else { return }
            if filter.includesDisposedOf || asset.status?.isDisposedOf != true { try visit(asset) }
        }
    }
}

extension AssetRow {
    /// School by school in their order, so that the first rows are there before the others are read: each kind of a school is put in
    /// order by itself.
    fileprivate static let queryOfSchools = query(
        "school CROSS JOIN asset ON asset.school = school.id", "?3 IS NULL AND (?1 IS NULL OR school.id = ?1)")
    fileprivate static let queryOfOne = query(
        "asset CROSS JOIN school ON school.id = asset.school", "asset.id = ?3 AND (?1 IS NULL OR school.id = ?1)")

    private static func query(_ source: String, _ condition: String) -> String {
        """
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
        FROM \(source)
        WHERE is_listed AND \(condition) AND (?2 IS NULL OR kind = ?2)
        ORDER BY school.number, kind, maker, model, asset.id
        """
    }

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
