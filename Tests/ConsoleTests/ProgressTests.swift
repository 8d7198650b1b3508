import Synchronization
import Testing

@testable import Console

struct ProgressTests {
    private final class Clock: Sendable {
        let seconds = Mutex(100.0)
        func read() -> Double { seconds.withLock { $0 } }
        func advance(_ step: Double) { seconds.withLock { $0 += step } }
    }

    @Test(arguments: [
        (0, 20_000, 0.0, "importing  0 of 20,000 (0 %)"),
        (1234, 20_000, 2.6307, "importing  1,234 of 20,000 (6 %), about 40 s left"),
        (1234, 20_000, 1.9, "importing  1,234 of 20,000 (6 %)"),
        (10, 1000, 10.0, "importing  10 of 1,000 (1 %), about 17 min left"),
        (10, 1000, 100.0, "importing  10 of 1,000 (1 %), about 3 h left"),
        (1000, 1000, 100.0, "importing  1,000 of 1,000 (100 %)"),
        (1_234_567, nil, 100.0, "importing  1,234,567"),
        (1, 0, 100.0, "importing  1"),
    ])
    func theLineTellsHowFarItIs(done: Int, total: Int?, seconds: Double, line: String) {
        #expect(Progress.line(title: "importing", done: done, total: total, seconds: seconds) == line)
    }

    private static func work(on output: CapturedOutput) {
        let clock = Clock()
        var progress = Progress("importing", total: 100, output: output) { clock.read() }
        for _ in 0..<10 {
            progress.advance(by: 2)
            clock.advance(0.07)
        }
    }

    @Test func theLineIsRedrawnFiveTimesASecondAndTakenAway() {
        let output = CapturedOutput(showsProgress: true)
        Self.work(on: output)
        let lines = [2, 8, 14, 20].map { "importing  \($0) of 100 (\($0) %)" as String? }
        #expect(output.progress == lines + [nil])
    }

    @Test func nothingIsShownToAProgram() {
        let output = CapturedOutput(showsProgress: false)
        Self.work(on: output)
        #expect(output.progress.isEmpty)
        #expect(output.notes.isEmpty)
    }

    @Test func theMonotonicClockRuns() {
        let before = Progress.monotonicSeconds()
        #expect(Progress.monotonicSeconds() >= before)
        #expect(before > 0)
    }
}
