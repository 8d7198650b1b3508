import Synchronization
import Testing

@testable import Collector

struct RateLimiterTests {
    /// A clock that stands still until it is moved.
    private final class Clock: Sendable {
        let seconds = Mutex(1_000.0)

        func pass(_ time: Double) { seconds.withLock { $0 += time } }
    }

    private let clock = Clock()

    private func limiter(perSecond: Double, burst: Double, maximumKeys: Int = 100) -> RateLimiter<String> {
        RateLimiter(perSecond: perSecond, burst: burst, maximumKeys: maximumKeys) { [clock] in
            clock.seconds.withLock { $0 }
        }
    }

    @Test func soMuchAtOnceAndThenSoMuchASecond() {
        let limiter = limiter(perSecond: 0.5, burst: 3)
        for _ in 1...3 { #expect(limiter.secondsToWait("a") == nil) }
        #expect(limiter.secondsToWait("a") == 2)
        clock.pass(1)
        #expect(limiter.secondsToWait("a") == 1)
        clock.pass(1)
        #expect(limiter.secondsToWait("a") == nil)
        #expect(limiter.secondsToWait("a") == 2)
    }

    @Test func askingInVainCostsNothing() {
        let limiter = limiter(perSecond: 1, burst: 1)
        #expect(limiter.secondsToWait("a") == nil)
        for _ in 1...10 { #expect(limiter.secondsToWait("a") == 1) }
        clock.pass(1)
        #expect(limiter.secondsToWait("a") == nil)
    }

    @Test func noMoreThanTheBurstIsSaved() {
        let limiter = limiter(perSecond: 1, burst: 2)
        clock.pass(1_000_000)
        for _ in 1...2 { #expect(limiter.secondsToWait("a") == nil) }
        #expect(limiter.secondsToWait("a") == 1)
    }

    @Test func eachKeyIsCountedByItself() {
        let limiter = limiter(perSecond: 1, burst: 1)
        for key in ["a", "b", "c"] { #expect(limiter.secondsToWait(key) == nil) }
        #expect(limiter.secondsToWait("b") == 1)
    }

    @Test func aLargeRequestCostsMore() {
        let limiter = limiter(perSecond: 10, burst: 100)
        #expect(limiter.secondsToWait("a", cost: 90) == nil)
        #expect(limiter.secondsToWait("a", cost: 20) == 1)
        #expect(limiter.secondsToWait("a", cost: 10) == nil)
    }

    /// `serve --limit device-per-minute=0` shuts the door; it must not end the collector.
    @Test(arguments: [(0.0, 0.0), (0, 1), (0.000_000_001, 0)])
    func aRateOfNothingIsAWaitOfADay(perSecond: Double, burst: Double) {
        let limiter = limiter(perSecond: perSecond, burst: burst)
        #expect(limiter.secondsToWait("a", cost: 2) == 86_400)
    }

    @Test func whoIsThrottledIsNotForgottenForTheFull() {
        let limiter = limiter(perSecond: 0.01, burst: 1, maximumKeys: 3)
        #expect(limiter.secondsToWait("old 1") == nil)
        #expect(limiter.secondsToWait("old 2") == nil)
        clock.pass(100)
        #expect(limiter.secondsToWait("busy") == nil)
        #expect(limiter.secondsToWait("new") == nil)
        #expect(limiter.secondsToWait("busy") == 100)
    }
}
