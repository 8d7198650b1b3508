import Glibc
import Synchronization

/// Signals of this process as something to read, so that poll(2) waits for them beside the keyboard.
enum SignalPipe {
    private static let writingEnd = Atomic<Int32>(-1)

    /// Runs the work with the reading end of a pipe that gets a byte, the number, for each of the signals; one work at a time.
    static func catching<Value>(_ signals: [Int32], _ work: (Int32) throws -> Value) throws -> Value {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw ScreenError.noPipe(code: errno) }
        // A handler must never wait: what does not fit into the pipe is one signal more of many.
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        writingEnd.store(ends[1], ordering: .relaxed)
        let before = signals.map(Self.caught)
        defer {
            for (signal, action) in zip(signals, before) { Self.restore(signal, to: action) }
            writingEnd.store(-1, ordering: .relaxed)
            ends.forEach { close($0) }
        }
        return try work(ends[0])
    }

    /// What the signal did before.
    private static func caught(_ signal: Int32) -> sigaction {
        var (catching, before) = (sigaction(), sigaction())
        catching.__sigaction_handler.sa_handler = { SignalPipe.tell($0) }
        sigaction(signal, &catching, &before)
        return before
    }

    private static func restore(_ signal: Int32, to action: sigaction) {
        var action = action
        sigaction(signal, &action, nil)
    }

    /// Runs between any two instructions of the process: nothing but what signal-safety(7) allows.
    private static func tell(_ signal: Int32) {
        let code = errno
        var byte = UInt8(truncatingIfNeeded: signal)
        write(writingEnd.load(ordering: .relaxed), &byte, 1)
        errno = code
    }
}
