import Glibc

/// Does something at a regular interval on a thread of its own, until `stop`.
///
/// The library's own timeout counts idleness only, so a client that sends one byte a second would stay for ever.
struct HTTPWatchdog: Sendable {
    private let thread: pthread_t
    private let bell: Bell

    init(every interval: Duration, work: @escaping @Sendable () -> Void) throws(HTTPServerError) {
        let bell = try Bell()
        let round = Unmanaged.passRetained(Round(bell: bell, interval: interval, work: work))
        var thread = pthread_t()
        let code = pthread_create(&thread, nil, runRound, round.toOpaque())
        guard code == 0 else {
            round.release()
            bell.ring()
            bell.close()
            throw .system(call: "pthread_create", code: code)
        }
        self.thread = thread
        self.bell = bell
    }

    /// Returns when the thread has ended. Call it once.
    func stop() {
        bell.ring()
        pthread_join(thread, nil)
        bell.close()
    }
}

/// A pair of sockets whose one end is closed to wake who waits at the other.
private struct Bell: Sendable {
    private let listening: Int32
    private let ringing: Int32

    init() throws(HTTPServerError) {
        var ends: [Int32] = [-1, -1]
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw .system(call: "socketpair", code: errno) }
        listening = ends[0]
        ringing = ends[1]
    }

    func ring() {
        Glibc.close(ringing)
    }

    /// Whether it rang within the interval. An interrupted wait counts as a short interval.
    func rings(within interval: Duration) -> Bool {
        var waiting = pollfd(fd: listening, events: Int16(POLLIN), revents: 0)
        let milliseconds = Int32(clamping: max(1, Int64(interval / .milliseconds(1))))
        return poll(&waiting, 1, milliseconds) > 0
    }

    func close() {
        Glibc.close(listening)
    }
}

/// What the thread does.
private final class Round: Sendable {
    private let bell: Bell
    private let interval: Duration
    private let work: @Sendable () -> Void

    init(bell: Bell, interval: Duration, work: @escaping @Sendable () -> Void) {
        self.bell = bell
        self.interval = interval
        self.work = work
    }

    func run() {
        while !bell.rings(within: interval) { work() }
    }
}

private func runRound(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context else { return nil }
    Unmanaged<Round>.fromOpaque(context).takeRetainedValue().run()
    return nil
}
