/// How a program ends: a contract with scripts, with systemd and with monitoring. A status that is not listed here means failed.
package enum ExitStatus: Sendable, CaseIterable {
    case done
    case failed
    case partly
    /// EX_USAGE of sysexits.h(3head).
    case usage
    /// EX_TEMPFAIL of sysexits.h(3head).
    case unavailable

    // Of a plugin of monitoring, which gives 1 and 3 another meaning: Monitoring Plugins Development Guidelines, "Plugin
    // Return Codes".
    case ok
    case warning
    case critical
    case unknown

    /// What the process returns.
    package var code: Int32 {
        switch self {
        case .done, .ok: 0
        case .failed, .warning: 1
        case .critical: 2
        case .partly, .unknown: 3
        case .usage: 64
        case .unavailable: 75
        }
    }

    /// The status with a code, of those that are not for monitoring.
    package init?(code: Int32) {
        guard let status = Self.allCases.first(where: { $0.code == code }) else { return nil }
        self = status
    }

    /// One sentence for help and manual pages.
    package var meaning: String {
        switch self {
        case .done: "done"
        case .failed: "failed; the reason is on standard error"
        case .partly: "done in part; what is missing is on standard error"
        case .usage: "wrong usage; nothing was done"
        case .unavailable: "server unreachable, nothing is lost; try again later"
        case .ok: "to monitoring: OK, nothing that cannot wait"
        case .warning: "to monitoring: WARNING, to be looked at this week"
        case .critical: "to monitoring: CRITICAL, to be looked at today"
        case .unknown: "to monitoring: UNKNOWN, nobody could tell; the reason is on standard output"
        }
    }
}

/// An error that decides how the program ends; any other error ends it with ``ExitStatus/failed``.
package protocol HasExitStatus: Error {
    var exitStatus: ExitStatus { get }
}
