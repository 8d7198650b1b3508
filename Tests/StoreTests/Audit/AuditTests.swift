import Assets
import Inventory
import TestSupport
import Testing

@testable import Store

@Suite struct AuditTests {
    private let sample: SampleStore
    private let store: Store
    private let school = SampleStore.school

    /// Laptops 1, 2 and 3 in room 5B, laptop 4 in 6A, laptop 5 without a room, a typed projector 6 in 5B; 7 is a laptop of another school.
    init() throws {
        sample = try SampleStore()
        store = sample.store
        for number in 1...5 { try Self.add(number, to: sample, school) }
        for room in ["5B", "6A"] { try store.addRoom(SampleStore.name(room), school: school) }
        for (asset, room) in [1: "5B", 2: "5B", 3: "5B", 4: "6A"] { try sample.say(room, .room, of: Int64(asset)) }
        let projector = TypedDevice(school: school, kind: .projector, values: [.room: "5B", .inventoryNumber: "PJ-1"])
        _ = try store.add(projector, by: Author(who: "an", at: SampleStore.now))
        try Self.add(7, to: sample, SampleStore.otherSchool)
    }

    private static func add(_ number: Int, to sample: SampleStore, _ school: SchoolNumber) throws {
        let device = try sample.addDevice(number, school: school)
        _ = try sample.ingest(try SampleBody.body(.laptop(number)), device: device)
    }

    private func author(_ after: Int64 = 100) -> Author { Author(who: "els", at: SampleStore.now + after) }

    @discardableResult
    private func scan(_ audit: Int64, _ codes: String..., after: Int64 = 100) throws -> [ScanAnswer] {
        try store.scan(audit, codes, numberPrefix: "inkaart:", by: author(after))
    }

    private func start(_ room: String? = "5B") throws -> Int64 {
        try store.startAudit(school: school, room: room, by: author())
    }

    private func assets(_ outcome: AuditOutcome, of audit: Int64) throws -> [Int64] {
        try store.questions.audit(audit).things(outcome).map(\.asset)
    }

    @Test func aRoomIsHeldAgainstWhatWasScanned() throws {
        let audit = try start()
        try scan(audit, "PF3ZZ01", "pj-1", "PF3ZZ04", "inkaart:5", "PF3ZZ07", "9999")
        let report = try store.questions.audit(audit)
        #expect(report.expected == 4)
        #expect(try assets(.found, of: audit) == [1, 6])
        #expect(try assets(.missing, of: audit) == [2, 3])
        #expect(try assets(.unexpected, of: audit) == [4, 5, 7])
        #expect(report.things(.unexpected).map(\.room) == ["6A", nil, nil])
        #expect(report.things(.unexpected).map(\.school.text) == ["030569", "030569", "104521"])
        #expect(report.unknown.map(\.code) == ["9999"])
        #expect(report.things(.found).first?.scan?.who == "els")
    }

    @Test func aWholeSchoolIsExpectedWithoutARoom() throws {
        let audit = try start(nil)
        try scan(audit, "PF3ZZ07", "PF3ZZ05")
        #expect(try assets(.missing, of: audit) == [1, 2, 3, 4, 6])
        #expect(try assets(.found, of: audit) == [5])
        #expect(try assets(.unexpected, of: audit) == [7])
    }

    @Test func whatTheSchoolHasNoMoreIsNotExpectedButNoticed() throws {
        try sample.say("sold", .status, of: 2)
        try sample.say("recycled", .status, of: 3)
        let audit = try start()
        try scan(audit, "PF3ZZ03")
        #expect(try assets(.missing, of: audit) == [1, 6])
        #expect(try assets(.unexpected, of: audit) == [3])
    }

