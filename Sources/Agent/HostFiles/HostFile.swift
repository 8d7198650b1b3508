import Glibc

/// A file opened for reading, closed when it goes out of sight.
struct HostFile: ~Copyable {
    private let path: String
    private let descriptor: Int32

    /// `nil` if there is no such file.
    init?(_ path: String) throws(HostFileError) {
        // Not waiting: a pipe where a file should be must not stop the agent.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else {
            try HostFileError.throwUnlessAbsent(errno, path)
            return nil
        }
        self.path = path
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// `start` followed by what one more call gives, `limit` bytes at most; nothing is added at the end of the file.
    func bytes(after start: [UInt8] = [], limit: Int) throws(HostFileError) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: start.count + limit) { buffer, count in
            _ = buffer.update(fromContentsOf: start)
            let added = read(descriptor, buffer.baseAddress.map { $0 + start.count }, limit)
            if added < 0 { failure = errno }
            count = start.count + max(0, added)
        }
        if failure != 0 { try HostFileError.throwUnlessAbsent(failure, path) }
        return bytes
    }
}
