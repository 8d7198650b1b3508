import Glibc

/// What lies at a path.
package enum FileKind: Sendable, Equatable {
    case file
    case folder
    /// A link, whatever it leads to, a pipe, a device.
    case other

    /// `nil` if there is nothing.
    package init?(of path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        self =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            default: .other
            }
    }
}
