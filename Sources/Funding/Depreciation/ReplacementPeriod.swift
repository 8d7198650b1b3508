/// When a device is replaced, as far as one plans ahead.
package enum ReplacementPeriod: Sendable, Hashable, Comparable {
    case schoolYear(SchoolYear)
    /// After the school years that are told apart.
    case later
    /// Nobody knows how old it is, and nothing is wrong with it.
    case undated

    /// In Dutch (Flemish usage) and English.
    package var words: (nl: String, en: String) {
        switch self {
        case .schoolYear(let year): (year.description, year.description)
        case .later: ("later", "later")
        case .undated: ("zonder datum", "undated")
        }
    }
}
