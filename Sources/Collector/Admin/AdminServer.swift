import Console
import Dispatch
import Store

/// Runs the coordinator's commands in the serving process, one after the other, so that one process writes.
final class AdminServer: Sendable {
    private let socket: UnixSocket
    private let serving: CollectorContext.Serving
    private let log: Log

    init(_ folder: CollectorFolder, store: Store, log: Log) throws(SocketError) {
        socket = try UnixSocket.listening(at: folder.socket)
        serving = CollectorContext.Serving(store: store, folder: folder)
        self.log = log
    }

    /// Takes clients on a thread of its own until `stop`.
    func start() {
        DispatchQueue(label: "admin").async { [self] in
            while let client = socket.accepted() { serve(client) }
        }
    }

    func stop() { socket.shutDown() }

    private func serve(_ client: consuming UnixSocket) {
        let user = client.peerUser().map(UserName.of) ?? "unknown"
        var link = AdminLink(client)
        guard case .command(let command)? = try? link.next(),
            let files = try? link.files(ofSizes: command.fileSizes)
        else { return }
        let (arguments, output) = (command.arguments, LinkOutput(link, for: command))
        log.info("user \(user) runs \(arguments.prefix { !$0.hasPrefix("-") }.prefix(2).joined(separator: " "))")
        let context = CollectorContext(arguments: arguments, files: files, who: user, serving: serving)
        output.end(CollectorProgram.program.run(arguments: arguments, context: context, output: output))
    }
}
