/// Why a fact leaves the machine. A fact that serves none of these is not collected.
package enum Purpose: String, CaseIterable, Sendable {
    case recognition
    case kind
    case inventory
    case security
    case applications
    case operation
}

extension Purpose {
    /// In Dutch and English. GRIP, the growth path for information security of schools, names its measures O5, O6, T5 and T12.
    package var words: (nl: String, en: String) {
        switch self {
        case .recognition: ("herkennen", "recognition")
        case .kind: ("soort", "kind")
        case .inventory: ("inventaris", "inventory")
        case .security: ("veiligheid", "security")
        case .applications: ("toepassingen", "applications")
        case .operation: ("werking", "operation")
        }
    }

    /// What is done with such facts, in one sentence.
    package var sentence: (nl: String, en: String) {
        switch self {
        case .recognition:
            ("Een toestel of onderdeel blijft hetzelfde.", "A device or part is known again as the same one.")
        case .kind: ("Wat voor toestel het is.", "What kind of device it is.")
        case .inventory: ("De inventaris van de toestellen (GRIP O5).", "The inventory of devices (GRIP O5).")
        case .security:
            (
                "Of het toestel bijgewerkt en beveiligd is (GRIP T5, T12).",
                "Whether it is up to date and safe (GRIP T5, T12)."
            )
        case .applications: ("Het register van de toepassingen (GRIP O6).", "The register of applications (GRIP O6).")
        case .operation: ("De agent en de collector werken.", "The agent and the collector do their work.")
        }
    }
}
