/// What is known of an asset, field by field. Each value has a source and a date; what a person says wins.
///
/// The raw values are the names for machines (JSON, CSV profile `machine`, command line) and in the store; they never change.
package enum AssetField: String, CaseIterable, Sendable {
    // What it is.
    case kind
    case maker
    case model
    case serial
    case inventoryNumber
    // Whose and where.
    case school
    case owner
    case room
    case status
    case handedTo
    case returnDueOn
    case warrantyUntil
    case note
    // How it was bought.
    case orderNumber
    case purchasedOn
    case acquisition
    // What agents see, and imports of devices without one.
    case hostname
    case processor
    case memoryInBytes
    case storageInBytes
    case screenInTenthsOfInch
    case osName
    case osVersion
    case osSupportedUntil
    case diskEncrypted
}

extension AssetField {
    /// The form of its values.
    package var form: FieldForm {
        switch self {
        case .kind: .kind
        case .status: .status
        case .acquisition: .acquisition
        case .school: .school
        case .returnDueOn, .warrantyUntil, .purchasedOn, .osSupportedUntil: .day
        case .memoryInBytes, .storageInBytes, .screenInTenthsOfInch: .number
        case .diskEncrypted: .flag
        case .note: .text(maximumCharacters: 500)
        default: .text(maximumCharacters: 100)
        }
    }

    /// Whether people and spreadsheets may say it; the rest is only ever measured.
    package var isForPeople: Bool { self < .hostname }

    package static let ofPeople = allCases.filter(\.isForPeople)
}

extension AssetField: Comparable {
    /// In the order of the declaration, which is the order in which people read them.
    package static func < (left: AssetField, right: AssetField) -> Bool { left.place < right.place }

    package var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
