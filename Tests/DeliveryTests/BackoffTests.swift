import Testing

@testable import Delivery

struct BackoffTests {
    @Test func theSpanDoublesUpToSixHours() {
        var backoff = Backoff()
        let spans = (0..<13).map { _ in backoff.nextInSeconds(random: 1, asked: nil) }
        #expect(spans.prefix(10) == [30, 60, 120, 240, 480, 960, 1_920, 3_840, 7_680, 15_360])
        #expect(spans.dropFirst(10) == [21_600, 21_600, 21_600])
    }

    @Test func itNeverOverflows() {
        var backoff = Backoff()
        for _ in 0..<1_000 { #expect(backoff.nextInSeconds(random: 1, asked: nil) <= 21_600) }
    }

    @Test func aPartOfTheSpanIsTakenByChance() {
        for random in [0, 0.25, 1] {
            var backoff = Backoff()
            #expect(backoff.nextInSeconds(random: random, asked: nil) == 30 * random)
        }
    }

    @Test(arguments: [(-5, 30), (0, 30), (29, 30), (31, 31), (3_600, 3_600), (21_601, 21_600), (.max, 21_600)])
    func whatTheCollectorAskedForIsTheLeastWithinBounds(asked: Int, least: Double) {
        var backoff = Backoff()
        #expect(backoff.nextInSeconds(random: 0, asked: asked) == least)
    }

    @Test func chanceMayWaitLongerThanTheCollectorAsked() {
        var backoff = Backoff()
        for _ in 0..<5 { _ = backoff.nextInSeconds(random: 0, asked: nil) }
        #expect(backoff.nextInSeconds(random: 1, asked: 60) == 960)
    }
}
