import Inventory
import Sheets

/// A category of personal data that a collector keeps: a row of the table `privacy-data`.
struct PrivacyCategory: Sendable {
    let id: String
    let what: Words
    let persons: Words
    let source: Words
    /// How long it is kept, as it really is.
    let retention: Words
    /// The command by which it ends; `nil` where nothing of Inkaart ends it.
    let endedBy: String?

    static let all = PolicyTable.rows(PackageResources.privacy_data_tsv, PrivacyCategory.init)

    private init(_ row: TableRow) throws {
        func words(_ column: String) throws -> Words {
            Words(nl: try row.required("\(column)-nl"), en: try row.required("\(column)-en"))
        }
        id = try row.required("category")
        what = Words(nl: try row.required("nl"), en: try row.required("en"))
        persons = try words("persons")
        source = try words("source")
        retention = try words("retention")
        endedBy = row.text("ended-by")
    }
}
