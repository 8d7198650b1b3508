import Collector
import Foundation
import Testing

@Suite struct HTTPServerTests {
    @Test func twoRequestsShareAConnection() throws {
        let server = try startedServer()
        let client = HTTPTestClient(port: server.port)
        for text in ["one", "three"] {
            client.send("POST /box HTTP/1.1\r\nHost: c\r\nContent-Length: \(text.utf8.count)\r\n\r\n\(text)")
            let answer = try #require(client.answer())
            #expect(answer.status == 200)
            #expect(answer.body == "POST 127.0.0.1 \(text.utf8.count) \(text)")
        }
    }

    @Test func twoRequestsSentAtOnceAreBothAnswered() throws {
        let server = try startedServer()
        let client = HTTPTestClient(port: server.port)
        let request = "POST /box HTTP/1.1\r\nHost: c\r\nContent-Length: 2\r\n\r\nab"
        client.send(request + request)
        #expect(client.answer()?.body == "POST 127.0.0.1 2 ab")
        #expect(client.answer()?.body == "POST 127.0.0.1 2 ab")
    }

    @Test func aBodyMayComeInParts() throws {
        let server = try startedServer()
        let client = HTTPTestClient(port: server.port)
        client.send("POST /box HTTP/1.1\r\nHost: c\r\nContent-Length: 6\r\nExpect: 100-continue\r\n\r\n")
        #expect(client.answer()?.status == 100)
        client.send("abc")
        #expect(!client.isClosedWhileDripping("de"))
        client.send("f")
        #expect(client.answer()?.body == "POST 127.0.0.1 6 abcdef")
    }

    @Test func aLargeBodyArrivesWhole() throws {
        let server = try startedServer()
        let client = HTTPTestClient(port: server.port)
        client.send("POST /shed HTTP/1.1\r\nHost: c\r\nContent-Length: 1048576\r\n\r\n")
        client.send([UInt8](repeating: 0x41, count: 1 << 20))
        let start = try #require(client.answer()).body.prefix(24)
        #expect(start == "POST 127.0.0.1 1048576 A")
    }

    @Test func aRequestWithoutBodyNeedsNoLength() throws {
        let server = try startedServer()
        let client = HTTPTestClient(port: server.port)
        client.send("GET /box HTTP/1.0\r\n\r\n")
        #expect(client.answer()?.body == "GET 127.0.0.1 0 ")
    }

    @Test func anIPv4ClientOfAnIPv6SocketIsShownAsIPv4() throws {
        let server = try startedServer(address: "::")
        let client = HTTPTestClient(port: server.port)
        client.send("GET /box HTTP/1.1\r\nHost: c\r\n\r\n")
        #expect(client.answer()?.body == "GET 127.0.0.1 0 ")
    }

    /// Only heads are sent, and all announce a body: who is refused was refused before it.
    @Test(arguments: [
        ("/nothing", "Content-Length: 1048576", 404),
        ("/nothing", "Content-Length: 1048576\r\nExpect: 100-continue", 404),
        ("/box", "Content-Length: 17", 413),
        ("/box", "Content-Length: 99999999999999999999999999", 413),
        ("/box", "Content-Length: 5\r\nContent-Length: 5", 400),
        ("/box", "Content-Length: 5\r\nContent-Length: 6", 400),
        ("/box", "Content-Length: +5", 400),
        ("/box", "Content-Length: 0x5", 400),
        ("/box", "Content-Length: 5, 5", 400),
        ("/box", "Content-Length : 5", 400),
        ("/box", "Content-Length: 5\r\nX : v", 400),
        ("/box", "Content-Length: 5\r\nX\u{0}Y: v", 400),
        ("/box", "Content-Length: 5\r\nX: v\u{0}hidden", 400),
        ("/box", "Content-Length: 5\r\nX: v\u{1}", 400),
        ("/box", "Content-Length: 5\r\nX: é", 400),
        ("/box", "Content-Length: 5\r\nX: a\r\n folded", 400),
        ("/box", "Content-Length: 5\nX: a", 400),
        ("/box", "Content-Length: 5\r\nHost: d", 400),
        ("/box", "Content-Length: 5\r\nAuthorization: a\r\nauthorization: b", 400),
        ("/box", "Transfer-Encoding: chunked", 411),
        ("/box", "Content-Length: 5\r\nContent-Encoding: gzip", 415),
        ("/box?", "Content-Length: 5", 400),
        ("/box?query", "Content-Length: 5", 400),
        ("/b%6Fx", "Content-Length: 5", 400),
        ("/box%00", "Content-Length: 5", 400),
        ("http://c/box", "Content-Length: 5", 400),
        ("*", "Content-Length: 5", 400),
        ("/" + String(repeating: "a", count: 256), "Content-Length: 5", 414),
        ("/box", "Content-Length: 5\r\nX: " + String(repeating: "v", count: 8192), 431),
        ("/box", "Content-Length: 5" + String(repeating: "\r\nX: v", count: 31), 431),
    ])
    func aRequestIsRefusedBeforeItsBody(target: String, headers: String, status: Int) throws {
        let server = try startedServer()
        let client = HTTPTestClient(port: server.port)
        let answered = client.status(of: "POST \(target) HTTP/1.1\r\nHost: c\r\n\(headers)\r\n\r\n")
        #expect(answered == status)
        #expect(client.isClosed())
    }

