import Testing

@testable import Collector

@Suite struct HTTPConnectionTests {
    private let start = ContinuousClock.now
    private let limits = HTTPLimits()

    @Test func theHeadMustBeInWithinItsDeadline() {
        #expect(HTTPConnectionClock(limits: limits, now: start).deadline == start + .seconds(10))
    }

    @Test func theBodyHasADeadlineOfItsOwn() {
        #expect(clock(.receiving, after: .seconds(9)).deadline == start + .seconds(39))
    }

    @Test func theWholeRequestIsCountedFromItsHead() {
        var clock = clock(.receiving, after: .seconds(9))
        clock.enter(.answering, limits: limits, now: start + .seconds(29))
        #expect(clock.deadline == start + .seconds(69))
    }

    @Test func theBodyMayNotOutliveTheRequest() {
        var limits = limits
        limits.requestDeadline = .seconds(20)
        var clock = HTTPConnectionClock(limits: limits, now: start)
        clock.enter(.receiving, limits: limits, now: start)
        #expect(clock.deadline == start + .seconds(20))
    }

    @Test func theNextRequestStartsAfresh() {
        var clock = clock(.answering, after: .seconds(5))
        clock.enter(.waiting, limits: limits, now: start + .seconds(7))
        #expect(clock.deadline == start + .seconds(17))
        clock.enter(.answering, limits: limits, now: start + .seconds(8))
        #expect(clock.deadline == start + .seconds(68))
    }

    private func clock(_ phase: HTTPConnectionClock.Phase, after time: Duration) -> HTTPConnectionClock {
        var clock = HTTPConnectionClock(limits: limits, now: start)
        clock.enter(phase, limits: limits, now: start + time)
        return clock
    }
}
