import Glibc

/// A call of libudev that failed. A device that went away between two calls is no failure.
package struct UdevError: Error, Equatable, CustomStringConvertible {
    package let call: String
    /// The error number of the system.
    package let code: Int32

    package init(call: String, code: Int32) {
        self.call = call
        self.code = code
    }

    package var description: String { "\(call): \(String(cString: strerror(code)))" }
}