    /// Which status the library gives is its own affair, as long as no handler sees the request.
    @Test(arguments: [
        "GET /box\u{0}/else HTTP/1.1\r\nHost: c\r\n\r\n",
        "GET /box HTTP/2.0\r\nHost: c\r\n\r\n",
        "GET /box HTTP/1.7\r\nHost: c\r\n\r\n",
        "GET /box\r\n\r\n",
        "POST /box HTTP/1.1\r\nHost: c\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        "POST /box HTTP/1.1\r\nHost: c\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "GET /box HTTP/1.1\r\n\r\n",
        "GET  /box HTTP/1.1 \r\nHost: c\r\n\r\n",
        "GET /b ox HTTP/1.1\r\nHost: c\r\n\r\n",
        "G(T /box HTTP/1.1\r\nHost: c\r\n\r\n",
        "ABCDEFGHIJKLMNOPQ /box HTTP/1.1\r\nHost: c\r\n\r\n",
        "GET /box HTTP/1.1\r\nHost: c\r\nno colon\r\n\r\n",
        "GET /box HTTP/1.1\r\nHost: c\r\n: no name\r\n\r\n",
        "GET /box HTTP/1.1\nHost: c\n\n",
        "GET /box HTTP/1.1\r\nHost: c\r\n\u{0}\r\nX: v\r\n\r\n",
        "\u{16}\u{3}\u{1}\u{2}\r\n\r\n",
        String(repeating: "a", count: 100_000),
        "GET /box HTTP/1.1\r\nHost: c\r\nX: " + String(repeating: "v", count: 100_000),
    ])
    func aMalformedRequestNeverSucceeds(request: String) throws {
        let server = try startedServer(limits: impatience)
        let client = HTTPTestClient(port: server.port)
        #expect(client.status(of: request) != 200)
        #expect(client.isClosed())
    }

    @Test func bodiesInFlightHaveALimitTogether() throws {
        var limits = HTTPLimits()
        limits.bodiesInFlight = 20
        let server = try startedServer(limits: limits)
        let head = "POST /box HTTP/1.1\r\nHost: c\r\nContent-Length: 12\r\n"
        let first = HTTPTestClient(port: server.port)
        first.send(head + "Expect: 100-continue\r\n\r\n")
        #expect(first.answer()?.status == 100)

        let second = HTTPTestClient(port: server.port)
        second.send(head + "\r\n")
        let refusal = try #require(second.answer())
        #expect(refusal.status == 503)
        #expect(refusal.head.contains("Retry-After: "))

        first.send("123456789012")
        #expect(first.answer()?.status == 200)
        #expect(HTTPTestClient(port: server.port).status(of: head + "\r\n123456789012") == 200)
    }

    @Test func aRefusalReachesAClientThatSendsItsBodyAnyway() throws {
        let server = try startedServer()
        let client = HTTPTestClient(port: server.port)
        let body = String(repeating: "a", count: 20_000)
        #expect(client.status(of: "POST /none HTTP/1.1\r\nHost: c\r\nContent-Length: 20000\r\n\r\n" + body) == 404)
    }

    @Test func anAddressHasALimitOfConnections() throws {
        var limits = HTTPLimits()
        limits.connectionsPerAddress = 2
        let server = try startedServer(limits: limits)
        let clients = (0..<2).map { _ in HTTPTestClient(port: server.port) }
        #expect(clients.allSatisfy { $0.status(of: "GET /box HTTP/1.1\r\nHost: c\r\n\r\n") == 200 })
        #expect(HTTPTestClient(port: server.port).isClosed())
        #expect(clients.allSatisfy { $0.status(of: "GET /box HTTP/1.1\r\nHost: c\r\n\r\n") == 200 })
    }

