import Inventory

/// The mappings that came with this version.
package enum BuiltInMapping: String, CaseIterable, Sendable {
    case inkaart
    case generic
    case googleAdmin = "google-admin"
    case appleSchoolManager = "apple-school-manager"
    case jamfSchool = "jamf-school"
    case intune
    case snipeIT = "snipe-it"
    case glpi

    /// The text, to read or to write one's own from.
    package var text: [UInt8] {
        switch self {
        case .inkaart: PackageResources.inkaart_tsv
        case .generic: PackageResources.generic_tsv
        case .googleAdmin: PackageResources.google_admin_tsv
        case .appleSchoolManager: PackageResources.apple_school_manager_tsv
        case .jamfSchool: PackageResources.jamf_school_tsv
        case .intune: PackageResources.intune_tsv
        case .snipeIT: PackageResources.snipe_it_tsv
        case .glpi: PackageResources.glpi_tsv
        }
    }

    package var mapping: ColumnMapping {
        do {
            return try ColumnMapping(text)
        } catch {
            preconditionFailure("the built-in mapping \(rawValue) is damaged: \(error)")
        }
    }
}
