import Glibc

/// One file that lies in memory, for readers that open files.
enum SharedMemory {
    /// Below it the kernel shows the open files of this process.
    static let folder = "/proc/self/fd"

    private static let descriptor: Int32 = {
        let name = "/inkaart-fuzz-\(getpid())"
        defer { shm_unlink(name) }  // the open descriptor keeps it
        return shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0o600)
    }()

    struct Failure: Error {
        let code: Int32
    }

    /// - Returns: the path within `folder`.
    static func path(holding bytes: [UInt8]) throws -> String {
        guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, bytes, bytes.count, 0) == bytes.count else {
            throw Failure(code: errno)
        }
        return "/\(descriptor)"
    }
}
