import Inventory
import Store
import TestSupport
import Testing

@Suite struct EnrolmentTests {
    private let sample: SampleStore

    init() throws { sample = try SampleStore() }
    private var questions: Questions { sample.store.questions }

    @Test func theSameEnrolmentIsTheSameDeviceAndUsesTheTokenOnce() throws {
        let token = try sample.addToken(uses: 1)
        for _ in 1...3 {
            #expect(try sample.enrol("a", token: token, .laptop(1)) == .enrolled(device: 1, state: .active))
        }
        #expect(try questions.tokens().map(\.uses) == [1])
        #expect(try questions.devices().count == 1)
    }

    @Test func theSameEnrolmentWithAnotherKeyIsTaken() throws {
        let token = try sample.addToken()
        _ = try sample.enrol("a", token: token, .laptop(1))
        let other = EnrolmentAttempt(
            token: token, enrolment: "a", credential: try #require(Digest(bytes: Array(repeating: 7, count: 32))),
            machine: .laptop(1), now: SampleStore.now)
        #expect(try sample.store.enrol(other) == .taken)
    }

    @Test func aDeviceBelongsToTheSchoolOfItsToken() throws {
        let one = try sample.addDevice(1, school: SampleStore.school)
        let two = try sample.addDevice(2, school: SampleStore.otherSchool)
        #expect(try questions.devices(school: SampleStore.school).map(\.id) == [one])
        #expect(try questions.devices(school: SampleStore.otherSchool).map(\.id) == [two])
        #expect(try questions.devices().map(\.id) == [one, two])
    }

    @Test func theSameHardwareAtTheSameTimeWaitsForACoordinator() throws {
        let token = try sample.addToken()
        let old = try sample.addDevice(1)
        _ = try sample.ingest(try SampleBody.body(), device: old, at: SampleStore.now + 60)
        let outcome = try sample.enrol("again", token: token, .laptop(1), now: SampleStore.now + 30)
        #expect(outcome == .enrolled(device: 2, state: .pending))
        let device = try questions.device(2)
        #expect(device.conflict == 1)
        #expect(device.asset == nil)
        #expect(device.state == .pending)
    }

    @Test func machinesWithoutAnyHardwareIdAreNeverTheSame() throws {
        let token = try sample.addToken()
        for number in 1...2 {
            let outcome = try sample.enrol("\(number)", token: token, Machine())
            #expect(outcome == .enrolled(device: Int64(number), state: .active))
        }
    }

    @Test func aSerialAloneDoesNotMakeTwoMachinesOne() throws {
        let token = try sample.addToken()
        _ = try sample.addDevice(1)
        var other = Machine.laptop(2)
        other.serial = Machine.laptop(1).serial
        #expect(try sample.enrol("other", token: token, other) == .enrolled(device: 2, state: .active))
    }

