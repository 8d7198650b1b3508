import Console
import Store
import Temporary
import TestSupport
import Testing

@testable import Reports

/// Answers as it is told, and keeps what it was given.
final class ScriptedTransport: MailTransport {
    var answers: [String: MailAnswer] = [:]
    private(set) var taken: [String] = []
    private(set) var mails: [[UInt8]] = []

    func send(_ message: [UInt8], to address: MailAddress) -> MailAnswer {
        taken.append(address.text)
        mails.append(message)
        return answers[address.text] ?? MailAnswer(.accepted, "250 ok")
    }
}

@Suite struct SendRunTests {
    private let sample: SampleStore
    private let state: TemporaryFolder
    private let transport = ScriptedTransport()
    private static let addresses = ["a@linde.be", "b@linde.be", "c@linde.be", "d@linde.be", "e@linde.be"]

    init() throws {
        sample = try SampleStore()
        state = try TemporaryFolder()
        for address in Self.addresses {
            _ = try sample.store.addRecipient(
                try MailAddress(address), for: .school(SampleStore.school), role: "directeur",
                by: Author(who: "an", at: SampleStore.now))
        }
    }

    /// A run of its own, with the journal as it lies there.
    private func run(month: String = "2026-11", isAgain: Bool = false, maximumBytes: Int = 1_000_000) throws -> (
        words: [String], status: Console.ExitStatus
    ) {
        let writer = MailWriter(
            questions: sample.store.questions, sender: .init(from: try MailAddress("ict@linde.be"), replyTo: nil),
            month: try #require(DeliveryMonth(month)), now: SampleStore.now
        ) { scope in [MailAttachment(name: "\(scope).csv", mediaType: "text/csv", meaning: "lijst", bytes: [1, 2])] }
        let run = SendRun(
            writer, journal: try DeliveryJournal(writing: state.path), transport: transport, maximumBytes: maximumBytes,
            isAgain: isAgain)
        let words = try sample.store.questions.recipients().map { recipient in
            let line = try run.send(to: recipient).line(for: recipient)
            return String(line.prefix(9)).trimmingSuffix { $0 == " " }
        }
        return (words, run.status)
    }

    @Test func eachGetsAMonthOnce() throws {
        let first = try run()
        #expect(first.words == Array(repeating: "sent", count: 5) && first.status == .done)
        let second = try run()
        #expect(second.words == first.words && second.status == .done)
        #expect(transport.taken == Self.addresses)
        _ = try run(month: "2026-12")
        #expect(transport.taken == Self.addresses + Self.addresses)
    }

    @Test func whatFailedIsTriedAgainOnlyWhereNothingWasSent() throws {
        transport.answers = [
            "a@linde.be": MailAnswer(.refused, "550 who?"), "b@linde.be": MailAnswer(.deferred, "451 later"),
            "c@linde.be": MailAnswer(.unknown, "gone", .connection),
        ]
        let first = try run()
        #expect(first.words == ["refused", "deferred", "unknown", "sent", "sent"] && first.status == .partly)
        transport.answers = [:]
        let second = try run()
        #expect(second.words == ["refused", "sent", "unknown", "sent", "sent"] && second.status == .partly)
        #expect(transport.taken == Self.addresses + ["b@linde.be"])
        let again = try run(isAgain: true)
        #expect(again.words == Array(repeating: "sent", count: 5) && again.status == .done)
        #expect(transport.taken.count == 11)
    }

    @Test func aServerThatIsNotThereIsAskedThreeTimes() throws {
        for address in Self.addresses { transport.answers[address] = MailAnswer(.deferred, "no route", .connection) }
        let first = try run()
        #expect(first.words == ["deferred", "deferred", "deferred", "not tried", "not tried"])
        #expect(first.status == .unavailable)
        transport.answers = [:]
        let second = try run()
        #expect(second.status == .done && transport.taken.count == 8)
    }

    @Test func aServerThatLosesMailsIsLeftAlone() throws {
        for address in Self.addresses { transport.answers[address] = MailAnswer(.unknown, "gone", .connection) }
        let first = try run()
        #expect(first.words == ["unknown", "unknown", "unknown", "not tried", "not tried"] && first.status == .partly)
    }

    @Test func aFaultOfOneConnectionIsForgottenWithTheNext() throws {
        for address in ["a@linde.be", "b@linde.be", "d@linde.be", "e@linde.be"] {
            transport.answers[address] = MailAnswer(.deferred, "no route", .connection)
        }
        let first = try run()
        #expect(first.words == ["deferred", "deferred", "sent", "deferred", "deferred"] && first.status == .partly)
    }

    @Test func whatEachMailWouldMeetStopsTheRunAtOnce() throws {
        transport.answers["b@linde.be"] = MailAnswer(.deferred, "535 wrong password", .all)
        let first = try run()
        #expect(first.words == ["sent", "deferred", "not tried", "not tried", "not tried"] && first.status == .failed)
    }

    @Test func aMailThatIsTooLargeIsNotSentAndNotNoted() throws {
        let first = try run(maximumBytes: 100)
        #expect(first.words == Array(repeating: "too large", count: 5) && first.status == .partly)
        let noted = try DeliveryJournal.deliveries(in: state.path)
        #expect(transport.taken.isEmpty && noted.isEmpty)
    }

    /// As after a kill between the two lines of the journal.
    @Test func anAttemptWithoutAnEndingIsNotRepeated() throws {
        let recipient = try #require(try sample.store.questions.recipients().first)
        let month = try #require(DeliveryMonth("2026-11"))
        let known = try DeliveryJournalTests.delivery()
        try DeliveryJournal(writing: state.path).begin(
            Delivery(
                key: DeliveryKey(recipient, month), at: 5, message: "m", size: 1, digest: known.digest, files: []))
        let first = try run()
        #expect(first.words == ["unknown", "sent", "sent", "sent", "sent"])
        #expect(!transport.taken.contains("a@linde.be"))
    }

    @Test func theMessageIDIsThatOfAddressMonthAndFiles() throws {
        transport.answers["a@linde.be"] = MailAnswer(.deferred, "451 later")
        _ = try run()
        _ = try run()
        _ = try run(month: "2026-12")
        let ids = try transport.mails.map { try ReadMail($0).headers["Message-ID"] ?? "" }
        let ofA = zip(transport.taken, ids).filter { $0.0 == "a@linde.be" }.map(\.1)
        #expect(ofA.count == 3 && ofA[0] == ofA[1] && ofA[1] != ofA[2])
        #expect(Set(ids).count == 10)
    }
}

extension String {
    fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> String {
        String(prefix(count - reversed().prefix(while: isDropped).count))
    }
}
