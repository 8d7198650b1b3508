import Synchronization
import Testing

@testable import Collector

@Suite struct HTTPLogTests {
    @Test func aMessageIsOneLineWithoutControlCharacters() {
        let lines = Lines()
        HTTPLog(sink: lines.append).write("Error\r\n in \u{1B}[31m `x'.\n")
        #expect(lines.all == ["Error in [31m `x'."])
    }

    @Test func aFloodOfMessagesIsCountedInsteadOfWritten() {
        let lines = Lines()
        let start = ContinuousClock.now
        let log = HTTPLog(now: start, sink: lines.append)
        for number in 1...100 { log.write("\(number)", now: start) }
        #expect(lines.all == (1...20).map(String.init))
        #expect(log.lastLine == "100")

        log.write("later", now: start + .seconds(60))
        #expect(lines.all.dropFirst(20) == ["80 more messages of the HTTPS server, ignoring", "later"])
    }
}

private final class Lines: Sendable {
    private let lines = Mutex<[String]>([])

    @Sendable func append(_ line: String) {
        lines.withLock { $0.append(line) }
    }

    var all: [String] {
        lines.withLock { $0 }
    }
}
