import Synchronization

/// Where the server listens and who it is.
package struct HTTPConfiguration: Sendable {
    /// Numeric; "::" stands for all addresses of IPv6 and IPv4.
    package var address = "::"
    /// 0 lets the system choose, see `HTTPServer.port`.
    package var port: UInt16
    /// `nil`: HTTP without TLS, for tests only.
    package var identity: TLSIdentity?
    package var limits = HTTPLimits()

    package init(port: UInt16, identity: TLSIdentity?) {
        self.port = port
        self.identity = identity
    }
}

/// What the server shows to prove its name.
package struct TLSIdentity: Sendable {
    /// PEM: the server's own certificate first, then those that vouch for it.
    package let certificateChain: String
    /// PEM, not encrypted.
    package let privateKey: String

    package init(certificateChain: String, privateKey: String) {
        self.certificateChain = certificateChain
        self.privateKey = privateKey
    }
}

/// An HTTPS server for small requests that survives hostile clients: every size and every time has a limit.
///
/// Each connection has a thread of its own. A connection is kept after an answer of the handler and closed after a
/// refusal. It listens from `init` until `stop` or `deinit`.
package final class HTTPServer: Sendable {
    /// The one that it listens on, also if the configuration said 0.
    package let port: UInt16
    private let service: HTTPService
    private let running: Mutex<Running?>

    private struct Running: Sendable {
        let daemon: HTTPDaemon
        let watchdog: HTTPWatchdog
    }

    /// Starts to listen. `log` gets one line per message, without anything about persons, from any thread.
    package init(
        configuration: HTTPConfiguration, handler: any HTTPHandler, log: @escaping @Sendable (String) -> Void
    ) throws(HTTPServerError) {
        let service = HTTPService(handler: handler, limits: configuration.limits, log: HTTPLog(sink: log))
        let daemon = try HTTPDaemon(configuration: configuration, service: service)
        do throws(HTTPServerError) {
            let watchdog = try HTTPWatchdog(every: configuration.limits.watchInterval) {
                service.connections.cutOverdue()
            }
            running = Mutex(Running(daemon: daemon, watchdog: watchdog))
        } catch {
            daemon.stop {}
            throw error
        }
        self.service = service
        port = daemon.port
    }

    deinit {
        stop()
    }

    /// Takes no new connection, lets requests in flight end for a few seconds, then closes all; does nothing the second
    /// time. Returns when the last call of the handler has returned, so the handler must not call it.
    package func stop() {
        let stopping = running.withLock { running in
            defer { running = nil }
            return running
        }
        guard let stopping else { return }
        stopping.daemon.stop { service.connections.drain(atMost: service.limits.stopDeadline) }
        stopping.watchdog.stop()
    }
}
