/// Waits until devices have stopped coming and going: one that is plugged in makes events for some seconds, a dock some fifty.
package struct Settling: Sendable {
    /// So long nothing must happen.
    package let quietInMilliseconds: Int64
    /// A loose contact never keeps quiet: then it goes on all the same.
    package let mostInMilliseconds: Int64

    package init(quietInSeconds: Int, mostInSeconds: Int) {
        quietInMilliseconds = Int64(quietInSeconds) * 1_000
        mostInMilliseconds = Int64(mostInSeconds) * 1_000
    }

    /// - Parameters:
    ///   - now: milliseconds of a clock that only goes forward.
    ///   - hears: waits so many milliseconds for an event; whether there was one.
    /// - Returns: whether it became quiet.
    @discardableResult
    package func wait(now: () -> Int64, hears: (Int32) throws -> Bool) rethrows -> Bool {
        let end = now() + mostInMilliseconds
        var quietAt = now() + quietInMilliseconds
        while true {
            let moment = now()
            if moment >= quietAt { return true }
            if moment >= end { return false }
            if try hears(Int32(min(quietAt, end) - moment)) { quietAt = now() + quietInMilliseconds }
        }
    }

    /// Waits for the devices of this host.
    package func wait() throws {
        let monitor = try UdevMonitor()
        try wait(now: HostClock.monotonic, hears: monitor.hears)
    }
}
