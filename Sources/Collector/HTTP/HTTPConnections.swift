import Glibc
import Synchronization

/// All open connections, so that those past a deadline can be cut from another thread.
///
/// The library removes a connection here before it closes the descriptor, and cutting holds the same lock: a descriptor
/// that the system gave to somebody else is never touched.
final class HTTPConnections: Sendable {
    private struct State {
        var open: [Int32: HTTPConnection] = [:]
        var isDraining = false
    }

    private let state = Mutex(State())

    func add(_ connection: HTTPConnection) {
        state.withLock { $0.open[connection.descriptor] = connection }
    }

    func remove(_ connection: HTTPConnection) {
        state.withLock { $0.open[connection.descriptor] = nil }
    }

    /// Ends all connections past their deadline; their threads then see the end of the stream.
    func cutOverdue(now: ContinuousClock.Instant = .now) {
        cut { $0.isOverdue(now: now) }
    }

    /// Ends the connections without a request, and returns when the others have had their answer or the time is over.
    func drain(atMost time: Duration) {
        state.withLock { $0.isDraining = true }
        cut { !$0.isBusy }
        let deadline = ContinuousClock.now + time
        while hasRequestsInFlight, .now < deadline { usleep(10_000) }
    }

    /// Whether each answer shall end its connection.
    var isDraining: Bool {
        state.withLock { $0.isDraining }
    }

    private var hasRequestsInFlight: Bool {
        state.withLock { $0.open.values.contains(where: \.isBusy) }
    }

    private func cut(where isOver: (HTTPConnection) -> Bool) {
        state.withLock { state in
            for connection in state.open.values where isOver(connection) {
                _ = shutdown(connection.descriptor, Int32(SHUT_RDWR))  // fails if the client was faster: as good
            }
        }
    }
}
