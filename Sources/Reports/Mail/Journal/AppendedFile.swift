import Files
import Glibc

/// A file that grows by whole lines, each on the disk when ``append(_:)`` returns.
struct AppendedFile: ~Copyable {
    private let descriptor: Int32
    private let path: String

    /// Opens it, makes it if it is absent, and cuts off what is behind so many bytes.
    /// - Throws: `FileError`.
    init(_ path: String, keeping size: Int) throws(FileError) {
        descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0o600)
        self.path = path
        if descriptor < 0 { throw FileError("open", path) }
        if ftruncate(descriptor, size) != 0 { throw FileError("shorten", path) }
        if fsync(descriptor) != 0 { throw FileError("write to the disk", path) }
        // The name of a new file must survive a power cut too.
        try Folder.sync(Folder.parent(of: path))
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    borrowing func append(_ bytes: [UInt8]) throws(FileError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
            }
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw FileError("write", path) }
            written += count
        }
        if fsync(descriptor) != 0 { throw FileError("write to the disk", path) }
    }
}
