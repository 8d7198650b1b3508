package import Assets

/// A choice that people name in Dutch (Flemish usage) or English, and machines by its raw value.
package protocol MoneyWord: RawRepresentable<String>, CaseIterable, Sendable {
    var words: (nl: String, en: String) { get }
}

extension MoneyWord {
    /// The choice that a person names by its id, or by its word in Dutch or English, whatever the case and the blanks.
    package init?(named name: String) {
        let wanted = Self.folded(name)
        let found = Self.allCases.first { choice in
            [choice.rawValue, choice.words.nl, choice.words.en].contains { Self.folded($0) == wanted }
        }
        guard let found, !wanted.isEmpty else { return nil }
        self = found
    }

    private static func folded(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }
}

/// Kostensoort.
extension CostKind: MoneyWord {
    package var words: (nl: String, en: String) {
        switch self {
        case .devices: ("toestellen", "devices")
        case .infrastructure: ("infrastructuur", "infrastructure")
        case .software: ("software", "software")
        case .security: ("beveiliging", "security")
        case .maintenance: ("onderhoud", "maintenance")
        case .accessories: ("toebehoren", "accessories")
        case .internet: ("internet", "internet")
        case .telephony: ("telefonie", "telephony")
        case .other: ("andere", "other")
        }
    }
}

/// Verwervingswijze.
extension Acquisition: MoneyWord {}

/// Aankoopprocedure.
extension PurchaseProcedure: MoneyWord {
    package var words: (nl: String, en: String) {
        switch self {
        case .none: ("geen", "none")
        case .consulted: ("leveranciers geraadpleegd", "suppliers consulted")
        case .formal: ("formele procedure", "formal procedure")
        case .framework: ("raamovereenkomst", "framework agreement")
        }
    }
}

/// Bewijsstuk.
extension ProofStatus: MoneyWord {
    package var words: (nl: String, en: String) {
        switch self {
        case .toSubmit: ("te dienen", "to submit")
        case .submitted: ("ingediend", "submitted")
        case .accepted: ("aanvaard", "accepted")
        case .rejected: ("afgekeurd", "rejected")
        case .replaced: ("vervangen", "replaced")
        }
    }
}

/// Who bears it.
extension ChargeSource.Kind: MoneyWord {
    package var words: (nl: String, en: String) {
        switch self {
        case .award: ("subsidie", "grant")
        case .ownMeans: ("eigen middelen", "own means")
        case .parents: ("ouders", "parents")
        case .thirdParty: ("derde", "third party")
        }
    }
}

extension InvoiceDraft.Kind: MoneyWord {
    package var words: (nl: String, en: String) {
        switch self {
        case .invoice: ("factuur", "invoice")
        case .creditNote: ("creditnota", "credit note")
        }
    }
}

/// Who answers for a grant line together.
extension GrantLine.Accountability: MoneyWord {
    package var words: (nl: String, en: String) {
        switch self {
        case .schoolBoard: ("schoolbestuur", "school board")
        case .school: ("school", "school")
        }
    }
}

extension PupilLevel: MoneyWord {
    package var words: (nl: String, en: String) {
        switch self {
        case .kleuter: ("kleuter", "nursery")
        case .lager1To4: ("lager 1-4", "primary 1-4")
        case .lager5To6: ("lager 5-6", "primary 5-6")
        case .buitengewoon: ("buitengewoon", "special")
        case .secundair: ("secundair", "secondary")
        }
    }
}
