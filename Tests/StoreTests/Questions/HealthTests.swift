import Assets
import Inventory
import TestSupport
import Testing

@testable import Store

/// Each finding in a store that has it.
@Suite struct HealthTests {
    private let sample: SampleStore
    private static let day: Int64 = 86_400

    init() throws { sample = try SampleStore() }

    private func health(_ filter: HealthFilter = HealthFilter(), now: Int64 = SampleStore.now) throws -> Health {
        try sample.store.questions.health(filter, now: now, by: .builtIn)
    }

    private func kinds(_ filter: HealthFilter = HealthFilter()) throws -> [FindingKind] {
        try health(filter).findings.map(\.kind)
    }

    /// A laptop that reports once, so many days ago.
    @discardableResult private func add(
        _ number: Int, school: SchoolNumber = SampleStore.school, daysAgo: Int64 = 0, _ facts: Facts? = nil
    ) throws -> Int64 {
        let time = SampleStore.now - daysAgo * Self.day
        let device = try sample.addDevice(number, school: school, at: time)
        _ = try sample.ingest(try SampleBody.body(facts ?? .laptop(number)), device: device, at: time)
        return device
    }

    @Test func aWellStoreHasNoFinding() throws {
        try add(1)
        #expect(try kinds().isEmpty)
    }

    @Test func whatIsMissingIsToldWithItsName() throws {
        try add(1, daysAgo: 40)
        try add(2, school: SampleStore.otherSchool, daysAgo: 200)
        try sample.addTyped(1, kind: .monitor)
        let health = try health()
        #expect(health.findings.map(\.kind) == [.notSeenLong, .notSeen, .neverSeen])
        let laptop = try #require(health.findings.first)
        #expect(laptop.school == SampleStore.otherSchool)
        #expect(laptop.asset.flatMap { health.subjects[$0] }?.hostname == "klas-2")
        #expect(try kinds(HealthFilter(school: SampleStore.otherSchool)) == [.notSeenLong])
        #expect(try kinds(HealthFilter(without: [.notSeenLong, .neverSeen])) == [.notSeen])
    }

    @Test func aQuietSchoolIsOneFinding() throws {
        for number in 1...6 { try add(number, daysAgo: 40 + Int64(number)) }
        try add(7, school: SampleStore.otherSchool)
        let quiet = try health().findings
        #expect(quiet.map(\.kind) == [.quietSchool])
        #expect(quiet.first?.count == 6)
        #expect(try kinds(HealthFilter(all: true)).count == 7)
    }

    @Test func theFirstMorningOfSeptemberIsQuiet() throws {
        let june = try #require(Day(year: 2026, month: 6, day: 29)).midday
        let device = try sample.addDevice(1, at: june)
        _ = try sample.ingest(try SampleBody.body(), device: device, at: june)
        let september = try #require(Day(year: 2026, month: 9, day: 1)).midday
        #expect(try health(now: september).findings.isEmpty)
    }

    @Test func aStolenMachineThatReportsIsTold() throws {
        let device = try add(1, daysAgo: 10)
        try sample.say("stolen", .status, of: 1, at: SampleStore.now - 5 * Self.day)
        #expect(try kinds().isEmpty)
        _ = try sample.ingest(try SampleBody.body(seq: 2), device: device)
        #expect(try kinds() == [.seenAlthoughGone])
        #expect(try health().subjects[1]?.status == .stolen)
    }

    @Test func aListThatSaysOtherwiseHidesNoStolenMachine() throws {
        let device = try add(1, daysAgo: 10)
        try sample.say("stolen", .status, of: 1, at: SampleStore.now - 5 * Self.day)
        _ = try sample.ingest(try SampleBody.body(seq: 2), device: device, at: SampleStore.now - Self.day)
        let list = ImportedList(
            name: "google-admin", rows: [SampleImport.row(2, serial: "PF3ZZ01")], fields: AssetField.ofPeople)
        _ = try sample.store.take(list, by: Author(who: "test", at: SampleStore.now + 60))
        #expect(try health().subjects[1]?.status == .stolen)
        #expect(try kinds() == [.seenAlthoughGone])
    }

    // MARK: machines and parts

    private func found(_ change: (inout Facts) -> Void) throws -> [FindingKind] {
        var facts = Facts.laptop()
        change(&facts)
        try add(1, facts)
        return try kinds()
    }

