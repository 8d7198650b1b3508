import Glibc

/// The clocks of the host, in milliseconds. Swift's own cost a library as large as a tenth of the agent.
enum HostClock {
    /// Since 1970; people and networks set it.
    static func wall() -> Int64? { milliseconds(CLOCK_REALTIME) }

    /// Since some moment; it only goes forward, and nobody sets it.
    static func monotonic() -> Int64 { milliseconds(CLOCK_MONOTONIC) ?? 0 }

    private static func milliseconds(_ clock: clockid_t) -> Int64? {
        var time = timespec()
        guard clock_gettime(clock, &time) == 0 else { return nil }
        return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
    }
}
