import Inventory
import Sheets

/// A sentence of the register: a row of the table `privacy-text`.
struct PrivacySentence: Sendable {
    let topic: Topic
    let words: Words

    enum Topic: String, CaseIterable, Sendable {
        case controller, purpose, receiver, transfer, retention, security, right, never
    }

    static let all = PolicyTable.rows(PackageResources.privacy_text_tsv, PrivacySentence.init)

    static func about(_ topic: Topic) -> [Words] { all.filter { $0.topic == topic }.map(\.words) }

    private init(_ row: TableRow) throws {
        topic = try row.word("topic")
        words = Words(nl: try row.required("nl"), en: try row.required("en"))
    }
}
