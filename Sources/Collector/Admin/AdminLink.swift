/// Frames over a socket, one a line, and files as they are.
struct AdminLink: ~Copyable, Sendable {
    let socket: UnixSocket
    private var pending: [UInt8] = []

    init(_ socket: consuming UnixSocket) { self.socket = socket }

    borrowing func send(_ frame: AdminFrame) throws(SocketError) {
        try socket.write(frame.json + [0x0A])
    }

    borrowing func send(_ files: [[UInt8]]) throws(SocketError) {
        for file in files { try socket.write(file) }
    }

    /// The next frame; `nil` at the end, and for a line that is too long or makes no sense.
    mutating func next() throws(SocketError) -> AdminFrame? {
        while true {
            if let end = pending.firstIndex(of: 0x0A) {
                defer { pending.removeFirst(end + 1) }
                return AdminFrame(parsing: Array(pending[..<end]))
            }
            guard pending.count <= AdminFrame.maximumBytes, try readMore() else { return nil }
        }
    }

    /// Files of these sizes; `nil` if the other end stops before their end.
    mutating func files(ofSizes sizes: [Int]) throws(SocketError) -> [[UInt8]]? {
        var files: [[UInt8]] = []
        for size in sizes {
            while pending.count < size { guard try readMore() else { return nil } }
            files.append(Array(pending[..<size]))
            pending.removeFirst(size)
        }
        return files
    }

    private mutating func readMore() throws(SocketError) -> Bool {
        let bytes = try socket.read()
        pending += bytes
        return !bytes.isEmpty
    }
}
