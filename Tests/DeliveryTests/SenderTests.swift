import Collector
import Crypto
import Files
import Inventory
import Spool
import Synchronization
import Testing

@testable import Delivery

struct SenderTests {
    // MARK: Acknowledged

    @Test func anExactAcknowledgementEmptiesTheSpoolInOrder() throws {
        let collector = try ScriptedCollector { .acknowledging($0) }
        let machine = try SentMachine(at: collector)
        let reports = try (1...3).map { _ in try machine.collect() }
        #expect(try machine.sendAll() == Sender.Outcome(delivered: 3))
        #expect(try machine.waiting == [])
        #expect(try collector.requests.map { try $0.checkIn().report } == reports)
        #expect(try machine.state.acknowledged == reports.last?.description)
        #expect(try machine.state.failure == nil)
    }

    @Test func theKeyTravelsInOneHeaderOnly() throws {
        let collector = try ScriptedCollector { .acknowledging($0) }
        let machine = try SentMachine(at: collector)
        try machine.collect()
        _ = try machine.sendAll()
        let request = try #require(collector.requests.first)
        #expect(request.path == "/v1/check-ins")
        let key = try machine.key
        #expect(request.headers.values(of: "Authorization") == ["Inkaart 17.\(key)"])
        #expect(try !String(decoding: request.body, as: UTF8.self).contains(machine.key))
    }

    @Test func aSectionThatWasAcknowledgedTravelsAsItsDigest() throws {
        let collector = try ScriptedCollector { .acknowledging($0) }
        let machine = try SentMachine(at: collector)
        for maker in ["Dell Inc.", "Dell Inc.", "LENOVO"] { try machine.collect(maker: maker) }
        _ = try machine.sendAll()
        let full = try collector.requests.map { request in
            try request.checkIn().sections.filter { $0.content != nil }.map(\.name)
        }
        #expect(full == [["machine", "system"], [], ["machine"]])
    }

    @Test func whatTheCollectorLacksFollowsInFull() throws {
        let collector = try ScriptedCollector { request in
            let isFull = (try? request.checkIn().sections.allSatisfy { $0.content != nil }) ?? false
            return isFull ? .acknowledging(request) : .lacking(["machine", "system"])
        }
        let machine = try SentMachine(at: collector)
        for _ in 1...2 { try machine.collect() }
        #expect(try machine.sendAll().delivered == 2)
        #expect(collector.requests.count == 3)
        let digests = try collector.requests.dropFirst().map { try $0.checkIn().digest }
        #expect(Set(digests).count == 1)
    }

    /// Nothing of the first try was stored: what changed must come again, beside what the collector lost.
    @Test func whatChangedIsSentAgainBesideWhatTheCollectorLacks() throws {
        let hasLost = Mutex(false)
        let collector = try ScriptedCollector { request in
            let system = (try? request.checkIn().sections.first { $0.name == "system" })?.content
            return hasLost.withLock { $0 } && system == nil ? .lacking(["system"]) : .acknowledging(request)
        }
        let machine = try SentMachine(at: collector)
        try machine.collect(maker: "Dell Inc.")
        _ = try machine.sendAll()
        hasLost.withLock { $0 = true }
        try machine.collect(maker: "LENOVO")
        #expect(try machine.sendAll().delivered == 1)
        let last = try #require(collector.requests.last).checkIn().sections.filter { $0.content != nil }
        #expect(last.map(\.name) == ["machine", "system"])
    }

    /// What was acknowledged is a matter of three values, not of the status.
    @Test(arguments: [
        "", "{}", "null", "<html>Welcome to the school's network</html>", #"{"ack":{}}"#,
        #"{"ack":{"epoch":"0123456789abcdef","seq":1,"sha256":"47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"},"have":1}"#,
    ])
    func anotherBodyIsNoAcknowledgement(text: String) throws {
        try expectKept { _ in HTTPResponse(status: 200, body: Array(text.utf8)) }
    }

