import Glibc

/// A folder opened to see the names in it, closed when it goes out of sight.
struct HostFolder: ~Copyable {
    private let path: String
    private let stream: OpaquePointer

    /// `nil` if there is no such folder.
    init?(_ path: String) throws(HostFileError) {
        guard let stream = opendir(path) else {
            try HostFileError.throwUnlessAbsent(errno, path)
            return nil
        }
        self.path = path
        self.stream = stream
    }

    deinit { closedir(stream) }

    /// The next name in no order, `nil` behind the last; the folder itself and the one above are not told apart.
    func nextName() throws(HostFileError) -> String? {
        errno = 0
        guard let found = readdir(stream) else {
            let code = errno
            if code != 0 { try HostFileError.throwUnlessAbsent(code, path) }
            return nil
        }
        return withUnsafeBytes(of: &found.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
}
