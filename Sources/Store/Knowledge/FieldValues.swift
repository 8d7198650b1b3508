import Assets
import SQLite

/// Who says a value. What a person says wins; an agent sees better than an import.
package enum ValueSource: String, CaseIterable, Sendable {
    case person
    case agent
    case imported
}

extension Connection {
    /// Notes what a source says of a thing now. What it says no more, was so until now.
    func note(_ values: [AssetField: String], of witness: Int64, by source: ValueSource, at time: Int64) throws {
        let known = try openValues(ofWitness: witness, by: source)
        for (field, value) in known where values[field] != value.value {
            try run("UPDATE field_value SET until = ?2 WHERE id = ?1", value.id, time)
        }
        for field in values.keys.sorted() where known[field]?.value != values[field] {
            try insertValue(values[field] ?? "", field, of: witness, by: source, at: time)
        }
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
        expiresOn: Day? = nil, act: Int64? = nil
    ) throws {
        try run(
            """
            INSERT INTO field_value (witness, field, value, source, since, expires_on, act)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            """,
            witness, field.rawValue, value, source.rawValue, time, expiresOn?.iso, act)
    }

    /// Brings what is shown of an asset in line with what its witnesses say.
    func refresh(_ asset: Int64) throws {
        var shown: [AssetField: String] = [:]
        try visit(Self.valuesOfAsset, asset) { row in
            guard let field = AssetField(rawValue: row.text(0)), shown[field] == nil else { return }
            shown[field] = row.text(1)
        }
        try run(
            """
            UPDATE asset SET (school, confidence, first_seen_at) = (
                SELECT ifnull((SELECT id FROM school WHERE number = ?2), witness.school),
                    CASE WHEN EXISTS (SELECT 1 FROM field_value JOIN witness AS teller ON teller.id = field_value.witness
                        WHERE teller.asset = ?1 AND field = 'kind' AND until IS NULL AND field_value.source <> 'agent')
                    THEN 'certain' ELSE witness.confidence END,
                    (SELECT min(first_at) FROM witness WHERE asset = ?1)
                FROM witness WHERE asset = ?1
                ORDER BY source IN ('agent', 'host') DESC, is_current DESC, first_at DESC, key LIMIT 1)
            WHERE id = ?1 AND EXISTS (SELECT 1 FROM witness WHERE asset = ?1)
            """,
            asset, shown[.school])
        try show(shown, of: asset)
    }

    private func show(_ shown: [AssetField: String], of asset: Int64) throws {
        try run(
            """
            UPDATE asset SET kind = ?2, maker = ?3, model = ?4, serial = ?5, inventory_number = ?6, owner = ?7, room = ?8,
                status = ?9, handed_to = ?10, return_due_on = ?11, warranty_until = ?12, note = ?13, order_number = ?14,
                purchased_on = ?15, hostname = ?16, processor = ?17, memory = ?18, storage = ?19, screen = ?20,
                os_name = ?21, os_version = ?22, os_supported_until = ?23, disk_encrypted = ?24
            WHERE id = ?1
            """,
            asset, shown[.kind] ?? "unknown", shown[.maker], shown[.model], shown[.serial], shown[.inventoryNumber],
            shown[.owner], shown[.room], shown[.status], shown[.handedTo], shown[.returnDueOn], shown[.warrantyUntil],
            shown[.note], shown[.orderNumber], shown[.purchasedOn], shown[.hostname], shown[.processor],
            shown[.memoryInBytes].flatMap { Int64($0) }, shown[.storageInBytes].flatMap { Int64($0) },
            shown[.screenInTenthsOfInch].flatMap { Int64($0) }, shown[.osName], shown[.osVersion],
            shown[.osSupportedUntil], shown[.diskEncrypted])
    }

    /// What counts first: a person, then agents, then imports; of several the latest.
    private static let valuesOfAsset = """
        SELECT field, value FROM witness JOIN field_value ON field_value.witness = witness.id
        WHERE asset = ?1 AND until IS NULL
        ORDER BY CASE field_value.source WHEN 'person' THEN 0 WHEN 'agent' THEN 1 ELSE 2 END, is_current DESC,
            CASE field_value.source WHEN 'agent' THEN first_at ELSE since END DESC, key
        """
}
