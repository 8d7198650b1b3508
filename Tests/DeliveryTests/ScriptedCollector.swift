import Collector
import Crypto
import Inventory
import Synchronization
import Temporary

/// A real HTTPS server that answers as a test tells it, and remembers what it was asked.
final class ScriptedCollector: Sendable {
    struct Request: Sendable {
        let path: String
        let headers: HTTPHeaders
        let body: [UInt8]
    }

    typealias Script = @Sendable (Request) -> HTTPResponse

    let address: CollectorAddress
    let certificates: ServerCertificates
    private let server: HTTPServer
    private let handler: ScriptedHandler

    /// `host` is the name in its certificate.
    init(host: String = "127.0.0.1", _ script: @escaping Script) throws {
        certificates = try ServerCertificates(for: [host], authorityName: "Test")
        handler = ScriptedHandler(script)
        var configuration = HTTPConfiguration(
            port: 0,
            identity: TLSIdentity(
                certificateChain: certificates.server.certificate, privateKey: certificates.server.key))
        configuration.address = "127.0.0.1"
        server = try HTTPServer(configuration: configuration, handler: handler) { _ in }
        guard let address = CollectorAddress(host: "127.0.0.1", port: Int(server.port)) else {
            throw HTTPServerError.invalidAddress("127.0.0.1")
        }
        self.address = address
    }

    var requests: [Request] { handler.requests.withLock { $0 } }

    func stop() { server.stop() }
}

private final class ScriptedHandler: HTTPHandler {
    let requests = Mutex<[ScriptedCollector.Request]>([])
    private let script: ScriptedCollector.Script

    init(_ script: @escaping ScriptedCollector.Script) { self.script = script }

    func admit(_ head: HTTPHead) -> HTTPAdmission {
        .accept(maximumBodySize: 1 << 21) { [self] body in
            let request = ScriptedCollector.Request(path: head.path, headers: head.headers, body: body)
            requests.withLock { $0.append(request) }
            return script(request)
        }
    }
}

extension ScriptedCollector.Request {
    func checkIn() throws -> CheckInBody { try CheckInBody(parsing: body, hash: Crypto.sha256) }
}

extension HTTPResponse {
    static func acknowledging(_ request: ScriptedCollector.Request, status: Int = 200) -> HTTPResponse {
        guard let body = try? request.checkIn() else { return HTTPResponse(status: 422, sentence: "no report") }
        return HTTPResponse(
            status: status,
            body: CheckInAnswer.acknowledged(body.report, digest: body.digest, have: body.report.seq).json)
    }

    static func lacking(_ sections: [String], status: Int = 202) -> HTTPResponse {
        HTTPResponse(status: status, body: CheckInAnswer.lacks(sections).json)
    }
}
