import Assets
import Inventory
import TestSupport
import Testing

@testable import Store

@Suite struct ImportingTests {
    private let imports: SampleImport

    init() throws { imports = try SampleImport() }

    private static let rows = [
        SampleImport.row(2, serial: "5CD111AAA1", [.inventoryNumber: "CB-1", .room: "5B"]),
        SampleImport.row(3, serial: "5CD111AAA2"),
        SampleImport.row(4, serial: nil, [.inventoryNumber: "CB-3"]),
    ]

    private func effects(_ result: ImportResult) -> [ImportOutcome.Effect] { result.outcomes.map(\.effect) }

    @Test func aRowIsADevice() throws {
        let result = try imports.take(Self.rows)
        #expect(effects(result) == [.new, .new, .new])
        let assets = try imports.assets()
        #expect(assets.map(\.id) == result.outcomes.map(\.asset))
        #expect(assets.map(\.serial) == ["5CD111AAA1", "5CD111AAA2", nil])
        #expect(assets.map(\.inventoryNumber) == ["CB-1", nil, "CB-3"])
        #expect(assets.allSatisfy { $0.kind == .chromebook && $0.sources == [.imported] })
        #expect(assets.map(\.seenAt) == [2, 3, 4].map { SampleStore.now + $0 })
        #expect(assets.first?.room == "5B")
    }

    @Test func aSecondImportOfTheSameChangesNothing() throws {
        try imports.take(Self.rows)
        let left: Set = ["sqlite_sequence", "witness.last_at"]
        let before = try imports.contents(besides: left)
        let again = try imports.take(Self.rows, after: 60)
        #expect(effects(again) == [.unchanged, .unchanged, .unchanged])
        #expect(again.outcomes.allSatisfy { $0.changes.isEmpty && $0.asset != nil })
        #expect(try imports.contents(besides: left) == before)
        #expect(again.act == nil)
        #expect(try imports.store.questions.acts().count == 1)
        #expect(try imports.store.questions.imports().map(\.new) == [3])
    }

    @Test func aDryRunAnswersTheSameAndChangesNothing() throws {
        try imports.report(1, at: SampleStore.now)
        try imports.take([Self.rows[1]])
        var rows = Self.rows
        rows[1] = SampleImport.row(3, serial: "5CD111AAA2", [.status: "lost"])
        rows.append(SampleImport.row(5, serial: "PF3ZZ01"))
        let before = try imports.contents()
        let dry = try imports.take(rows, isDry: true, after: 60)
        #expect(try imports.contents() == before)
        #expect(effects(dry) == [.new, .changed, .new, .joined])
        #expect(try imports.take(rows, after: 60) == dry)
    }

