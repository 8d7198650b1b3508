import Console
import Crypto
import Inventory
import Synchronization
import TestSupport
import Testing

@testable import Collector
@testable import Store

@Suite struct CollectorHandlerTests {
    private let sample: SampleStore
    private let device: Int64
    private static let trust = Array("{\"version\":1}".utf8)
    private static let secret: [UInt8] = Array(0..<32)

    init() throws {
        sample = try SampleStore()
        device = try sample.addDevice()
    }

    // MARK: Asking

    private func handler(
        _ change: (inout CollectorLimits) -> Void = { _ in }, log: @escaping @Sendable (String) -> Void = { _ in }
    ) -> CollectorHandler {
        var limits = CollectorLimits()
        limits.freeMebibytes = 0
        limits.freePercent = 0
        change(&limits)
        return CollectorHandler(
            store: sample.store, trust: Self.trust, folder: sample.folder.path, limits: limits,
            log: Log(threshold: .info, isJournal: false, write: log), now: { SampleStore.now })
    }

    private static func head(
        _ method: String, _ path: String, _ authorization: String? = nil, type: String? = "application/json",
        length: Int? = 10
    ) -> HTTPHead {
        let fields = [
            authorization.map { HTTPField("Authorization", $0) }, type.map { HTTPField("Content-Type", $0) },
        ]
        return HTTPHead(
            method: method, path: path, headers: HTTPHeaders(fields.compactMap { $0 }), clientAddress: "192.0.2.1",
            contentLength: length)
    }

    /// The answer, and whether the body was asked for.
    private func answer(
        _ head: HTTPHead, _ body: [UInt8] = [], from handler: CollectorHandler? = nil
    ) -> (status: Int, text: String, isBodyRead: Bool, headers: [HTTPField]) {
        switch (handler ?? self.handler()).admit(head) {
        case .refuse(let response):
            return (response.status, String(decoding: response.body, as: UTF8.self), false, response.headers)
        case .accept(let maximum, let answer):
            #expect(body.count <= maximum)
            let response = answer(body)
            return (response.status, String(decoding: response.body, as: UTF8.self), true, response.headers)
        }
    }

    /// A device whose enrolment and key have 43 characters, as the header demands.
    private func keyedDevice(_ number: Int = 7) throws -> (id: Int64, authorization: String) {
        let key = String(repeating: "k", count: 41) + String(10 + number)
        let outcome = try sample.enrol(key, token: try sample.addToken("keyed \(number)"), .laptop(number))
        guard case .enrolled(let id, _) = outcome else { throw Refusal(500, "not enrolled") }
        return (id, "Inkaart \(id).\(key)")
    }

    private func token(_ byte: UInt8 = 1, uses: Int = 1, expiresAt: Int64 = SampleStore.now + 60) throws -> (
        id: TokenID, authorization: String
    ) {
        let id = try #require(TokenID(bytes: Array(repeating: byte, count: 8)))
        try sample.store.addToken(
            id, secret: Crypto.sha256(Self.secret), school: SampleStore.school, maximumUses: uses,
            now: SampleStore.now, expiresAt: expiresAt)
        return (id, "Inkaart-Token \(id).\(Base64URL.text(of: Self.secret))")
    }

    private static func enrolment(_ byte: UInt8 = 1, key: UInt8 = 9, machine: Machine = .laptop(50)) -> [UInt8] {
        var request = EnrolmentRequest()
        request.id = Base64URL.text(of: Array(repeating: byte, count: 16))
        request.key = Crypto.sha256([key]).description
        request.agent = "0.1.0"
        request.machine = machine
        return request.json
    }

    private static let checkIns = "/v1/check-ins"
    private static let enrolments = "/v1/enrolments"

    // MARK: Refused before the body

