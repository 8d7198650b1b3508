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
        guard let row = try assets(AssetFilter(id: id)).first else { throw StoreError.unknown("asset", named: "\(id)") }
        return try read { connection in
            let judged = try connection.first("SELECT kind, confidence, evidence FROM asset WHERE id = ?1", id) {
                JudgedAsset(
                    row: row, judgedKind: DeviceKind(rawValue: $0.text(0)) ?? .unknown,
                    judgedConfidence: Confidence(rawValue: $0.text(1)) ?? .possible,
                    reasons: try Reason.list(parsing: $0.text(2)))
            }
            guard let judged else { throw StoreError.unknown("asset", named: "\(id)") }
            return judged
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