    @Test func anUnsafeSystemIsTold() throws {
        #expect(try found { $0.system?.version = "10" } == [.osUnsupported])
        #expect(try health().findings.first?.name == "Debian GNU/Linux 10")
    }

    @Test func aVersionThatIsInTheNameIsToldOnce() throws {
        let found = try found {
            $0.system?.id = "ubuntu"
            $0.system?.name = "Ubuntu 18.04.6 LTS"
            $0.system?.version = "18.04"
        }
        #expect(found == [.osUnsupported])
        #expect(try health().findings.first?.name == "Ubuntu 18.04.6 LTS")
    }

    @Test func anUnencryptedLaptopIsTold() throws {
        #expect(try found { $0.storage?.rootEncryption = "none" } == [.diskUnencrypted])
    }

    @Test func oldUpdatesAreToldUntilTheyAreInstalled() throws {
        #expect(
            try found {
                $0.system?.updatesCheckedAt = SampleStore.now
                $0.system?.upgradedAt = SampleStore.now - 25 * Self.day
                $0.system?.securityUpdatesPending = 12
            } == [.updatesOld])
        #expect(try health().findings.first?.count == 12)
        _ = try sample.ingest(try SampleBody.body(seq: 2), device: 1)
        #expect(try kinds().isEmpty)
    }

    @Test func theConditionOfPartsIsToldAndKeepsNoHistory() throws {
        func facts(full: Int64, state: String) -> Facts {
            var (facts, battery) = (Facts.laptop(), Battery())
            battery.name = "BAT0"
            battery.unit = "mWh"
            battery.designCapacity = 50_000
            battery.fullCapacity = full
            facts.power = Power()
            facts.power?.batteries = [battery]
            facts.storage?.disks[0].state = state
            return facts
        }
        let device = try add(1, facts(full: 40_000, state: "live"))
        #expect(try kinds().isEmpty)
        _ = try sample.ingest(try SampleBody.body(seq: 2, facts(full: 20_000, state: "dead")), device: device)
        let findings = try health().findings
        #expect(findings.map(\.kind) == [.diskFailing, .batteryWorn])
        #expect(findings.map(\.wearInPercent) == [nil, 60])
        #expect(findings.map(\.name) == ["nvme0n1", "BAT0"])
        let ended = try sample.store.questions.read { connection in
            try connection.first("SELECT count(*) FROM component WHERE until IS NOT NULL") { $0.integer(0) }
        }
        #expect(ended == 0)
    }

    @Test func whatTheLastInstallationSeesNoMoreIsNotTold() throws {
        var failing = Facts.laptop()
        failing.storage?.disks[0].state = "dead"
        try add(1, daysAgo: 5, failing)
        #expect(try kinds() == [.diskFailing])
        let token = try sample.addToken("again", school: SampleStore.school)
        let outcome = try sample.enrol("again", token: token, .laptop(1), now: SampleStore.now)
        guard case .enrolled(let again, .active) = outcome else { throw StoreError.refused("\(outcome)") }
        _ = try sample.ingest(try SampleBody.body(.laptop()), device: again)
        #expect(try sample.store.questions.assets().count == 1)
        #expect(try kinds().isEmpty)
    }

    // MARK: one and another

    @Test func aLaptopAtABoardOfAnotherSchoolIsElsewhere() throws {
        let printer = USBDevice.printer(serial: "E71234567")
        var desktop = Facts.laptop(1, usb: [printer])
        desktop.machine?.chassisCode = 3
        desktop.machine?.product = "OptiPlex 5060"
        desktop.machine?.version = nil
        desktop.machine?.maker = "Dell"
        try add(1, daysAgo: 20, desktop)
        try add(2, school: SampleStore.otherSchool, .laptop(2, usb: [printer]))
        let assets = try sample.store.questions.assets()
        let laptop = try #require(assets.first { $0.hostname == "klas-2" })
        let board = try #require(assets.first { $0.kind == .printer })
        let findings = try health().findings
        #expect(findings.map(\.kind) == [.elsewhere])
        #expect(findings.first?.asset == laptop.id)
        #expect(findings.first?.others == [board.id])
        #expect(findings.first?.otherSchool == SampleStore.school)
        #expect(try kinds(HealthFilter(school: SampleStore.school)).isEmpty)
    }

    @Test func aThingThatIsSaidToBeOfAnotherSchoolIsElsewhere() throws {
        var desktop = Facts.laptop(1, usb: [.printer(serial: "E71234567")])
        desktop.machine?.chassisCode = 3
        desktop.machine?.product = "OptiPlex 5060"
        desktop.machine?.version = nil
        desktop.machine?.maker = "Dell"
        try add(1, desktop)
        let printer = try #require(try sample.store.questions.assets(AssetFilter(kind: .printer)).first)
        try sample.say(SampleStore.otherSchool.text, .school, of: printer.id)
        let findings = try health().findings
        #expect(findings.map(\.kind) == [.elsewhere])
        #expect(findings.first?.asset == printer.id)
        #expect(findings.first?.school == SampleStore.otherSchool)
        #expect(findings.first?.otherSchool == SampleStore.school)
    }

    @Test func aCopiedImageIsOneFindingWithAllItsMachines() throws {
        for number in 1...3 {
            var facts = Facts.laptop(number)
            facts.machine?.machineId = "c0ffee00c0ffee00c0ffee00c0ffee00"
            try add(number, facts)
        }
        let findings = try health().findings
        #expect(findings.map(\.kind) == [.sharedMachineID])
        #expect(findings.first?.asset == 1)
        #expect(findings.first?.others == [2, 3])
    }

    @Test func whatIsNotUniqueIsCounted() throws {
        for number in 1...3 {
            var facts = Facts.laptop(number)
            facts.machine?.chassisSerial = "CHASSIS-1"
            try add(number, facts)
        }
        let findings = try health().findings
        #expect(findings.map(\.kind) == [.notUnique])
        #expect(findings.first?.count == 1)
        #expect(findings.first?.asset == nil)
        let single = try health(HealthFilter(all: true)).findings
        #expect(single.map(\.name) == ["chassis-serial chassis-1"])
        #expect(single.first?.others == [2, 3])
    }

    @Test func aDiskThatWentToAnotherMachineIsNotShared() throws {
        /// With what a disk brings along.
        func facts(_ number: Int, disk: String?) -> Facts {
            var facts = Facts.laptop(number)
            facts.storage?.disks[0].serial = disk
            facts.machine?.machineId = disk.map { _ in "c0ffee" }
            return facts
        }
        let first = try add(1, daysAgo: 20, facts(1, disk: "S5GXNX0T123456"))
        _ = try sample.ingest(
            try SampleBody.body(seq: 2, facts(1, disk: nil)), device: first, at: SampleStore.now - 10 * Self.day)
        // The second machine was never started again without it.
        try add(2, daysAgo: 5, facts(2, disk: "S5GXNX0T123456"))
        try add(3, facts(3, disk: "S5GXNX0T123456"))
        #expect(try kinds().isEmpty)
    }

    @Test func anAgentThatIsInTwoMachinesIsACloneAndWaits() throws {
        let device = try add(1, daysAgo: 1)
        _ = try sample.ingest(try SampleBody.body(epoch: 2, .laptop(9)), device: device)
        let findings = try health().findings
        #expect(findings.map(\.kind) == [.clone])
        #expect(findings.first?.conflict == 1)
        #expect(findings.first?.name?.contains("klas-9") == true)
    }

    @Test func twoAgentsOnOneMachineAreToldOnceAPersonDecided() throws {
        let device = try add(1, daysAgo: 5)
        let token = try sample.addToken("second")
        let time = SampleStore.now - 100
        guard case .enrolled(let second, _) = try sample.enrol("again", token: token, .laptop(1), now: time) else {
            return
        }
        _ = try sample.ingest(try SampleBody.body(), device: second, at: time)
        #expect(try kinds().isEmpty, "the second is the first one installed anew")
        _ = try sample.ingest(try SampleBody.body(seq: 2), device: device, at: SampleStore.now - 50)
        let findings = try health().findings
        #expect(findings.map(\.kind) == [.conflict])
        let conflict = try #require(findings.first?.conflict)
        _ = try sample.store.resolve(conflict, as: 1, by: Author(who: "test", at: SampleStore.now - 40))
        _ = try sample.ingest(try SampleBody.body(seq: 2), device: second, at: SampleStore.now - 30)
        #expect(try kinds() == [.severalAgents])
    }

    @Test func anUnknownSchoolIsNamed() {
        #expect(throws: StoreError.unknown("school", named: "999999")) {
            try kinds(HealthFilter(school: SampleStore.number("999999")))
        }
    }
}
