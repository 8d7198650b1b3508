/// How soon somebody ought to look at a finding.
package enum Severity: String, CaseIterable, Sendable {
    /// Today: data or a device may be lost.
    case critical
    /// This week.
    case warning
    /// When there is time, or to plan for; no monitoring wakes anybody for it.
    case notice

    /// In Dutch (Flemish usage) and English.
    package var words: (nl: String, en: String) {
        switch self {
        case .critical: ("dringend", "critical")
        case .warning: ("let op", "warning")
        case .notice: ("ter info", "notice")
        }
    }
}
