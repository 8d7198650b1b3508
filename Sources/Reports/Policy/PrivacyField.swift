import Assets
import Inventory
import Sheets

/// A field that can leave a machine, or that people enter, with the category of personal data that it is of.
struct PrivacyField: Sendable {
    let path: String
    let meaning: Words
    let purpose: Purpose
    /// `nil` for what leads to nobody.
    let category: String?

    /// Each field of the messages of an agent and each that people enter, in their order.
    static let all: [PrivacyField] = {
        let sent = Outgoing.fields.map { path, field in
            PrivacyField(
                path: path, meaning: Words(field.meaning), purpose: field.purpose,
                category: field.isPersonal ? categories[path] : nil)
        }
        let said = AssetField.ofPeople.map { field in
            PrivacyField(
                path: "said.\(field.rawValue)", meaning: Words(field.words), purpose: .inventory,
                category: categories["said.\(field.rawValue)"])
        }
        return sent + said
    }()

    /// By the path.
    static let categories: [String: String] = {
        let rows = PolicyTable.rows(PackageResources.personal_fields_tsv) { row in
            (try row.required("field"), try row.required("category"))
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }()
}
