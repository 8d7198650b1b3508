import Glibc

/// An exclusive lock on a file, which the kernel releases when its holder ends, however it ends.
package struct FileLock: ~Copyable, Sendable {
    private let file: OpenFile

    private init(_ file: consuming OpenFile) { self.file = file }

    /// Works while holding the lock; `nil`, without working, if somebody else holds it.
    package static func holding<Value>(_ path: String, _ work: () throws -> Value) throws -> Value? {
        guard let lock = try take(path) else { return nil }
        let result = Result { try work() }
        lock.release()
        return try result.get()
    }

    /// Takes the lock without waiting; `nil` if somebody else holds it.
    package static func take(_ path: String) throws(FileError) -> FileLock? {
        let file = try OpenFile(path, flags: O_RDWR | O_CREAT, mode: 0o600)
        if flock(file.descriptor, LOCK_EX | LOCK_NB) == 0 { return FileLock(file) }
        if errno == EWOULDBLOCK { return nil }
        throw FileError("lock", path)
    }

    package consuming func release() {}
}