    static let refusals: [(HTTPHead, Int, String)] = [
        (head("GET", "/"), 404, "there is nothing here\n"), (head("GET", "/v1/trust/"), 404, "there is nothing here\n"),
        (head("GET", "/v1/devices"), 404, "there is nothing here\n"),
        (head("POST", "/v1/trust"), 405, "only GET is answered here\n"),
        (head("HEAD", "/v1/trust"), 405, "only GET is answered here\n"),
        (head("GET", checkIns), 405, "only POST is answered here\n"),
        (head("PUT", enrolments), 405, "only POST is answered here\n"),
        (head("post", checkIns), 405, "only POST is answered here\n"),
        (head("GET", "/v1/trust", length: 1), 413, "at most 0 bytes are taken here\n"),
        (head("POST", enrolments, length: 4_097), 413, "at most 4096 bytes are taken here\n"),
        (head("POST", checkIns, length: 1_048_577), 413, "at most 1048576 bytes are taken here\n"),
        (head("POST", checkIns, length: .max), 413, "at most 1048576 bytes are taken here\n"),
        (head("POST", checkIns, type: nil), 415, "the body must be application/json\n"),
        (head("POST", checkIns, type: "text/plain"), 415, "the body must be application/json\n"),
        (
            head("POST", enrolments, type: "application/json; charset=latin1"), 415,
            "the body must be application/json\n"
        ),
        (head("POST", checkIns), 401, "the credential is not known here\n"),
        (head("POST", enrolments), 401, "the credential is not known here\n"),
        (
            head("POST", checkIns, "Inkaart 1.\(String(repeating: "x", count: 43))"), 401,
            "the credential is not known here\n"
        ),
        (
            head("POST", checkIns, "Inkaart 99.\(String(repeating: "x", count: 43))"), 401,
            "the credential is not known here\n"
        ),
        (head("POST", enrolments, "Inkaart-Token AAECAwQFBgc.AAAA"), 401, "the credential is not known here\n"),
    ]

    @Test(arguments: refusals.indices) func aRequestIsRefusedBeforeItsBody(_ index: Int) {
        let (head, status, sentence) = Self.refusals[index]
        let answer = answer(head)
        #expect(answer.status == status)
        #expect(answer.text == sentence)
        #expect(!answer.isBodyRead)
        #expect((status == 405) == answer.headers.contains { $0.name == "Allow" })
    }

    @Test func aTokenDoesNotCheckInAndADeviceDoesNotEnrol() throws {
        #expect(try answer(Self.head("POST", Self.checkIns, token().authorization)).status == 401)
        #expect(try answer(Self.head("POST", Self.enrolments, keyedDevice().authorization)).status == 401)
    }

    @Test func twoCredentialsAreAsGoodAsNone() throws {
        let field = HTTPField("Authorization", try keyedDevice().authorization)
        let head = HTTPHead(
            method: "POST", path: Self.checkIns,
            headers: HTTPHeaders([field, field, HTTPField("Content-Type", "application/json")]), clientAddress: "::1")
        #expect(answer(head).status == 401)
    }

    // MARK: Trust

    @Test func theTrustDocumentIsServedByteForByte() {
        let answer = answer(Self.head("GET", "/v1/trust", type: nil, length: nil))
        #expect(answer.status == 200)
        #expect(answer.text == String(decoding: Self.trust, as: UTF8.self))
    }

    @Test func strangersWhoAreTooFastAreAskedToWait() {
        let handler = handler {
            $0.strangersPerSecond = 1
            $0.strangerBurst = 2
        }
        let statuses = (1...3).map { _ in answer(Self.head("POST", Self.checkIns), from: handler).status }
        #expect(statuses == [401, 401, 429])
        let trust = answer(Self.head("GET", "/v1/trust", length: nil), from: handler)
        #expect(trust.status == 429)
        #expect(trust.headers.contains(HTTPField("Retry-After", "1")))
    }

    // MARK: Enrolments

    @Test func aMachineEnrolsAndMayAskAgainAfterALostAnswer() throws {
        let head = Self.head("POST", Self.enrolments, try token(uses: 1).authorization)
        for _ in 1...2 {
            let answer = answer(head, Self.enrolment())
            #expect(answer.status == 200)
            #expect(answer.text == #"{"device":2,"state":"active"}"#)
        }
        let other = answer(head, Self.enrolment(2, machine: .laptop(51)))
        #expect(other.status == 403)
        #expect(other.text == "this token has expired or is used up: ask the coordinator for a new one\n")
    }

    @Test func theHardwareOfAnotherSchoolIsPending() throws {
        _ = try sample.enrol(
            "e", token: try sample.addToken("other", school: SampleStore.otherSchool), .laptop(1),
            now: SampleStore.now - 60)
        let head = Self.head("POST", Self.enrolments, try token().authorization)
        #expect(answer(head, Self.enrolment(machine: .laptop(1))).text == #"{"device":3,"state":"pending"}"#)
    }