    @Test func eachAnswerHasAStatusOfItsOwn() throws {
        try expectKept { .acknowledging($0, status: 202) }
        try expectKept { _ in .lacking(["machine"], status: 200) }
        try expectKept { _ in .lacking(["machine"]) }
    }

    @Test func anAcknowledgementOfAnotherReportIsNone() throws {
        try expectKept { request in
            guard let body = try? request.checkIn() else { return HTTPResponse(status: 500) }
            let other = ReportID(epoch: body.report.epoch, seq: body.report.seq + 1)
            return HTTPResponse(
                status: 200, body: CheckInAnswer.acknowledged(other, digest: body.digest, have: other.seq).json)
        }
    }

    // MARK: Refused

    @Test(arguments: [400, 413, 415, 422])
    func aReportThatIsRefusedForGoodDoesNotBlockTheNext(status: Int) throws {
        let collector = try ScriptedCollector { request in
            (try? request.checkIn().report.seq) == 1
                ? HTTPResponse(status: status, sentence: "not this one") : .acknowledging(request)
        }
        let machine = try SentMachine(at: collector)
        for _ in 1...2 { try machine.collect() }
        #expect(try machine.sendAll() == Sender.Outcome(delivered: 1, buried: 1))
        #expect(try machine.waiting == [])
        #expect(try machine.dead.count == 1)
        #expect(try machine.state.buried == 1)
        #expect(try machine.state.refusedEpoch == nil)
    }

    @Test func aConflictGivesANewEpoch() throws {
        let collector = try ScriptedCollector { _ in HTTPResponse(status: 409, sentence: "stored with other content") }
        let machine = try SentMachine(at: collector)
        let report = try machine.collect()
        #expect(try machine.sendAll() == Sender.Outcome(buried: 1))
        #expect(try machine.dead.count == 1)
        #expect(try machine.state.refusedEpoch == report.epoch.description)
        #expect(try machine.state.failure?.contains("stored with other content") == true)
        #expect(try machine.collect().epoch != report.epoch)
    }

    @Test func onlyTheNewestEightDeadAreKept() throws {
        let collector = try ScriptedCollector { _ in HTTPResponse(status: 422) }
        let machine = try SentMachine(at: collector)
        for _ in 1...11 { try machine.collect() }
        #expect(try machine.sendAll() == Sender.Outcome(buried: 11))
        #expect(try machine.dead.map { Int($0.prefix(20)) } == Array(4...11))
        #expect(try machine.state.buried == 11)
    }

    @Test(arguments: [401, 403])
    func aRefusedDeviceKeepsItsKeyAndItsReports(status: Int) throws {
        let collector = try ScriptedCollector { _ in HTTPResponse(status: status, sentence: "who are you?") }
        let machine = try SentMachine(at: collector)
        let key = try machine.key
        for _ in 1...2 { try machine.collect() }
        #expect(throws: DeliveryError.refused(status: status, sentence: "who are you?")) { try machine.sendAll() }
        #expect(try machine.key == key)
        #expect(try machine.waiting == [1, 2])
        #expect(try machine.state.failure?.contains("who are you?") == true)
        #expect(collector.requests.count == 1)
    }

    @Test(arguments: ["not JSON", "{}", ""])
    func aDamagedFileDoesNotBlockTheNext(text: String) throws {
        let collector = try ScriptedCollector { .acknowledging($0) }
        let machine = try SentMachine(at: collector)
        for _ in 1...2 { try machine.collect() }
        let first = try Spool(machine.folder.spool).waiting()[0]
        try File.write(Array(text.utf8), to: first.path)
        #expect(try machine.sendAll() == Sender.Outcome(delivered: 1, buried: 1))
        #expect(try machine.dead == [first.name])
    }

    @Test func aSnapshotThatWasDroppedMeanwhileIsPassedOver() throws {
        let spool = Mutex("")
        let collector = try ScriptedCollector { request in
            // As `collect` does when the spool is full.
            let waiting = (try? Spool(spool.withLock { $0 }).waiting()) ?? []
            if let second = waiting.first(where: { $0.seq == 2 }) { try? File.remove(second.path) }
            return .acknowledging(request)
        }
        let machine = try SentMachine(at: collector)
        spool.withLock { $0 = machine.folder.spool }
        for _ in 1...3 { try machine.collect() }
        #expect(try machine.sendAll() == Sender.Outcome(delivered: 2))
        #expect(try machine.dead == [])
    }