    @Test func aChangeIsToldAndKeepsWhatWasBefore() throws {
        try imports.take(Self.rows)
        var rows = Self.rows
        rows[0] = SampleImport.row(2, serial: "5CD111AAA1", [.inventoryNumber: "CB-9", .status: "in-repair"])
        let result = try imports.take(rows, after: 60)
        #expect(effects(result) == [.changed, .unchanged, .unchanged])
        #expect(
            result.outcomes[0].changes == [
                FieldChange(.inventoryNumber, before: "CB-1", after: "CB-9"),
                FieldChange(.room, before: "5B", after: nil),
                FieldChange(.status, before: "in-use", after: "in-repair"),
            ])
        let asset = try #require(try imports.assets().first)
        #expect(asset.inventoryNumber == "CB-9")
        #expect(asset.room == nil)
    }

    @Test(arguments: [true, false]) func anAgentAndAnImportMeetInOneAsset(_ agentIsFirst: Bool) throws {
        if agentIsFirst { try imports.report(1, at: SampleStore.now) }
        let result = try imports.take([SampleImport.row(2, serial: "pf3zz01")])
        if !agentIsFirst { try imports.report(1, at: SampleImport.at + 60) }
        #expect(effects(result) == [agentIsFirst ? .joined : .new])
        let assets = try imports.assets()
        #expect(assets.map(\.id) == [result.outcomes[0].asset])
        #expect(assets[0].sources == [.agent, .imported])
        // An agent sees better than a list.
        #expect(assets[0].kind == .laptop)
        #expect(assets[0].serial == "PF3ZZ01")
        #expect(assets[0].status == .inUse)
        #expect(try imports.store.conflicts().isEmpty)
    }

    @Test func theSchoolOfAnAgentStaysThatOfItsToken() throws {
        try imports.report(1, at: SampleStore.now)
        try imports.take([SampleImport.row(2, serial: "PF3ZZ01", school: SampleStore.otherSchool)])
        #expect(try imports.assets().map(\.school) == [SampleStore.school])
    }

    @Test func aThingMovesToTheSchoolThatItsListSays() throws {
        try imports.take(Self.rows)
        let row = SampleImport.row(2, serial: "5CD111AAA1", school: SampleStore.otherSchool)
        try imports.take([row], after: 60)
        #expect(try imports.assets().first?.school == SampleStore.otherSchool)
    }

    @Test func aPersonsWordStays() throws {
        let asset = try #require(try imports.take(Self.rows).outcomes[0].asset)
        let word = Word(asset: asset, field: .inventoryNumber, value: "LT-7")
        _ = try imports.store.say([word], "test", by: Author(who: "test", at: SampleImport.at + 10))
        let row = SampleImport.row(2, serial: "5CD111AAA1", [.inventoryNumber: "CB-2", .room: "5B"])
        #expect(effects(try imports.take([row], after: 60)) == [.changed])
        #expect(try imports.assets()[0].inventoryNumber == "LT-7")
        // Another list knows the thing by the number that the person gave.
        let other = SampleImport.row(2, serial: nil, [.inventoryNumber: "lt-7"])
        #expect(effects(try imports.take([other], list: "glpi", after: 120)) == [.joined])
    }

    @Test func whatTheNextFileLacksStays() throws {
        try imports.take(Self.rows)
        try imports.take([Self.rows[0]], after: 60)
        #expect(try imports.assets().count == 3)
    }

    @Test func aRowUnderAnotherKeyIsTheSameThingUntilBothAreThere() throws {
        let (old, new) = (
            SampleImport.row(2, key: "key:a", serial: "5CD1"), SampleImport.row(2, key: "key:b", serial: "5CD1")
        )
        let first = try imports.take([old])
        let second = try imports.take([new], after: 60)
        #expect(effects(second) == [.joined])
        #expect(second.outcomes[0].asset == first.outcomes[0].asset)
        let both = try imports.take(
            [old, SampleImport.row(3, key: "key:b", serial: "5CD1")], after: 120)
        #expect(both.outcomes.map(\.row) == [2, 3])
        #expect(both.outcomes.contains { $0.effect == .conflict })
    }

    @Test func rowsThatAreAlikeWaitForAPerson() throws {
        let rows = [SampleImport.row(2, serial: "5CD111AAA1"), SampleImport.row(3, serial: "5CD111AAA1")]
        let result = try imports.take(rows)
        #expect(effects(result) == [.new, .conflict])
        let conflict = try #require(try imports.store.conflicts().first)
        #expect(conflict.id == result.outcomes[1].conflict)
        #expect(conflict.source == "imported")
        #expect(effects(try imports.take(rows, after: 60)) == [.unchanged, .unchanged])
    }

    @Test func aScreenOfAListIsTheOneThatAHostSees() throws {
        let device = try sample.addDevice(1)
        let body = try SampleBody.body(.laptop(1, usb: [.printer(serial: "E1J234567")]))
        _ = try sample.ingest(body, device: device)
        let row = SampleImport.row(
            2, serial: "e1j234567", [.kind: "printer", .maker: "BROTHER", .model: "HL-2130 series"])
        #expect(effects(try imports.take([row], list: "snipe-it")) == [.joined])
    }

    private var sample: SampleStore { imports.sample }

    @Test func aSchoolThatThereIsNotIsNamedWithItsRowsAndNothingIsImported() throws {
        let before = try imports.contents()
        let stranger = SampleStore.number("999995")
        let rows = Self.rows + [SampleImport.row(5, serial: "X", school: stranger)]
        let error = thrown(RefusedRows.self) { try imports.take(rows) }
        #expect(error?.rows.map(\.number) == [5])
        #expect(error?.description == "row 5, school number: there is no school 999995: add it with 'school add'")
        #expect(try imports.contents() == before)
    }

    @Test func progressCountsEachRowInEachPhase() throws {
        let counter = Counter()
        _ = try imports.store.take(
            ImportedList(name: "glpi", rows: Self.rows, fields: []), by: Author(who: "test", at: 9)
        ) { phase, count in counter.add(count, to: phase) }
        #expect(counter.counts == [.reading: 3, .matching: 3])
    }

    @Test func anImportOfNothingIsNoAct() throws {
        #expect(try imports.take([]) == ImportResult(act: nil, outcomes: []))
        #expect(try imports.store.questions.acts().isEmpty)
        #expect(try imports.store.questions.imports().isEmpty)
    }

    /// What the source saw since is kept all the same.
    @Test func whenTheSourceSawAThingIsNoChange() throws {
        try imports.take([Self.rows[0]])
        let later = ImportedRow(
            number: 2, key: Self.rows[0].key, values: Self.rows[0].values, lastSeenAt: SampleStore.now + 90)
        #expect(try imports.take([later], after: 600).act == nil)
        #expect(try imports.assets().map(\.seenAt) == [SampleStore.now + 90])
    }
}
