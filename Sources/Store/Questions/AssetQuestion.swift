import Assets
import Inventory
import SQLite

extension Questions {
    /// The assets by school, kind, maker, model and number.
    /// - Throws: `StoreError.unknown` for a school that there is not.
    package func assets(_ filter: AssetFilter = AssetFilter()) throws -> [AssetRow] {
        try read { try $0.assetRows(filter) }
    }

    /// The same a school at a time, never none. What visits asks nothing of this value.
    /// - Throws: `StoreError.unknown` for a school that there is not; what `visit` throws.
    package func visitAssets(
        _ filter: AssetFilter = AssetFilter(), _ visit: @Sendable ([AssetRow]) throws -> Void
    ) throws {
        try visitSchools(filter.school, visit) { connection, school in
            var filter = filter
            filter.school = school
            return try connection.assetRows(filter)
        }
    }

    /// What is answered of this school, or of each in their order.
    func visitSchools(
        _ one: SchoolNumber?, _ visit: @Sendable ([AssetRow]) throws -> Void,
        answer: @escaping @Sendable (borrowing Connection, SchoolNumber) throws -> [AssetRow]
    ) throws {
        try readInParts { connection, relay in
            for school in try connection.schoolNumbers(one) { try relay.take(school, connection) }
        } answer: { connection, school in
            try answer(connection, school)
        } visit: { rows in
            if !rows.isEmpty { try visit(rows) }
        }
    }
}

extension Connection {
    /// This one, or all in their order.
    fileprivate func schoolNumbers(_ one: SchoolNumber?) throws -> [SchoolNumber] {
        guard let one else {
            return try rows("SELECT number FROM school ORDER BY number") { SchoolNumber($0.text(0)) }.compactMap(\.self)
        }
        _ = try schoolID(one)
        return [one]
    }

    func assetRows(_ filter: AssetFilter) throws -> [AssetRow] {
        var assets: [AssetRow] = []
        try visitAssetRows(filter) { assets.append($0) }
        return assets
    }

    fileprivate func visitAssetRows(_ filter: AssetFilter, _ visit: (AssetRow) throws -> Void) throws {
        let school: Int64? = if let number = filter.school { try schoolID(number) } else { nil }
        var last: AssetRow?
        func tell() throws {
            guard let asset = last else { return }
            if filter.includesDisposedOf || asset.status?.isDisposedOf != true { try visit(asset) }
        }
        let query = filter.id == nil ? AssetRow.queryOfSchools : AssetRow.queryOfOne
        try self.visit(query, school, filter.kind?.rawValue, filter.id) { row in
            if last?.id == row.integer(0) {
                last?.add(witness: row)
            } else {
                try tell()
                last = AssetRow(row)
                last?.add(witness: row)
            }
        }
        try tell()
    }
}

extension AssetRow {
    /// School by school in their order, so that the first rows are there before the others are read: each kind of a school is put in
    /// order by itself.
    fileprivate static let queryOfSchools = query(
        "school CROSS JOIN asset ON asset.school = school.id", "?3 IS NULL AND (?1 IS NULL OR school.id = ?1)")
    fileprivate static let queryOfOne = query(
        "asset CROSS JOIN school ON school.id = asset.school", "asset.id = ?3 AND (?1 IS NULL OR school.id = ?1)")

    /// A row for each witness of an asset, one after another. The last columns are of the witness.
    private static func query(_ source: String, _ condition: String) -> String {
        """
        SELECT asset.id, school.number, school.name, kind, asset.confidence, asset.maker, model, serial, screen, hostname,
            processor, memory, storage, os_name, os_version, disk_encrypted, first_seen_at, os_supported_until,
            inventory_number, room, status, handed_to, owner, return_due_on, warranty_until, note, order_number,
            purchased_on, acquisition,
            teller.source, (SELECT seen_at FROM witness_seen WHERE witness_seen.witness = teller.id),
            (SELECT since FROM field_value
                WHERE witness = teller.id AND field = 'kind' AND source = 'person' AND until IS NULL),
            CASE teller.source WHEN 'host' THEN (
                SELECT agent.asset FROM witness JOIN sighting ON sighting.witness = witness.id
                JOIN witness AS agent ON agent.id = witness.host
                WHERE witness.asset = asset.id
                ORDER BY sighting.until IS NULL DESC, since DESC, sighting.id DESC LIMIT 1) END
        FROM \(source) LEFT JOIN witness AS teller ON teller.asset = asset.id
        WHERE is_listed AND \(condition) AND (?2 IS NULL OR kind = ?2)
        ORDER BY school.number, kind, asset.maker, model, asset.id
        """
    }

    /// `nil` for a kind of a newer program.
    fileprivate init?(_ row: Row) {
        guard let school = SchoolNumber(row.text(1)), let kind = DeviceKind(rawValue: row.text(3)),
            let confidence = Confidence(rawValue: row.text(4))
        else { return nil }
        self.init(
            id: row.integer(0), school: school, schoolName: row.text(2), kind: kind, confidence: confidence,
            saidAt: nil, maker: row.textIfPresent(5), model: row.textIfPresent(6), serial: row.textIfPresent(7),
            inventoryNumber: row.textIfPresent(18), owner: row.textIfPresent(22), room: row.textIfPresent(19),
            status: row.textIfPresent(20).flatMap(AssetStatus.init), handedTo: row.textIfPresent(21),
            returnDueOn: row.dayIfPresent(23), warrantyUntil: row.dayIfPresent(24), note: row.textIfPresent(25),
            orderNumber: row.textIfPresent(26), purchasedOn: row.dayIfPresent(27),
            acquisition: row.textIfPresent(28).flatMap(Acquisition.init), screen: row.integerIfPresent(8),
            hostname: row.textIfPresent(9), processor: row.textIfPresent(10), memoryInBytes: row.integerIfPresent(11),
            storageInBytes: row.integerIfPresent(12), osName: row.textIfPresent(13), osVersion: row.textIfPresent(14),
            osSupportedUntil: row.dayIfPresent(17)?.midday, isDiskEncrypted: row.textIfPresent(15).map { $0 == "true" },
            host: nil, sources: [], firstSeenAt: row.integer(16), seenAt: nil)
    }

    fileprivate mutating func add(witness row: Row) {
        if let source = ValueSource(witness: row.text(29)), !sources.contains(source) {
            sources = [.agent, .imported, .person].filter { $0 == source || sources.contains($0) }
        }
        seenAt = [seenAt, row.integerIfPresent(30)].compactMap(\.self).max()
        saidAt = saidAt ?? row.integerIfPresent(31)
        host = host ?? row.integerIfPresent(32)
    }
}

extension Row {
    func dayIfPresent(_ column: Int32) -> Day? { textIfPresent(column).flatMap { Day($0) } }
}
