package import Inventory
import SQLite

/// An asset with what was concluded of it, why, and what a person said.
package struct JudgedAsset: Sendable, Equatable {
    package let row: AssetRow
    /// What the facts alone say.
    package let judgedKind: DeviceKind
    package let judgedConfidence: Confidence
    package let reasons: [Reason]
}

extension Questions {
    /// - Throws: `StoreError.unknown` if there is no such asset.
    package func judgedAsset(_ id: Int64) throws -> JudgedAsset {
        let rows = try assets(AssetFilter(id: id))
        guard let row = rows.first else { throw StoreError.unknown("device", named: "\(id)") }
        return try read { connection in
            let judged = try connection.first(
                """
                SELECT value, confidence, reasons FROM witness JOIN field_value ON field_value.witness = witness.id
                WHERE asset = ?1 AND field = 'kind' AND until IS NULL AND field_value.source = 'agent'
                ORDER BY is_current DESC, first_at DESC, key LIMIT 1
                """,
                id
            ) {
                (
                    kind: DeviceKind(rawValue: $0.text(0)), confidence: Confidence(rawValue: $0.text(1)),
                    reasons: try Reason.list(parsing: $0.text(2))
                )
            }
            return JudgedAsset(
                row: row, judgedKind: judged?.kind ?? .unknown, judgedConfidence: judged?.confidence ?? .possible,
                reasons: judged?.reasons ?? [])
        }
    }
}

extension Reason {
    /// As JSON in the store. A store of an older version has English texts alone.
    static func list(parsing json: String) throws -> [Reason] {
        try JSONValue(parsing: Array(json.utf8)).elements?.compactMap { reason in
            if let text = reason.text { return Reason(nl: text, en: text) }
            guard let nl = reason["nl"]?.text, let en = reason["en"]?.text else { return nil }
            return Reason(nl: nl, en: en)
        } ?? []
    }

    static func json(_ list: [Reason]) -> String {
        var writer = JSONWriter()
        writer.array { writer in
            for reason in list {
                writer.object { writer in
                    writer.name("nl")
                    writer.text(reason.nl)
                    writer.name("en")
                    writer.text(reason.en)
                }
            }
        }
        return writer.text
    }
}
