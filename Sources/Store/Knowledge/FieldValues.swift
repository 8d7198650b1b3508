import Assets
import SQLite

extension Connection {
    /// Notes what a source says of a thing now, and answers what became otherwise. What it says no more, was so until now. With the act
    /// of an import it can be taken back.
    @discardableResult func note(
        _ values: [AssetField: String], of witness: Int64, by source: ValueSource, at time: Int64, act: Int64? = nil
    ) throws -> [FieldChange] {
        let known = try openValues(ofWitness: witness, by: source)
        for (field, value) in known where values[field] != value.value {
            try run("UPDATE field_value SET until = ?2, ended_by = ?3 WHERE id = ?1", value.id, time, act)
        }
        for field in values.keys.sorted() where known[field]?.value != values[field] {
            try insertValue(values[field] ?? "", field, of: witness, by: source, at: time, act: act)
        }
        return FieldChange.changes(from: known.mapValues(\.value), to: values)
    }

    /// What a source says of a thing now.
    func values(ofWitness witness: Int64, by source: ValueSource) throws -> [AssetField: String] {
        try openValues(ofWitness: witness, by: source).mapValues(\.value)
    }

    private func openValues(ofWitness witness: Int64, by source: ValueSource) throws -> [AssetField: KnownValue] {
        var known: [AssetField: KnownValue] = [:]
        try visit(
            "SELECT id, field, value FROM field_value WHERE witness = ?1 AND source = ?2 AND until IS NULL", witness,
            source.rawValue
        ) { row in
            AssetField(rawValue: row.text(1)).map { known[$0] = KnownValue(id: row.integer(0), value: row.text(2)) }
        }
        return known
    }

    private struct KnownValue {
        let id: Int64
        let value: String
    }

    func insertValue(
        _ value: String, _ field: AssetField, of witness: Int64, by source: ValueSource, at time: Int64,
        expiresOn: String? = nil, act: Int64? = nil
    ) throws {
        try run(
            """
            INSERT INTO field_value (witness, field, value, source, since, expires_on, act)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            """,
            witness, field.rawValue, value, source.rawValue, time, expiresOn, act)
    }

    /// Brings what is shown of an asset in line with what its witnesses say.
    func refresh(_ asset: Int64) throws {
        let state = AssetHistory(asset: asset, members: try presentMembers(of: asset)).state(at: .now)
        if let first = state.firstSeenAt {
            try run(
                """
                UPDATE asset SET school = ifnull((SELECT id FROM school WHERE number = ?2), school), confidence = ?3,
                    first_seen_at = ?4
                WHERE id = ?1
                """,
                asset, state[.school], state.confidence(at: .now), first)
        }
        try show(state.values.byField.mapValues(\.value), of: asset)
    }

    /// The witnesses of an asset with what they say now.
    private func presentMembers(of asset: Int64) throws -> [AssetHistory.Member] {
        var values: [Int64: [ToldValue]] = [:]
        try visit(Self.valuesOfAsset, asset) { row in
            ToldValue(row, from: 1).map { values[row.integer(0), default: []].append($0) }
        }
        return try rows(Self.tellersOfAsset, asset) { row in
            let teller = try Teller(row)
            return AssetHistory.Member(
                teller: teller, period: .always, testimony: Testimony(values: values[teller.id] ?? []))
        }
    }

    private func show(_ shown: [AssetField: String], of asset: Int64) throws {
        try run(
            """
            UPDATE asset SET kind = ?2, maker = ?3, model = ?4, serial = ?5, inventory_number = ?6, owner = ?7, room = ?8,
                status = ?9, handed_to = ?10, return_due_on = ?11, warranty_until = ?12, note = ?13, order_number = ?14,
                purchased_on = ?15, hostname = ?16, processor = ?17, memory = ?18, storage = ?19, screen = ?20,
                os_name = ?21, os_version = ?22, os_supported_until = ?23, disk_encrypted = ?24, acquisition = ?25
            WHERE id = ?1
            """,
            asset, shown[.kind] ?? "unknown", shown[.maker], shown[.model], shown[.serial], shown[.inventoryNumber],
            shown[.owner], shown[.room], shown[.status], shown[.handedTo], shown[.returnDueOn], shown[.warrantyUntil],
            shown[.note], shown[.orderNumber], shown[.purchasedOn], shown[.hostname], shown[.processor],
            shown[.memoryInBytes].flatMap { Int64($0) }, shown[.storageInBytes].flatMap { Int64($0) },
            shown[.screenInTenthsOfInch].flatMap { Int64($0) }, shown[.osName], shown[.osVersion],
            shown[.osSupportedUntil], shown[.diskEncrypted], shown[.acquisition])
    }

    private static let valuesOfAsset = """
        SELECT witness.id, \(ToldValue.columns) FROM witness JOIN field_value ON field_value.witness = witness.id
        WHERE asset = ?1 AND until IS NULL
        """
    private static let tellersOfAsset = """
        SELECT \(Teller.columns) FROM witness JOIN school ON school.id = witness.school WHERE asset = ?1
        """
}
