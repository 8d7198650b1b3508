import Glibc
import Synchronization

/// Runs probes on a thread that can be left behind: the kernel may hold who reads a file of a driver that hangs.
final class ProbeThread: Sendable {
    private struct Progress: Sendable {
        var findings: Findings
        /// The probes that are not done; the first of them runs.
        var rest: [Probe]
        var failure: (any Error)?
        var isAbandoned = false
    }

    private let progress: Mutex<Progress>
    private let host: @Sendable () throws -> Host

    init(_ probes: [Probe], _ findings: Findings, _ host: @escaping @Sendable () throws -> Host) {
        progress = Mutex(Progress(findings: findings, rest: probes))
        self.host = host
    }

    /// Returns when all probes are done or the time is over. Call it once.
    func run(within limit: Duration) throws(ProbeThreadError) {
        let end = try ProbeThreadEnd()
        defer { end.closeListening() }
        let work = Unmanaged.passRetained(ProbeThreadWork(thread: self, end: end))
        var thread = pthread_t()
        let code = pthread_create(&thread, nil, runProbes, work.toOpaque())
        guard code == 0 else {
            work.release()
            end.announce()
            throw ProbeThreadError(call: "pthread_create", code: code)
        }
        pthread_detach(thread)
        end.wait(atMost: limit)
    }

    /// What was found, and the probes that are not done, of which the first hangs. The thread does nothing more with them.
    func outcome() throws -> (Findings, rest: [Probe]) {
        try progress.withLock { progress in
            progress.isAbandoned = true
            if let failure = progress.failure { throw failure }
            return (progress.findings, progress.rest)
        }
    }

    fileprivate func runAll() {
        do {
            let host = try host()
            while let (probe, findings) = next() {
                var findings = findings
                findings.add(probe, of: host)
                finish(findings)
            }
        } catch {
            progress.withLock { $0.failure = error }
        }
    }

    private func next() -> (Probe, Findings)? {
        progress.withLock { progress in
            guard !progress.isAbandoned, let probe = progress.rest.first else { return nil }
            return (probe, progress.findings)
        }
    }

    private func finish(_ findings: Findings) {
        progress.withLock { progress in
            guard !progress.isAbandoned else { return }
            progress.findings = findings
            progress.rest.removeFirst()
        }
    }
}

/// The system has no thread or no descriptor left.
package struct ProbeThreadError: Error, Equatable, CustomStringConvertible {
    package let call: String
    /// The error number of the system.
    package let code: Int32

    package var description: String { "\(call): \(String(cString: strerror(code)))" }
}

/// A pair of sockets: the thread closes one end when it is done, which wakes who waits at the other.
private struct ProbeThreadEnd: Sendable {
    private let listening: Int32
    private let announcing: Int32

    init() throws(ProbeThreadError) {
        var ends: [Int32] = [-1, -1]
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw ProbeThreadError(call: "socketpair", code: errno) }
        (listening, announcing) = (ends[0], ends[1])
    }

    func announce() { close(announcing) }

    func closeListening() { close(listening) }

    func wait(atMost limit: Duration) {
        let end = HostClock.monotonic() + Int64(limit / .milliseconds(1))
        var waiting = pollfd(fd: listening, events: Int16(POLLIN), revents: 0)
        // A signal is no end.
        while poll(&waiting, 1, Int32(clamping: max(0, end - HostClock.monotonic()))) < 0, errno == EINTR {}
    }
}

/// What the thread is given.
private final class ProbeThreadWork: Sendable {
    private let thread: ProbeThread
    private let end: ProbeThreadEnd

    init(thread: ProbeThread, end: ProbeThreadEnd) {
        self.thread = thread
        self.end = end
    }

    func run() {
        thread.runAll()
        end.announce()
    }
}

private func runProbes(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context else { return nil }
    Unmanaged<ProbeThreadWork>.fromOpaque(context).takeRetainedValue().run()
    return nil
}
