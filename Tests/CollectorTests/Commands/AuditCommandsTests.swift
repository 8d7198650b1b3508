import Console
import TestSupport
import Testing

@testable import Collector
@testable import Store

@Suite struct AuditCommandsTests {
    private let collector: SampleCollector

    /// The laptop and the board are in 5B, with numbers; the other laptop is in 6A. The moments are those of the sample.
    init() throws {
        collector = try SampleCollector()
        try collector.say([.room: "Klas 5B", .inventoryNumber: "LT-001"], of: 1)
        try collector.say([.room: "Klas 5B"], of: 2)
        try collector.say([.room: "Klas 6A", .status: "lent"], of: 4)
        let author = Author(who: "an", at: SampleStore.now)
        _ = try collector.sample.store.startAudit(school: SampleStore.school, room: "Klas 5B", by: author)
    }

    private func scan() throws {
        _ = try collector.sample.store.scan(
            1, ["lt-001", "PF3ZZ02", "8711500000017"], numberPrefix: "inkaart:",
            by: Author(who: "els", at: SampleStore.now + 60))
    }

    static let shows: [(options: [String], name: String)] = [
        ([], "audit-show.txt"), (["--language", "en"], "audit-show-en.txt"), (["--json"], "audit-show.json"),
    ]

    @Test(arguments: shows.indices) func anAuditIsShown(_ index: Int) throws {
        try scan()
        let (options, name) = Self.shows[index]
        let answer = collector.run(["audit", "show", "1"] + options)
        #expect(answer.status == .done)
        #expect(try Golden.difference(answer.text, to: "collector/\(name)") == nil)
    }

    static let lists: [(options: [String], name: String)] = [
        ([], "audit-list.txt"), (["--json"], "audit-list.json"),
    ]

    @Test(arguments: lists.indices) func auditsAreListed(_ index: Int) throws {
        try scan()
        let (options, name) = Self.lists[index]
        #expect(try Golden.difference(collector.run(["audit", "list"] + options).text, to: "collector/\(name)") == nil)
    }

    static let scans: [(options: [String], name: String)] = [
        ([], "audit-scan.txt"), (["--language", "en"], "audit-scan-en.txt"), (["--json"], "audit-scan.json"),
    ]

    @Test(arguments: scans.indices) func eachScannedCodeIsAnswered(_ index: Int) throws {
        let (options, name) = Self.scans[index]
        try collector.say([.serial: "SB680-123456"], of: 3)
        let codes = ["lt-001", "PF3ZZ02", "LT-001", "8711500000017", "SB680-123456"]
        let answer = collector.run(["audit", "scan", "1"] + codes + options)
        #expect(answer.status == .done)
        #expect(try Golden.difference(answer.text, to: "collector/\(name)") == nil)
    }

    @Test func anAuditGoesFromItsStartToItsEnd() throws {
        let started = collector.run("audit", "start", "30569")
        #expect(started.text.hasPrefix("2\n"))
        #expect(collector.run("audit", "scan", "2", "inkaart:2").text.contains("gevonden"))
        let closed = collector.run("audit", "close", "2")
        #expect(closed.status == .done)
        #expect(closed.text.contains("note: 4 expected: 1 found, 3 missing, 0 unexpected, 0 unknown\n"))
        #expect(closed.text.contains("'device set 1,3-4 status=lost'"), "\(closed.text)")
        let again = collector.run("audit", "close", "2")
        #expect(again.status == .failed)
        #expect(again.text.contains("audit 2 is closed: start another one"))
    }

    @Test func aWrongScanIsTakenBack() throws {
        try scan()
        let answer = collector.run("audit", "unscan", "1", "LT-001", "8711500000017")
        #expect(answer.status == .done)
        #expect(answer.text == "note: taken back: LT-001, 8711500000017; 'audit scan 1' notes it again\n")
        #expect(collector.run("audit", "show", "1").text.contains("0 found, 2 missing, 1 unexpected, 0 unknown"))
    }

    static let mistakes: [(words: [String], status: Console.ExitStatus, sentence: String)] = [
        (["start", "30569", "--room", "klas 5b"], .failed, "did you mean 'Klas 5B'?"),
        (["start", "30569", "--room", "Klas 5B"], .failed, "audit 1 of room 'Klas 5B' is not closed"),
        (["unscan", "1", "LT-001"], .failed, "'LT-001' was not scanned in audit 1: see 'audit show 1'"),
        (["unscan", "1"], .usage, "CODE is missing"), (["unscan", "9", "x"], .failed, "there is no audit 9"),
        (["show", "9"], .failed, "there is no audit 9: see 'inkaart-collector audit list'"),
        (["scan", "9", "x"], .failed, "there is no audit 9"),
        (["scan", "x", "y"], .usage, "x is not the number of an audit"), (["close", "9"], .failed, "no audit 9"),
        (["list", "--school", "999999"], .failed, "there is no school 999999"),
        (["scan", "1", "a\u{7}"], .failed, "code 1 is no code: it has a control character"),
    ]

    @Test(arguments: mistakes.indices) func mistakesAreToldInASentence(_ index: Int) {
        let (words, status, sentence) = Self.mistakes[index]
        let answer = collector.run(["audit"] + words)
        #expect(answer.status == status)
        #expect(answer.text.contains(sentence), "\(answer.text)")
    }
}
