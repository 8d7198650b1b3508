/// Whether an asset is missing, as far as sightings tell.
package enum Absence: Sendable, Equatable {
    /// Seen so lately that nobody needs to look for it.
    case seen
    /// Days since it was last seen, without holidays: ``AbsenceRule/daysUntilNoticed`` or more.
    case notSeen(days: Int)
    /// It could be seen and never was: typed in or imported, and nothing reported it since.
    case neverSeen
    /// No agent and no import sees such a thing alive, only a person in front of it (a laptop cart).
    case cannotBeSeen
    /// A person said that it is in a cupboard, in repair or gone.
    case notExpected(AssetStatus)

    /// Whether it has not been seen for so long that it is probably gone.
    package var isLong: Bool {
        guard case .notSeen(let days) = self else { return false }
        return days >= AbsenceRule.daysUntilLong
    }

    /// Whether it ought to be seen again and again, and was at least once.
    package var isExpected: Bool {
        switch self {
        case .seen, .notSeen: true
        case .neverSeen, .cannotBeSeen, .notExpected: false
        }
    }
}
