/// Frames over a socket, one a line.
struct AdminLink: ~Copyable, Sendable {
    let socket: UnixSocket
    private var pending: [UInt8] = []

    init(_ socket: consuming UnixSocket) { self.socket = socket }

    borrowing func send(_ frame: AdminFrame) throws(SocketError) {
        try socket.write(frame.json + [0x0A])
    }

    /// The next frame; `nil` at the end, and for a line that is too long or makes no sense.
    mutating func next() throws(SocketError) -> AdminFrame? {
        while true {
            if let end = pending.firstIndex(of: 0x0A) {
                defer { pending.removeFirst(end + 1) }
                return AdminFrame(parsing: Array(pending[..<end]))
            }
            let bytes = try socket.read()
            if bytes.isEmpty || pending.count + bytes.count > AdminFrame.maximumBytes { return nil }
            pending += bytes
        }
    }
}
