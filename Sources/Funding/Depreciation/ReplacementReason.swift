import Assets

/// Why a device is to be replaced. The raw values are for machines and never change.
///
/// In the order in which they count where several fall on one day.
package enum ReplacementReason: String, CaseIterable, Sendable {
    case term
    case diskFailing = "disk-failing"
    case batteryWorn = "battery-worn"
    case systemUnsupported = "os-unsupported"

    /// In Dutch (Flemish usage) and English.
    package var words: (nl: String, en: String) {
        switch self {
        case .term: ("termijn verstreken", "end of its term")
        case .diskFailing: FindingKind.diskFailing.words
        case .batteryWorn: FindingKind.batteryWorn.words
        case .systemUnsupported: FindingKind.osUnsupported.words
        }
    }

    /// `nil` for what is wrong with no part.
    init?(_ part: PartState) {
        switch part.finding {
        case .diskFailing: self = .diskFailing
        case .batteryWorn: self = .batteryWorn
        default: return nil
        }
    }
}

extension ReplacementReason: Comparable {
    package static func < (one: Self, other: Self) -> Bool { one.place < other.place }

    private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
