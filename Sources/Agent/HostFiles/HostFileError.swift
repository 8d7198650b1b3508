import Glibc

/// A file that exists and cannot be read.
package struct HostFileError: Error, Equatable, CustomStringConvertible {
    package let path: String
    /// The error number of the system.
    package let code: Int32

    package init(path: String, code: Int32) {
        self.path = path
        self.code = code
    }

    package var description: String { "\(path): \(String(cString: strerror(code)))" }

    /// Returns where an error says that there is nothing to read: no file, a device that went away, or one of the files
    /// of the kernel's hardware that only root may see.
    static func throwUnlessAbsent(_ code: Int32, _ path: String) throws(HostFileError) {
        switch code {
        case ENOENT, ENOTDIR, ENODEV, ENXIO: return
        case EACCES, EPERM: guard !path.hasPrefix("/sys/") else { return }
        default: break
        }
        throw HostFileError(path: path, code: code)
    }
}
