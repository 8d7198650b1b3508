package import Glibc

/// A file descriptor that is closed when its owner goes.
package struct OpenFile: ~Copyable {
    let descriptor: Int32
    package let path: String

    package init(_ path: String, flags: Int32, mode: mode_t = 0) throws(FileError) {
        descriptor = open(path, flags | O_CLOEXEC, mode)
        self.path = path
        if descriptor < 0 { throw FileError("open", path) }
    }

    /// Another name for standard input, read as it was opened: a pipe is waited for.
    init(standardInput: Void) throws(FileError) {
        descriptor = dup(STDIN_FILENO)
        path = "standard input"
        if descriptor < 0 { throw FileError("open", path) }
    }

    /// A new file for its owner alone, by a name that nobody can foresee.
    init(newBeside place: String) throws(FileError) {
        var name = Array("\(place)\(Leftovers.mark)\(Leftovers.letters)".utf8CString)
        descriptor = mkstemp(&name)
        path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        if descriptor < 0 || fcntl(descriptor, F_SETFD, FD_CLOEXEC) != 0 { throw FileError("write", place) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    package borrowing func write(_ bytes: [UInt8]) throws(FileError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
            }
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw FileError("write", path) }
            written += count
        }
    }

    /// In bytes; `nil` of what is no file, and has no size: a pipe, a device.
    var size: Int? {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// At most `limit` bytes from the start.
    borrowing func read(limit: Int) throws(FileError) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: min(limit, 65_536))
        while bytes.count < limit {
            let count = Glibc.read(descriptor, &chunk, min(chunk.count, limit - bytes.count))
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw FileError("read", path) }
            if count == 0 { break }
            bytes += chunk[..<count]
        }
        return bytes
    }

    package borrowing func sync() throws(FileError) {
        if fsync(descriptor) != 0 { throw FileError("write to the disk", path) }
    }
}
