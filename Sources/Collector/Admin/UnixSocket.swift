import Glibc

/// A call on a unix socket that failed.
struct SocketError: Error, Equatable, CustomStringConvertible {
    let operation: String
    let path: String
    let code: Int32

    init(_ operation: String, _ path: String, code: Int32 = errno) {
        self.operation = operation
        self.path = path
        self.code = code
    }

    var description: String { "cannot \(operation) \(path): \(String(cString: strerror(code)))" }
}

/// One end of a unix stream socket (unix(7)).
struct UnixSocket: ~Copyable, Sendable {
    let descriptor: Int32
    private let path: String

    private init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    deinit { close(descriptor) }

    /// `nil` if nobody listens there.
    static func connected(to path: String) throws(SocketError) -> UnixSocket? {
        let socket = try made(path)
        let descriptor = socket.descriptor
        let code = try withAddress(of: path) { connect(descriptor, $0, $1) == 0 ? 0 : errno }
        if code == 0 { return socket }
        if code == ENOENT || code == ECONNREFUSED { return nil }
        throw SocketError("connect to", path, code: code)
    }

    /// Listens at a path that only the owner and the group may use; what lay there before is removed.
    static func listening(at path: String) throws(SocketError) -> UnixSocket {
        let socket = try made(path)
        unlink(path)
        let descriptor = socket.descriptor
        // Before there is a path, so that nobody comes in between; the mask of the process is not ours to change, as other
        // threads make files meanwhile.
        fchmod(descriptor, 0o660)
        let code = try withAddress(of: path) { bind(descriptor, $0, $1) == 0 ? 0 : errno }
        if code != 0 { throw SocketError("listen at", path, code: code) }
        if chmod(path, 0o660) != 0 { throw SocketError("let the group use", path) }
        if listen(socket.descriptor, 16) != 0 { throw SocketError("listen at", path) }
        return socket
    }

    /// The next client; `nil` once the socket was shut down.
    borrowing func accepted() -> UnixSocket? {
        while true {
            let client = accept(descriptor, nil, nil)
            if client >= 0 {
                let socket = UnixSocket(descriptor: client, path: path)
                socket.limitWaiting()
                return socket
            }
            switch errno {
            case EINTR, ECONNABORTED: continue
            case EMFILE, ENFILE: usleep(100_000)  // Others must close something first.
            default: return nil
            }
        }
    }

    /// A client that neither reads nor writes holds the others up for this long at most.
    private borrowing func limitWaiting() {
        var limit = timeval(tv_sec: 10, tv_usec: 0)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            setsockopt(descriptor, SOL_SOCKET, option, &limit, socklen_t(MemoryLayout<timeval>.size))
        }
    }

    /// User id of the process at the other end (SO_PEERCRED).
    borrowing func peerUser() -> uid_t? {
        // struct ucred, which glibc declares for _GNU_SOURCE only.
        var credentials: (process: pid_t, user: uid_t, group: gid_t) = (0, 0, 0)
        var size = socklen_t(MemoryLayout.size(ofValue: credentials))
        let code = getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &credentials, &size)
        return code == 0 ? credentials.user : nil
    }

    borrowing func shutDown() { shutdown(descriptor, Int32(SHUT_RDWR)) }

    borrowing func write(_ bytes: [UInt8]) throws(SocketError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                send(
                    descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written,
                    Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw SocketError("write to", path) }
            written += count
        }
    }

    /// The next bytes; none at the end.
    borrowing func read() throws(SocketError) -> [UInt8] {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &chunk, chunk.count, 0)
            if count >= 0 { return Array(chunk[..<count]) }
            if errno != EINTR { throw SocketError("read from", path) }
        }
    }

    private static func made(_ path: String) throws(SocketError) -> UnixSocket {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        if descriptor < 0 { throw SocketError("open", path) }
        return UnixSocket(descriptor: descriptor, path: path)
    }

    /// Answers what the call on the address answers, an errno.
    private static func withAddress(
        of path: String, _ call: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) throws(SocketError) -> Int32 {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        // With a NUL behind it, the path has room for 107 bytes.
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else {
            throw SocketError("use the long path", path, code: ENAMETOOLONG)
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { rebound in
                call(rebound, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }
}
