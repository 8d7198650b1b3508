import Crypto
import Files
import Foundation
import Temporary
import TestSupport
import Testing

@testable import Reports

@Suite struct DeliveryJournalTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var path: String { folder.path("deliveries.jsonl") }

    static func delivery(_ address: String = "an@linde.be", _ month: String = "2026-11") throws -> Delivery {
        let digest = Crypto.sha256([1])
        return Delivery(
            key: DeliveryKey(address: address, scope: "school 030569", month: try #require(DeliveryMonth(month))),
            at: 5,
            message: "m@linde.be", size: 7, digest: digest,
            files: [SentFile(name: "sint-\u{EB}looi \"x\".csv", size: 3, digest: digest)])
    }

    private static func ending(_ outcome: MailOutcome) -> Delivery.Ending {
        Delivery.Ending(at: 6, outcome: outcome, text: "250 \u{1F3EB} \"ok\"\\")
    }

    private func content() throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    }

    @Test func whatWasWrittenIsReadBack() throws {
        let (one, other) = (try Self.delivery(), try Self.delivery("b@linde.be"))
        do {
            let journal = try DeliveryJournal(writing: folder.path)
            try journal.begin(one)
            try journal.end(Self.ending(.accepted))
            try journal.begin(other)
        }
        var known = one
        known.ending = Self.ending(.accepted)
        let read = try DeliveryJournal.deliveries(in: folder.path)
        #expect(read == [known, other])
        #expect(read.last?.outcome == .unknown)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func aJournalThatIsNotThereIsEmpty() throws {
        let read = try DeliveryJournal.deliveries(in: folder.path("none"))
        #expect(read.isEmpty)
        #expect(try folder.names().isEmpty)
    }

    /// Cut off at each byte: the attempts that were whole stay, and of the last one it is unknown what became of it or it never began.
    @Test func aLastLineThatIsCutOffIsDroppedAndWrittenOver() throws {
        let lines = try [Self.delivery(), Self.delivery("b@linde.be")].map { JournalText.beginning(of: $0) }
        let whole = lines[0] + JournalText.ending(Self.ending(.accepted), of: try Self.delivery().key) + lines[1]
        for cut in 0..<whole.count {
            try Data(whole[..<cut]).write(to: URL(fileURLWithPath: path))
            let journal = try DeliveryJournal(writing: folder.path)
            let ends = whole[..<cut].indices.filter { whole[$0] == 0x0A }
            #expect(journal.wasCutOff == (cut > 0 && whole[cut - 1] != 0x0A), "\(cut)")
            #expect(journal.deliveries.count == (ends.isEmpty ? 0 : 1), "\(cut)")
            #expect(journal.deliveries.first?.ending?.outcome == (ends.count > 1 ? .accepted : nil), "\(cut)")
            try journal.begin(try Self.delivery("c@linde.be"))
            let read = try DeliveryJournal.deliveries(in: folder.path)
            #expect(read.last?.key.address == "c@linde.be", "\(cut)")
        }
    }

    @Test(arguments: ["\u{0}\u{0}\u{0}\u{0}", "\u{0}\n", "{\"event\":\"attempt\"}\n", "x\n"])
    func aLastLineOfNothingIsDropped(_ rest: String) throws {
        let sound = JournalText.beginning(of: try Self.delivery())
        try Data(sound + Array(rest.utf8)).write(to: URL(fileURLWithPath: path))
        let journal = try DeliveryJournal(writing: folder.path)
        #expect(journal.wasCutOff && journal.deliveries.count == 1)
        #expect(try content().utf8.count == sound.count)
    }

    @Test func aDamagedLineInTheMiddleStopsEverything() throws {
        let line = JournalText.beginning(of: try Self.delivery())
        try Data(line + Array("x\n".utf8) + line).write(to: URL(fileURLWithPath: path))
        let error = thrown(DamagedJournal.self) { try DeliveryJournal(writing: folder.path) }
        #expect(error == DamagedJournal(path: path, line: 2))
        #expect(thrown(DamagedJournal.self) { try DeliveryJournal.deliveries(in: folder.path) } == error)
    }

    @Test func whatIsForgottenIsInTheFileNoMore() throws {
        let journal = try DeliveryJournal(writing: folder.path)
        for address in ["an@linde.be", "b@linde.be", "an@linde.be"] {
            try journal.begin(try Self.delivery(address))
            try journal.end(Self.ending(.deferred))
        }
        let count = try journal.keep { $0.key.address != "an@linde.be" }
        #expect(count == 2 && journal.deliveries.count == 1)
        #expect(try !content().contains("an@linde.be"))
        try journal.begin(try Self.delivery("c@linde.be"))
        let read = try DeliveryJournal.deliveries(in: folder.path)
        #expect(read.map(\.key.address) == ["b@linde.be", "c@linde.be"])
        #expect(read.map(\.outcome) == [.deferred, .unknown])
    }

    @Test func aLinkIsNotFollowed() throws {
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: folder.path("elsewhere"))
        #expect(thrown(FileError.self) { try DeliveryJournal(writing: folder.path) } != nil)
    }

    @Test func onlyOneSendsAtATime() throws {
        let inner: Int?? = try DeliveryJournal.holding(folder.path) {
            try DeliveryJournal.holding(folder.path) { 1 }
        }
        #expect(inner == .some(nil))
    }

    static let standings: [(attempts: [MailOutcome?], standing: String)] = [
        ([], "due"), ([nil], "unknown"), ([.unknown], "unknown"), ([.refused], "refused"), ([.deferred], "due"),
        ([.deferred, .deferred], "due"), ([.deferred, .accepted], "accepted"), ([.unknown, .accepted], "accepted"),
        ([.accepted, .unknown], "accepted"), ([.accepted, .refused], "accepted"), ([.unknown, .deferred], "due"),
        ([.deferred, nil], "unknown"), ([.refused, .accepted], "accepted"), ([.unknown, .refused], "refused"),
    ]

    @Test(arguments: standings.indices) func allAttemptsTogetherDecide(_ index: Int) throws {
        let attempts = try Self.standings[index].attempts.map { outcome in
            var delivery = try Self.delivery()
            delivery.ending = outcome.map { Self.ending($0) }
            return delivery
        }
        let name = "\(DeliveryStanding(after: attempts))".prefix { $0 != "(" }
        #expect(name == Self.standings[index].standing)
    }
}
