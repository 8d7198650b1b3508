import Console
import Glibc

/// Hands a command to the serving process and shows what it answers.
enum AdminClient {
    /// A serving process that has just taken the lock needs a moment to listen, and another command a moment to end.
    private static let tries = 100
    private static let pauseInMicroseconds: UInt32 = 100_000

    /// Works here if the lock is free, which `here` denies with `nil`, else through the socket of the process that holds it.
    static func alternating<Value>(
        in folder: CollectorFolder, here: () throws -> Value?, remotely: (consuming UnixSocket) throws -> Value
    ) throws -> Value {
        for _ in 0..<tries {
            if let value = try here() { return value }
            if let socket = try UnixSocket.connected(to: folder.socket) { return try remotely(socket) }
            usleep(pauseInMicroseconds)
        }
        throw SocketError("reach the process that holds", folder.lock, code: EBUSY)
    }

    static func run(
        _ arguments: [String], files: [[UInt8]] = [], through socket: consuming UnixSocket, output: any Output
    ) throws -> ExitStatus {
        var link = AdminLink(socket)
        try link.send(
            .command(
                AdminCommand(
                    arguments: arguments, fileSizes: files.map(\.count), columns: output.columns, rows: output.rows,
                    isTerminal: output.isTerminal, colours: output.colours, showsProgress: output.showsProgress)))
        try link.send(files)
        while let frame = try link.next() {
            switch frame {
            case .result(let text): try output.write(text)
            case .note(let line): output.note(line)
            case .progress(let line): output.showProgress(line.isEmpty ? nil : line)
            case .end(let status): return ExitStatus(code: status) ?? .failed
            case .command: break
            }
        }
        throw SocketError("finish the command through", "the collector's socket", code: ECONNRESET)
    }
}
