import CTerminal
import Glibc

/// The environment of this process.
package enum Environment {
    /// The value of a variable; `nil` if it is not set.
    package static func value(of name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// All variables, each as `NAME=value`.
    package static var all: [String] {
        var variables: [String] = []
        var next = inkaart_environment()
        while let variable = next?.pointee {
            variables.append(String(cString: variable))
            next = next?.successor()
        }
        return variables
    }
}
