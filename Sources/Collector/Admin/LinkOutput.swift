import Console
import Synchronization

/// The output of a command that runs here for a client at the other end of a socket.
final class LinkOutput: Output {
    let columns: Int
    let rows: Int?
    let isTerminal: Bool
    let colours: Bool
    let showsProgress: Bool
    private let link: Mutex<AdminLink>

    init(_ link: consuming AdminLink, for command: AdminCommand) {
        columns = command.columns
        rows = command.rows
        isTerminal = command.isTerminal
        colours = command.colours
        showsProgress = command.showsProgress
        self.link = Mutex(link)
    }

    func write(_ text: String) throws {
        for piece in text.pieces { try send(.result(piece)) }
    }

    func note(_ line: String) {
        // A client that has gone misses its notes; the command goes on.
        try? send(.note(line))
    }

    func showProgress(_ line: String?) {
        try? send(.progress(line ?? ""))  // As in `note`.
    }

    func end(_ status: ExitStatus) {
        try? send(.end(status: status.code))  // As in `note`.
    }

    private func send(_ frame: AdminFrame) throws {
        do {
            try link.withLock { try $0.send(frame) }
        } catch {
            throw OutputError.closed
        }
    }
}
