import Console
import Dispatch
import Files
import Glibc
import Inventory
import Store

/// `serve`
enum ServeCommand {
    private static let port = Option(
        "--port", placeholder: "PORT", meaning: "port to listen on instead of the one of 'init'; 0 chooses a free one",
        parse: Parse.number(in: 0...65_535))
    private static let limit = Option(
        "--limit", placeholder: "NAME=VALUE",
        meaning: "change a limit: "
            + CollectorLimits.all.map { "\($0.name) (\($0.meaning), \(CollectorLimits()[keyPath: $0.path]))" }
            .joined(separator: ", "), isRepeatable: true, parse: parseLimit)

    static let command = Command<CollectorContext>(
        "serve", "Takes what agents report, over HTTPS, until it is told to stop",
        options: [port, limit, StoreCommand.data], examples: ["serve", "serve --limit device-per-minute=60"]
    ) { context, call in
        guard context.serving == nil else { throw UsageError.sentence("a collector is serving here already") }
        let folder = CollectorFolder(try call.required(StoreCommand.data))
        var limits = CollectorLimits()
        for (limit, value) in call.all(limit) { limits[keyPath: limit.path] = value }
        let identity = try CollectorIdentity(in: folder)
        let port = call[port].map { UInt16($0) } ?? identity.listenPort
        let status = try FileLock.holding(folder.lock) {
            try serve(folder, identity, port: port, limits: limits, output: call.output)
        }
        guard let status else { throw UsageError.sentence("another process works on \(folder.path)") }
        return status
    }

    @Sendable private static func parseLimit(_ text: String) throws -> (CollectorLimits.Limit, Int) {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, let limit = CollectorLimits.all.first(where: { $0.name == parts[0] }),
            let value = Int(parts[1]), (0...limit.maximum).contains(value)
        else { throw UsageError.sentence("\(text) is not NAME=VALUE with a name from the help") }
        return (limit, value)
    }

    private static func serve(
        _ folder: CollectorFolder, _ identity: CollectorIdentity, port: UInt16, limits: CollectorLimits,
        output: any Output
    ) throws -> ExitStatus {
        let log = Log()
        let signals = StopSignals()
        let store = try Store(path: folder.store)
        let admin = try AdminServer(folder, store: store, log: log)
        let handler = CollectorHandler(
            store: store, trust: identity.trust, folder: folder.path, limits: limits, log: log)
        let server = try HTTPServer(
            configuration: try configuration(folder, identity, port: port), handler: handler
        ) { log.warning($0) }
        admin.start()
        log.notice("serving \(identity.address) on port \(server.port)")
        // For programs that start us: the port, once agents can come.
        try output.write("\(server.port)\n")
        signals.wait()
        log.notice("stopping")
        server.stop()
        admin.stop()
        return .done
    }

    private static func configuration(
        _ folder: CollectorFolder, _ identity: CollectorIdentity, port: UInt16
    ) throws -> HTTPConfiguration {
        var configuration = HTTPConfiguration(
            port: port,
            identity: TLSIdentity(
                certificateChain: try folder.text(of: folder.certificate),
                privateKey: try folder.text(of: folder.key)))
        configuration.address = identity.listenAddress
        return configuration
    }
}