    @Test func aClosedAuditStaysAsItWas() throws {
        let audit = try start()
        try scan(audit, "PF3ZZ01", "PF3ZZ04")
        let open = try store.questions.audit(audit)
        let (act, closed) = try store.closeAudit(audit, by: author(200))
        #expect(closed.things == open.things)
        #expect(closed.audit.closedAt == SampleStore.now + 200)
        try sample.say("6A", .room, of: 2, at: SampleStore.now + 300)
        _ = try store.merge(1, with: [3], by: author(400))
        let later = try store.questions.audit(audit)
        #expect(later == closed)
        let errors = [
            thrown(StoreError.self) { try scan(audit, "PF3ZZ02") },
            thrown(StoreError.self) { _ = try store.closeAudit(audit, by: author()) },
        ]
        #expect(errors == Array(repeating: .refused("audit 1 is closed: start another one"), count: 2))
        let undone = thrown(StoreError.self) { _ = try store.undo(act, by: author()) }
        #expect(undone?.description.hasPrefix("audit 1 stays closed") == true)
    }

    @Test func closingChangesNoStatus() throws {
        let audit = try start()
        let before = try store.questions.assets()
        _ = try store.closeAudit(audit, by: author())
        #expect(try store.questions.assets() == before)
    }

    @Test func oneAuditOfARoomAtATime() throws {
        let audit = try start()
        let error = thrown(StoreError.self) { _ = try start() }
        #expect(
            error?.description
                == "audit 1 of room '5B' is not closed: go on with it, or end it with 'audit close 1'")
        _ = try start("6A")
        _ = try start(nil)
        #expect(thrown(StoreError.self) { _ = try start(nil) } != nil)
        _ = try store.closeAudit(audit, by: author())
        #expect(try start() == 4)
        #expect(try store.questions.audits(school: school).map(\.audit.id) == [4, 3, 2, 1])
        #expect(try store.questions.audits(school: SampleStore.otherSchool).isEmpty)
    }

    @Test func aRoomKeepsItsNameWhileItIsAudited() throws {
        _ = try start("6A")
        let renamed = thrown(StoreError.self) {
            _ = try store.renameRoom("6A", to: SampleStore.name("1A"), school: school, by: author())
        }
        #expect(renamed?.description.hasPrefix("audit 1 of room '6A' is not closed") == true)
        try sample.say("5B", .room, of: 4)
        let removed = thrown(StoreError.self) { _ = try store.removeRoom("6A", school: school, by: author()) }
        #expect(removed == renamed)
    }

    @Test func anUnknownRoomSchoolOrAuditIsTold() throws {
        let unknown = SampleStore.number("999999")
        #expect(thrown(StoreError.self) { _ = try start("Zolder") }?.description.contains("no room 'Zolder'") == true)
        #expect(
            thrown(StoreError.self) { _ = try store.startAudit(school: unknown, by: author()) }
                == .unknown("school", named: "999999"))
        #expect(thrown(StoreError.self) { _ = try store.questions.audit(9) } == .unknown("audit", named: "9"))
        #expect(thrown(StoreError.self) { try scan(9, "x") } == .unknown("audit", named: "9"))
    }

    @Test func whatIsScannedWasSeen() throws {
        let audit = try start()
        #expect(try store.questions.judgedAsset(6).row.seenAt == nil)
        try scan(audit, "PJ-1", after: 500)
        try scan(audit, "PJ-1", after: 900)
        #expect(try store.questions.judgedAsset(6).row.seenAt == SampleStore.now + 500)
        let counts = try store.questions.counts(now: SampleStore.now + 600).first { $0.kind == .projector }
        #expect(counts?.seenIn7Days == 1)
        let seen = try [499, 500].map { moment in
            try store.questions.assets(AssetFilter(), at: SampleStore.now + moment).first { $0.id == 6 }?.seenAt
        }
        #expect(seen == [nil, SampleStore.now + 500])
        #expect(try store.questions.judgedAsset(2).row.seenAt == SampleStore.now)
    }

    @Test func aSightGoesAlongWhenAssetsAreMerged() throws {
        let audit = try start()
        try scan(audit, "PJ-1")
        let merge = try store.merge(4, with: [6], by: author(200))
        #expect(try store.questions.judgedAsset(4).row.seenAt == SampleStore.now + 100)
        #expect(try assets(.unexpected, of: audit) == [4])
        _ = try store.undo(merge, by: author(300))
        #expect(try store.questions.judgedAsset(4).row.seenAt == SampleStore.now)
        #expect(try assets(.found, of: audit) == [6])
    }
}