    @Test func anEnrolmentOfAnotherKeyIsTaken() throws {
        let head = Self.head("POST", Self.enrolments, try token(uses: 9).authorization)
        #expect(answer(head, Self.enrolment(key: 1)).status == 200)
        let other = answer(head, Self.enrolment(key: 2))
        #expect(other.status == 409)
        #expect(other.text == "this enrolment belongs to another key\n")
    }

    @Test func anExpiredOrRevokedTokenEnrolsNobody() throws {
        let expired = try token(1, expiresAt: SampleStore.now)
        let revoked = try token(2)
        try sample.store.revokeToken(revoked.id, now: SampleStore.now)
        for token in [expired, revoked] {
            let answer = answer(Self.head("POST", Self.enrolments, token.authorization), Self.enrolment())
            #expect(answer.status == 403)
        }
        #expect(try sample.store.questions.devices().count == 1)
    }

    @Test func enrolmentsAreCountedForAllTogether() throws {
        let handler = handler { $0.enrolmentsPerMinute = 1 }
        let statuses = try [1, 2].map { byte in
            answer(
                Self.head("POST", Self.enrolments, try token(byte).authorization), Self.enrolment(byte), from: handler
            )
            .status
        }
        #expect(statuses == [200, 429])
    }

    static let damagedEnrolments = [
        "", "[]", "{}", #"{"id":"AAAA","key":"AAAA"}"#, #"{"id":1}"#, #"{"id":"AAAAAAAAAAAAAAAAAAAAAA"}"#,
        #"{"machine":{"maker":7}}"#,
    ]

    @Test(arguments: damagedEnrolments) func aDamagedEnrolmentIsRefusedAndUsesNothing(_ body: String) throws {
        let token = try token()
        let answer = answer(Self.head("POST", Self.enrolments, token.authorization), Array(body.utf8))
        #expect(answer.status == 422)
        #expect(answer.text.hasPrefix("the body is refused: "))
        #expect(answer.text.split(separator: "\n").count == 1)
        #expect(try sample.store.questions.token(token.id)?.token.uses == 0)
    }

    // MARK: Check-ins

    @Test func aCheckInIsAcknowledgedWithItsDigest() throws {
        let device = try keyedDevice()
        let report = ReportID(epoch: Epoch(number: 255), seq: 3)
        let snapshot = Snapshot(report: report, takenAt: 0, agent: "0.1.0", facts: .laptop(7))
        let body = try SampleBody.parsed(snapshot.json)
        for _ in 1...2 {
            let answer = answer(Self.head("POST", Self.checkIns, device.authorization), snapshot.json)
            #expect(answer.status == 200)
            let expected = CheckInAnswer.acknowledged(report, digest: body.digest, have: 3)
            #expect(try CheckInAnswer(parsing: Array(answer.text.utf8)) == expected)
        }
    }

    @Test func sectionsThatNobodyKnowsAreAskedFor() throws {
        let body =
            #"{"agent":"1","epoch":"00000000000000ff","seq":1,"takenAt":0,"sections":{"usb":"\#(Crypto.sha256([]))"}}"#
        let answer = answer(Self.head("POST", Self.checkIns, try keyedDevice().authorization), Array(body.utf8))
        #expect(answer.status == 202)
        #expect(answer.text == #"{"lacks":["usb"]}"#)
    }

    @Test func anotherContentOfTheSameReportIsAConflictAndIsLogged() throws {
        let head = Self.head("POST", Self.checkIns, try keyedDevice().authorization)
        let lines = Mutex<[String]>([])
        let handler = handler(log: { line in lines.withLock { $0.append(line) } })
        let bodies = [1, 2].map { number in
            Snapshot(
                report: ReportID(epoch: Epoch(number: 1), seq: 1), takenAt: 0, agent: "0.1.0", facts: .laptop(number)
            ).json
        }
        #expect(answer(head, bodies[0], from: handler).status == 200)
        let other = answer(head, bodies[1], from: handler)
        #expect(other.status == 409)
        #expect(other.text == "report 0000000000000001/1 was stored with other content\n")
        #expect(lines.withLock { $0 }.contains { $0.hasPrefix("warning: device 2 sent other content") })
    }

