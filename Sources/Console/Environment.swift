import CTerminal
import Glibc

/// The environment of this process.
package enum Environment {
    /// The value of a variable; `nil` if it is not set.
    package static func value(of name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// All variables, as a child process may be given them.
    package static var all: [String: String] {
        var variables: [String: String] = [:]
        var next = inkaart_environment()
        while let variable = next?.pointee {
            let parts = String(cString: variable).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
            next = next?.successor()
        }
        return variables
    }
}