    @Test func aMachineInstalledAnewIsTheSameAsset() throws {
        let old = try sample.addDevice(1)
        _ = try sample.ingest(try SampleBody.body(), device: old)
        let asset = try #require(try questions.assets().first)
        let token = try sample.addToken()
        #expect(
            try sample.enrol("again", token: token, .laptop(1), now: SampleStore.now + 30)
                == .enrolled(device: 2, state: .active))
        #expect(try questions.assets() == [asset])
        var facts = Facts.laptop(1)
        facts.system?.hostname = "klas-nieuw"
        _ = try sample.ingest(try SampleBody.body(epoch: 2, facts), device: 2, at: SampleStore.now + 60)
        let after = try questions.assets()
        #expect(after.map(\.id) == [asset.id])
        #expect(after.map(\.hostname) == ["klas-nieuw"])
        #expect(after.map(\.seenAt) == [SampleStore.now + 60])
        #expect(try questions.devices().map(\.asset) == [asset.id, asset.id])
    }

    @Test func anAssetKeepsItsLastSeenUntilTheNewAgentReports() throws {
        let old = try sample.addDevice(1)
        _ = try sample.ingest(try SampleBody.body(epoch: 1, seq: 5), device: old)
        let before = try questions.assets()
        _ = try sample.enrol("again", token: try sample.addToken(), .laptop(1), now: SampleStore.now + 30)
        #expect(try questions.assets() == before)
        #expect(try questions.counts(now: SampleStore.now).map(\.seenIn7Days) == [1])
        // The state of the agent may have survived: then its epoch goes on, and nothing of it is known of the new device.
        let outcome = try sample.ingest(
            try SampleBody.body(epoch: 1, seq: 6), device: 2, at: SampleStore.now + 60)
        #expect(outcome == .stored(have: 6))
        #expect(try questions.sections(ofDevice: 2).map(\.name).contains("machine"))
        #expect(try questions.assets().map(\.seenAt) == [SampleStore.now + 60])
    }

    @Test func anAgentThatComesBackGetsItsAssetBack() throws {
        let old = try sample.addDevice(1)
        _ = try sample.ingest(try SampleBody.body(), device: old)
        _ = try sample.enrol("copy", token: try sample.addToken(), .laptop(1), now: SampleStore.now + 30)
        _ = try sample.ingest(try SampleBody.body(epoch: 2), device: 2, at: SampleStore.now + 60)
        #expect(try questions.devices().map(\.state) == [.active, .active])
        // Not a machine that was installed anew, then: two agents with the same hardware, both alive.
        _ = try sample.ingest(try SampleBody.body(seq: 2), device: old, at: SampleStore.now + 90)
        #expect(try questions.devices().map(\.state) == [.active, .pending])
        #expect(try questions.devices().map(\.asset) == [1, nil])
    }

    @Test func theHardwareOfAnotherSchoolWaitsForACoordinator() throws {
        let old = try sample.addDevice(1)
        _ = try sample.ingest(try SampleBody.body(), device: old)
        let token = try sample.addToken(school: SampleStore.otherSchool)
        let later = SampleStore.now + 3_600
        #expect(
            try sample.enrol("moved", token: token, .laptop(1), now: later) == .enrolled(device: 2, state: .pending))
        _ = try sample.ingest(try SampleBody.body(epoch: 2), device: 2, at: later)
        #expect(try questions.assets().map(\.school) == [SampleStore.school])
        _ = try sample.store.resolve(1, as: 1, by: Author(who: "test", at: later + 1))
        #expect(try questions.assets().map(\.id) == [1])
        #expect(try questions.assets().map(\.school) == [SampleStore.otherSchool])
        #expect(try questions.devices().map(\.state) == [.active, .active])
    }

    @Test func aTwinThatACoordinatorLetsInIsAMachineOfItsOwn() throws {
        let old = try sample.addDevice(1)
        _ = try sample.ingest(try SampleBody.body(), device: old, at: SampleStore.now + 60)
        _ = try sample.enrol("twin", token: try sample.addToken(), .laptop(1), now: SampleStore.now + 30)
        _ = try sample.ingest(try SampleBody.body(epoch: 2), device: 2)
        #expect(try questions.assets().count == 1)
        let author = Author(who: "test", at: SampleStore.now)
        _ = try sample.store.resolve(1, as: nil, by: author)
        #expect(try questions.assets().count == 2)
        #expect(try questions.devices().map(\.state) == [.active, .active])
        #expect(thrown(StoreError.self) { try sample.store.resolve(1, as: nil, by: author) } != nil)
        #expect(thrown(StoreError.self) { try sample.store.resolve(99, as: nil, by: author) } != nil)
    }

    @Test func theKeyOfADeviceIsKeptAsItsDigest() throws {
        let device = try sample.addDevice(1)
        let credential = try questions.credential(ofDevice: device)
        #expect(credential?.state == .active)
        #expect(try questions.credential(ofDevice: 99) == nil)
        #expect(throws: StoreError.unknown("agent", named: "99")) { try questions.device(99) }
    }
}
