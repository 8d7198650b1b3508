import Collector

/// Takes bodies at /box (16 bytes), /shed (1 MiB), and refuses all else with 404.
struct HTTPTestHandler: HTTPHandler {
    func admit(_ head: HTTPHead) -> HTTPAdmission {
        switch head.path {
        case "/box": .accept(maximumBodySize: 16) { Self.echo(head, $0) }
        case "/shed": .accept(maximumBodySize: 1 << 20) { Self.echo(head, $0) }
        default: .refuse(HTTPResponse(status: 404, sentence: "There is nothing here."))
        }
    }

    private static func echo(_ head: HTTPHead, _ body: [UInt8]) -> HTTPResponse {
        HTTPResponse(
            status: 200, headers: [HTTPField("Content-Type", "text/plain")],
            body: Array("\(head.method) \(head.clientAddress) \(body.count) ".utf8) + body.prefix(64))
    }
}

/// Short deadlines, so that a test need not wait long for them.
let impatience: HTTPLimits = {
    var limits = HTTPLimits()
    limits.headDeadline = .milliseconds(300)
    limits.bodyDeadline = .milliseconds(300)
    limits.requestDeadline = .milliseconds(500)
    limits.watchInterval = .milliseconds(20)
    return limits
}()

func startedServer(
    handler: any HTTPHandler = HTTPTestHandler(), limits: HTTPLimits = HTTPLimits(), identity: TLSIdentity? = nil,
    address: String = "127.0.0.1", port: UInt16 = 0, log: @escaping @Sendable (String) -> Void = { _ in }
) throws -> HTTPServer {
    var configuration = HTTPConfiguration(port: port, identity: identity)
    configuration.address = address
    configuration.limits = limits
    return try HTTPServer(configuration: configuration, handler: handler, log: log)
}
