import Synchronization

/// One client that is connected; shared by the thread of its requests and the watchdog.
final class HTTPConnection: Sendable {
    /// Open as long as the connection stands in `HTTPConnections`, not longer.
    let descriptor: Int32
    let clientAddress: String
    private let limits: HTTPLimits
    private let clock: Mutex<HTTPConnectionClock>

    init(descriptor: Int32, clientAddress: String, limits: HTTPLimits, now: ContinuousClock.Instant) {
        self.descriptor = descriptor
        self.clientAddress = clientAddress
        self.limits = limits
        clock = Mutex(HTTPConnectionClock(limits: limits, now: now))
    }

    func enter(_ phase: HTTPConnectionClock.Phase, now: ContinuousClock.Instant = .now) {
        clock.withLock { $0.enter(phase, limits: limits, now: now) }
    }

    func isOverdue(now: ContinuousClock.Instant) -> Bool {
        clock.withLock { $0.deadline <= now }
    }

    /// Whether a request of this client is being read or answered.
    var isBusy: Bool {
        clock.withLock { $0.phase != .waiting }
    }
}

/// Until when the connection may stay in its present phase.
struct HTTPConnectionClock: Sendable {
    enum Phase: Sendable {
        /// For the end of the next head.
        case waiting
        /// The head is in: the body is being read.
        case receiving
        /// The body is in: the answer is being made and sent.
        case answering
    }

    private var requestDeadline: ContinuousClock.Instant
    private(set) var phase = Phase.waiting
    private(set) var deadline: ContinuousClock.Instant

    init(limits: HTTPLimits, now: ContinuousClock.Instant) {
        deadline = now + limits.headDeadline
        requestDeadline = deadline
    }

    mutating func enter(_ next: Phase, limits: HTTPLimits, now: ContinuousClock.Instant) {
        if phase == .waiting { requestDeadline = now + limits.requestDeadline }
        phase = next
        deadline =
            switch next {
            case .waiting: now + limits.headDeadline
            case .receiving: min(now + limits.bodyDeadline, requestDeadline)
            case .answering: requestDeadline
            }
    }
}
