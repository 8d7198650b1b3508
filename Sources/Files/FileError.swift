import Glibc

/// A call to the file system that failed.
package struct FileError: Error, Equatable, CustomStringConvertible {
    /// What was tried, as it follows "cannot": "open", "rename".
    package let operation: String
    package let path: String
    /// errno(3).
    package let code: Int32

    package init(_ operation: String, _ path: String, code: Int32 = errno) {
        self.operation = operation
        self.path = path
        self.code = code
    }

    /// The same of the place that somebody named, where it is about what was to come there.
    package func told(of place: String, insteadOf path: String) -> FileError {
        guard self.path.hasPrefix(path) else { return self }
        return FileError(operation, place + self.path.dropFirst(path.count), code: code)
    }

    package var isAbsence: Bool { code == ENOENT || code == ENOTDIR }
    package var isDenial: Bool { code == EACCES || code == EPERM }

    package var description: String { "cannot \(operation) \(path): \(String(cString: strerror(code)))" }
}
