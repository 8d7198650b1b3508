/// How a school came by a device, or by what a line of an invoice pays for (verwervingswijze). The raw values are for machines and never
/// change.
package enum Acquisition: String, CaseIterable, Sendable {
    case purchase
    case rent
    case lease
    case hirePurchase = "hire-purchase"
    case gift
    case takenOver = "taken-over"

    /// In Dutch (Flemish usage) and English.
    package var words: (nl: String, en: String) {
        switch self {
        case .purchase: ("aankoop", "purchase")
        case .rent: ("huur", "rent")
        case .lease: ("leasing", "lease")
        case .hirePurchase: ("huurkoop", "hire-purchase")
        case .gift: ("gift", "gift")
        case .takenOver: ("overgenomen", "taken over")
        }
    }
}
