import Glibc
import Synchronization
import Testing

@testable import Console

struct LogTests {
    private final class Lines: Sendable {
        let lines = Mutex<[String]>([])
        var all: [String] { lines.withLock { $0 } }
        func append(_ line: String) { lines.withLock { $0.append(line) } }
    }

    @Test(arguments: [
        (Log.Level.debug, ["error: e\n", "warning: w\n", "notice: n\n", "info: i\n", "debug: d\n"]),
        (.notice, ["error: e\n", "warning: w\n", "notice: n\n"]),
        (.error, ["error: e\n"]),
    ])
    func eventsBelowTheThresholdAreLeftOut(threshold: Log.Level, expected: [String]) {
        let lines = Lines()
        let log = Log(threshold: threshold, isJournal: false) { lines.append($0) }
        log.error("e")
        log.warning("w")
        log.notice("n")
        log.info("i")
        log.debug("d")
        #expect(lines.all == expected)
    }

    @Test func theJournalGetsThePriority() {
        let lines = Lines()
        let log = Log(threshold: .debug, isJournal: true) { lines.append($0) }
        log.error("e")
        log.debug("d")
        #expect(lines.all == ["<3>e\n", "<7>d\n"])
    }

    @Test func theJournalIsKnownByTheStreamItself() throws {
        let null = open("/dev/null", O_WRONLY)
        defer { close(null) }
        var status = stat()
        try #require(fstat(null, &status) == 0)
        #expect(Log.isJournal(null, stream: "\(status.st_dev):\(status.st_ino)"))
        #expect(!Log.isJournal(null, stream: "1:2"))
        #expect(!Log.isJournal(null, stream: nil))
        #expect(!Log.isJournal(-1, stream: "1:2"))
    }

    @Test func anEventIsOneLineWhateverIsInIt() {
        let lines = Lines()
        Log(threshold: .info, isJournal: true) { lines.append($0) }.warning("host a\n<0>b\u{1B}[2J, ignoring")
        #expect(lines.all == ["<4>host a\\n<0>b\\e[2J, ignoring\n"])
    }
}