    @Test func damagedStateCostsOneReportInFull() throws {
        let collector = try ScriptedCollector { .acknowledging($0) }
        let machine = try SentMachine(at: collector)
        try machine.collect()
        try File.write([0], to: machine.folder.deliveryState)
        #expect(try machine.sendAll().delivered == 1)
    }

    // MARK: Later

    @Test(arguments: [408, 429, 500, 502, 503])
    func whoAsksToTryLaterIsHeard(status: Int) throws {
        let answers = [(nil, nil), ("40", 40), (" 40 ", 40), ("Wed, 21 Oct 2026 07:28:00 GMT", nil)]
        for (text, seconds) in answers as [(String?, Int?)] {
            let headers = text.map { [HTTPField("Retry-After", $0)] } ?? []
            let collector = try ScriptedCollector { _ in HTTPResponse(status: status, headers: headers) }
            let machine = try SentMachine(at: collector)
            try machine.collect()
            #expect(throws: DeliveryError.later(status: status, seconds: seconds)) { try machine.sendAll() }
            #expect(try machine.waiting == [1])
        }
    }

    @Test(arguments: [301, 302, 303, 307, 308, 404, 405])
    func noRedirectionIsFollowed(status: Int) throws {
        let requests = try expectKept { _ in
            HTTPResponse(status: status, headers: [HTTPField("Location", "/v1/elsewhere")])
        }
        #expect(requests.map(\.path) == ["/v1/check-ins"])
    }

    @Test func anAnswerThatIsTooLongIsCut() throws {
        try expectKept { request in
            HTTPResponse(status: 200, body: [UInt8](repeating: 0x20, count: 70_000))
        }
    }

    // MARK: Not reached

    @Test func aCollectorThatIsNotThereIsTriedLater() throws {
        let collector = try ScriptedCollector { .acknowledging($0) }
        let machine = try SentMachine(at: collector)
        try machine.collect()
        collector.stop()
        let error = try deliveryError { try machine.sendAll() }
        guard case .unreachable(collector.address, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(error?.exitStatus == .unavailable)
        #expect(try machine.waiting == [1])
    }

    @Test func aCertificateOfSomebodyElseIsNotBelieved() throws {
        let collector = try ScriptedCollector { .acknowledging($0) }
        let other = try ServerCertificates(for: ["127.0.0.1"], authorityName: "Test")
        try expectDistrust(of: collector, believing: other.authority.certificate)
    }

    @Test func aCertificateOfAnotherHostIsNotBelieved() throws {
        try expectDistrust(of: ScriptedCollector(host: "collector.example.be") { .acknowledging($0) }, believing: nil)
    }

    private func expectDistrust(of collector: ScriptedCollector, believing authority: String?) throws {
        let machine = try SentMachine(at: collector, believing: authority)
        try machine.collect()
        let error = try deliveryError { try machine.sendAll() }
        guard case .distrusted(collector.address, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(collector.requests.isEmpty)
        #expect(try machine.waiting == [1])
    }

    /// The first of two reports is not acknowledged: both stay, and the second is not tried.
    @discardableResult
    private func expectKept(
        after script: @escaping ScriptedCollector.Script
    ) throws -> [ScriptedCollector.Request] {
        let collector = try ScriptedCollector(script)
        let machine = try SentMachine(at: collector)
        for _ in 1...2 { try machine.collect() }
        let error = try deliveryError { try machine.sendAll() }
        #expect(error?.exitStatus == .unavailable)
        #expect(try machine.waiting == [1, 2])
        #expect(try machine.dead == [])
        #expect(try machine.state.acknowledged == nil)
        #expect(try machine.state.failure == error?.description)
        return collector.requests
    }
}