    /// Whether a client above the limit is turned away or waits is the library's affair.
    @Test func theServerRecoversFromTheLimitOfConnections() throws {
        var limits = impatience
        limits.connections = 2
        let server = try startedServer(limits: limits)
        let clients = (0..<5).map { _ in HTTPTestClient(port: server.port) }
        #expect(clients.allSatisfy { $0.isClosed() })
        let end = ContinuousClock.now + .seconds(5)
        var status: Int?
        while status == nil, .now < end {  // the server forgets a connection a moment after its client saw the end
            status = HTTPTestClient(port: server.port).status(of: "GET /box HTTP/1.1\r\nHost: c\r\n\r\n")
        }
        #expect(status == 200)
    }

    @Test func aDripOfHeadersIsCutAtTheDeadline() throws {
        let server = try startedServer(limits: impatience)
        let drip = "GET /box HTTP/1.1\r\nHost: c\r\nX: " + String(repeating: "a", count: 200)
        #expect(HTTPTestClient(port: server.port).isClosedWhileDripping(drip))
    }

    @Test func aDripOfTheBodyIsCutAtTheDeadline() throws {
        let server = try startedServer(limits: impatience)
        let client = HTTPTestClient(port: server.port)
        client.send("POST /shed HTTP/1.1\r\nHost: c\r\nContent-Length: 1000\r\n\r\n")
        #expect(client.isClosedWhileDripping(String(repeating: "a", count: 200)))
    }

    @Test func anIdleConnectionIsCutAtTheDeadline() throws {
        let server = try startedServer(limits: impatience)
        let client = HTTPTestClient(port: server.port)
        #expect(client.status(of: "GET /box HTTP/1.1\r\nHost: c\r\n\r\n") == 200)
        #expect(client.isClosed())
    }

    @Test func fiftyClientsAreServedAtOnce() throws {
        let server = try startedServer()
        let clients = (0..<50).map { _ in HTTPTestClient(port: server.port) }
        for _ in 0..<20 {
            for client in clients { client.send("POST /box HTTP/1.1\r\nHost: c\r\nContent-Length: 3\r\n\r\nabc") }
            #expect(clients.allSatisfy { $0.answer()?.status == 200 })
        }
    }

    @Test func aRequestInFlightIsAnsweredBeforeTheServerStops() throws {
        let gate = Gate()
        let server = try startedServer(handler: gate)
        let idle = HTTPTestClient(port: server.port)
        #expect(idle.status(of: "GET /idle HTTP/1.1\r\nHost: c\r\n\r\n") == 200)
        let client = HTTPTestClient(port: server.port)
        client.send("GET /slow HTTP/1.1\r\nHost: c\r\n\r\n")
        gate.entered.wait()
        let stopped = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            server.stop()
            stopped.signal()
        }
        #expect(idle.isClosed())
        gate.leave.signal()
        let answer = try #require(client.answer())
        #expect(answer.status == 200)
        #expect(answer.head.contains("Connection: close"))
        stopped.wait()
        server.stop()
        #expect(HTTPTestClient(port: server.port).status(of: "GET /idle HTTP/1.1\r\nHost: c\r\n\r\n") == nil)
    }

    @Test func aPortInUseIsAnError() throws {
        let server = try startedServer()
        let reason = Self.reasonOfRefusal { _ = try startedServer(port: server.port) }
        #expect(reason?.contains("bind") == true)
    }

    @Test func aWrongCertificateIsAnError() {
        let identity = TLSIdentity(certificateChain: "no certificate", privateKey: "no key")
        #expect(Self.reasonOfRefusal { _ = try startedServer(identity: identity) }?.isEmpty == false)
    }

    @Test func aNameIsNotAnAddress() {
        #expect(throws: HTTPServerError.invalidAddress("localhost")) { _ = try startedServer(address: "localhost") }
    }

    private static func reasonOfRefusal(_ start: () throws -> Void) -> String? {
        do {
            try start()
            return nil
        } catch {
            guard case .refused(_, let reason)? = error as? HTTPServerError else { return nil }
            return reason
        }
    }
}

/// Holds requests to /slow until it is told to let them go.
private struct Gate: HTTPHandler {
    let entered = DispatchSemaphore(value: 0)
    let leave = DispatchSemaphore(value: 0)

    func admit(_ head: HTTPHead) -> HTTPAdmission {
        .accept(maximumBodySize: 0) { _ in
            if head.path == "/slow" {
                entered.signal()
                leave.wait()
            }
            return HTTPResponse(status: 200)
        }
    }
}
