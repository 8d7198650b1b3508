import Agent
import Testing

@Suite struct SettlingTests {
    /// Waits with a clock of its own, on which events come at these milliseconds; when it ended, and whether it was quiet.
    private func wait(quiet: Int, events: [Int64]) -> (endedAt: Int64, isQuiet: Bool) {
        var now: Int64 = 0
        var coming = events
        let isQuiet = Settling(quietInSeconds: quiet, mostInSeconds: 45).wait(now: { now }) { time in
            guard let next = coming.first, next <= now + Int64(time) else {
                now += Int64(time)
                return false
            }
            // All that are there are taken at once.
            now = max(now, next)
            coming.removeAll { $0 <= now }
            return true
        }
        return (now, isQuiet)
    }

    @Test(
        arguments: [
            ([], 5_000), ([0], 5_000), ([4_999], 9_999), ([5_000], 10_000), ([5_001], 5_000),
            ([1_000, 5_000, 9_000], 14_000),
        ] as [([Int64], Int64)])
    func itEndsWhenNothingHappenedForSoLong(_ events: [Int64], _ end: Int64) {
        let ended = wait(quiet: 5, events: events)
        #expect(ended.endedAt == end)
        #expect(ended.isQuiet)
    }

    @Test func aStormIsOneWait() {
        let ended = wait(quiet: 5, events: (0..<50).map { $0 * 40 })
        #expect(ended.endedAt == 49 * 40 + 5_000)
    }

    @Test func aLooseContactIsNotWaitedForLongerThanTheMost() {
        let ended = wait(quiet: 5, events: (0..<1_000).map { $0 * 3_000 })
        #expect(ended.endedAt == 45_000)
        #expect(!ended.isQuiet)
    }
}