    static let damagedCheckIns = [
        "", "{", "{}", "null", "[1,2]", "\u{FEFF}{}",
        #"{"agent":"1","epoch":"00000000000000ff","seq":1,"takenAt":0,"sections":{"memory":{"slots":"x"}}}"#,
        #"{"agent":"1","epoch":"00000000000000ff","seq":1,"takenAt":0,"sections":{"memory":7}}"#,
    ]

    @Test(arguments: damagedCheckIns) func aDamagedCheckInIsRefused(_ body: String) throws {
        let answer = answer(Self.head("POST", Self.checkIns, try keyedDevice().authorization), Array(body.utf8))
        #expect(answer.status == 422)
        #expect(answer.text.hasPrefix("the body is refused: "))
        #expect(answer.text.split(separator: "\n").count == 1)
    }

    @Test func aDeviceThatWasTakenOutIsToldSo() throws {
        let old = try keyedDevice(7)
        _ = try sample.store.revoke(old.id, by: Author(who: "test", at: SampleStore.now))
        let answer = answer(Self.head("POST", Self.checkIns, old.authorization))
        #expect(answer.status == 403)
        #expect(answer.text == "this device was taken out: ask the coordinator\n")
        #expect(!answer.isBodyRead)
    }

    @Test func aDeviceThatIsTooFastIsAskedToWait() throws {
        let handler = handler {
            $0.devicePerMinute = 1
            $0.deviceBurst = 2
        }
        let (one, other) = (try keyedDevice(7), try keyedDevice(8))
        let statuses = (1...3).map { _ in
            answer(Self.head("POST", Self.checkIns, one.authorization), from: handler).status
        }
        #expect(statuses == [422, 422, 429])
        #expect(answer(Self.head("POST", Self.checkIns, other.authorization), from: handler).status == 422)
    }

    @Test func aDeviceThatSendsTooMuchIsAskedToWait() throws {
        let handler = handler { $0.deviceMebibytesPerDay = 1 }
        let head = Self.head("POST", Self.checkIns, try keyedDevice().authorization, length: 600_000)
        #expect([1, 2].map { _ in answer(head, from: handler).status } == [422, 429])
    }

    static let faults = [
        ("DROP TABLE snapshot", "the collector has a fault, see its log\n", "300"),
        ("PRAGMA max_page_count = 1", "the collector's disk is full\n", "3600"),
    ]

    /// The agent keeps its copy and comes again; the reason is the keeper's alone.
    @Test(arguments: faults) func aStoreThatFailsIsTriedAgainLater(
        _ fault: String, _ sentence: String, _ seconds: String
    ) throws {
        let head = Self.head("POST", Self.checkIns, try keyedDevice().authorization)
        try sample.store.write { _ = try $0.first(fault) { _ in true } }
        let lines = Mutex<[String]>([])
        let handler = handler(log: { line in lines.withLock { $0.append(line) } })
        var facts = Facts.laptop(7)
        facts.software = Software()
        // More than the pages that the steps of the schema left free.
        facts.software?.packages = (0..<8_000).map { TextPair(name: "package-\($0)", text: "1.\($0)") }
        let report = ReportID(epoch: Epoch(number: 1), seq: 1)
        let snapshot = Snapshot(report: report, takenAt: 0, agent: "0.1.0", facts: facts)
        let answer = answer(head, snapshot.json, from: handler)
        #expect(answer.status == 503)
        #expect(answer.text == sentence)
        #expect(answer.headers.contains(HTTPField("Retry-After", seconds)))
        #expect(lines.withLock { $0 }.contains { $0.hasPrefix("error: SQLite refuses: ") })
    }

    @Test(arguments: [(1_000_000_000, 0), (0, 100)]) func aNearlyFullDiskTakesNothing(_ mebibytes: Int, _ percent: Int)
        throws
    {
        let handler = handler {
            $0.freeMebibytes = mebibytes
            $0.freePercent = percent
        }
        let answer = answer(Self.head("POST", Self.checkIns, try keyedDevice().authorization), from: handler)
        #expect(answer.status == 503)
        #expect(answer.text == "the collector's disk is nearly full\n")
        #expect(answer.headers.contains(HTTPField("Retry-After", "3600")))
        #expect(!answer.isBodyRead)
    }
}
