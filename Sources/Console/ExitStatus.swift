/// How a program ends: a contract with scripts and with systemd. A status that is not listed here means failed.
package enum ExitStatus: Int32, Sendable, CaseIterable {
    case done = 0
    case failed = 1
    case partly = 3
    /// EX_USAGE of sysexits.h(3head).
    case usage = 64
    /// EX_TEMPFAIL of sysexits.h(3head).
    case unavailable = 75

    /// One sentence for help and manual pages.
    package var meaning: String {
        switch self {
        case .done: "done"
        case .failed: "failed; the reason is on standard error"
        case .partly: "done in part; what is missing is on standard error"
        case .usage: "wrong usage; nothing was done"
        case .unavailable: "collector unreachable, snapshot kept; try again later"
        }
    }
}

/// An error that decides how the program ends; any other error ends it with ``ExitStatus/failed``.
package protocol HasExitStatus: Error {
    var exitStatus: ExitStatus { get }
}
