import Console
import Glibc

/// Why nothing can be shown that refreshes itself.
enum ScreenError: HasExitStatus, Equatable {
    case noTerminal
    case noPipe(code: Int32)

    var exitStatus: ExitStatus {
        switch self {
        case .noTerminal: .usage
        case .noPipe: .failed
        }
    }
}

extension ScreenError: CustomStringConvertible {
    var description: String {
        switch self {
        case .noTerminal: "--watch needs a terminal"
        case .noPipe(let code): "cannot wait for signals: \(String(cString: strerror(code)))"
        }
    }
}
