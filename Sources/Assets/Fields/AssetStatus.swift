/// What a person says of the whereabouts and the state of an asset. "Afgeschreven" is an accounting state and none of these.
package enum AssetStatus: String, CaseIterable, Sendable {
    case ordered
    case inUse = "in-use"
    case spare
    case lent
    case inRepair = "in-repair"
    case defective
    case lost
    case stolen
    case sold
    case donated
    case recycled

    /// In Dutch (Flemish usage) and English.
    package var words: (nl: String, en: String) {
        switch self {
        case .ordered: ("besteld", "ordered")
        case .inUse: ("in gebruik", "in use")
        case .spare: ("reserve", "spare")
        case .lent: ("uitgeleend", "lent")
        case .inRepair: ("in herstelling", "in repair")
        case .defective: ("defect", "defective")
        case .lost: ("vermist", "lost")
        case .stolen: ("gestolen", "stolen")
        case .sold: ("afgevoerd (verkocht)", "disposed of (sold)")
        case .donated: ("afgevoerd (geschonken)", "disposed of (donated)")
        case .recycled: ("afgevoerd (gerecycleerd)", "disposed of (recycled)")
        }
    }

    /// Whether the school has it no more and looks for it no more (afgevoerd).
    package var isDisposedOf: Bool { [.sold, .donated, .recycled].contains(self) }

    /// Whether it is expected to be seen alive. One in a cupboard, a repair shop or a thief's house is not.
    package var isExpectedToBeSeen: Bool { [.inUse, .lent].contains(self) }
}
