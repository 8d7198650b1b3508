import Assets
import Inventory
import TestSupport
import Testing

@testable import Store

@Suite struct RoundTripTests {
    private let imports: SampleImport
    private let asset: Int64

    init() throws {
        imports = try SampleImport()
        try imports.report(1, at: SampleStore.now)
        asset = try #require(try imports.assets().first?.id)
        try imports.store.addRoom(SampleStore.name("5B"), school: SampleStore.school)
    }

    /// As the export shows it.
    private static let shown: [AssetField: String] = [
        .kind: "laptop", .maker: "Lenovo", .model: "ThinkPad L14 Gen 2", .serial: "PF3ZZ01",
        .school: SampleStore.school.text,
    ]

    @discardableResult
    private func take(
        _ values: [AssetField: String], _ number: Int = 2, asset: Int64? = nil, school: SchoolNumber? = nil,
        after seconds: Int64 = 0
    ) throws -> ImportResult {
        try imports.take(
            [SampleImport.row(number, asset: asset ?? self.asset, Self.shown.merging(values) { $1 })], list: "inkaart",
            school: school, after: seconds)
    }

    @Test func whatNobodyChangedSaysNothing() throws {
        let result = try take([:])
        #expect(result.outcomes.map(\.effect) == [.unchanged])
        #expect(result.act == nil)
        #expect(try imports.store.questions.acts().isEmpty)
        #expect(try imports.contents()["field_value"]?.contains { $0.contains("'person'") } == false)
    }

    private static let digits: [(before: String, after: String, isDamage: Bool)] = [
        ("00123", "123", true), ("000", "0", true), ("00123", "0123", true), ("00123", "124", false),
        ("123", "23", false), ("A00123", "123", false), ("00123", "00124", false), ("123", "00123", false),
    ]

    /// Excel and LibreOffice take digits for a number.
    @Test(arguments: digits.indices) func zerosThatASpreadsheetTookAreNamedAndNoChange(_ index: Int) throws {
        let (before, after, isDamage) = Self.digits[index]
        for room in [before, after] { try imports.store.addRoom(SampleStore.name(room), school: SampleStore.school) }
        let values: [AssetField: String] = [.inventoryNumber: before, .room: before, .serial: before]
        try take(values)
        for field in values.keys {
            let changed = values.merging([field: after]) { $1 }
            guard isDamage else {
                _ = try imports.undo(try take(changed, after: 60).act, after: 60)
                continue
            }
            let contents = try imports.contents()
            let error = thrown(RefusedRows.self) { try take(changed, 7, after: 60) }
            #expect(error?.rows.map(\.number) == [7])
            #expect(error?.rows.map(\.field) == [field])
            #expect(error?.rows[0].reason.hasPrefix("'\(after)' is '\(before)' without its zeros in front") == true)
            #expect(try imports.contents() == contents)
        }
    }

    @Test func aDayThatChangedPlacesWithItsMonthIsNamed() throws {
        try take([.warrantyUntil: "2028-06-02"])
        let error = thrown(RefusedRows.self) { try take([.warrantyUntil: "2028-02-06"], 7, after: 60) }
        #expect(error?.rows.map(\.field) == [.warrantyUntil])
        #expect(error?.rows[0].reason.hasPrefix("06/02/2028 is 02/06/2028 with day and month changed places") == true)
        #expect(try take([.warrantyUntil: "2028-06-03"], after: 60).act != nil)
    }

    @Test func aChangedCellIsAPersonsWord() throws {
        let result = try take([.room: "5B", .model: "ThinkPad L14", .inventoryNumber: "LT-1"])
        #expect(
            result.outcomes == [
                ImportOutcome(
                    row: 2, effect: .changed, asset: asset, conflict: nil,
                    changes: [
                        FieldChange(.model, before: "ThinkPad L14 Gen 2", after: "ThinkPad L14"),
                        FieldChange(.inventoryNumber, before: nil, after: "LT-1"),
                        FieldChange(.room, before: nil, after: "5B"),
                    ])
            ])
        #expect(try imports.assets()[0].room == "5B")
        #expect(try imports.assets().count == 1)
        _ = try imports.undo(result.act, after: 10)
        #expect(try imports.assets()[0].model == "ThinkPad L14 Gen 2")
        #expect(try imports.assets()[0].room == nil)
    }

    @Test func anEmptiedCellTakesBackWhatAPersonSaid() throws {
        try take([.room: "5B", .model: "ThinkPad L14"])
        var values = Self.shown
        values[.model] = nil
        let row = SampleImport.row(2, asset: asset, values)
        let result = try imports.take([row], list: "inkaart", after: 60)
        #expect(
            result.outcomes[0].changes == [
                FieldChange(.model, before: "ThinkPad L14", after: "ThinkPad L14 Gen 2"),
                FieldChange(.room, before: "5B", after: nil),
            ])
        // What an agent sees is not for people to empty.
        #expect(try imports.take([row], list: "inkaart", after: 120).outcomes[0].effect == .unchanged)
    }

    @Test func aColumnThatTheFileLacksSaysNothing() throws {
        try take([.room: "5B"])
        let row = SampleImport.row(2, asset: asset, [.school: SampleStore.school.text])
        let result = try imports.take([row], list: "inkaart", fields: [.school, .status], after: 60)
        #expect(result.outcomes[0].effect == .unchanged)
        #expect(try imports.assets()[0].room == "5B")
    }

    @Test func allThatCannotBeIsSaidAtOnceAndNothingIsDone() throws {
        let before = try imports.contents()
        let rows = [
            SampleImport.row(2, asset: asset, Self.shown.merging([.room: "9Z", .status: "lost"]) { $1 }),
            SampleImport.row(3, asset: 99, Self.shown),
        ]
        let error = thrown(RefusedRows.self) { try imports.take(rows, list: "inkaart") }
        #expect(error?.rows.map(\.number) == [2, 3])
        #expect(error?.rows.map(\.field) == [.room, nil])
        #expect(error?.rows.last?.reason == "there is no device 99: see 'inkaart-reports inventory'")
        #expect(try imports.contents() == before)
    }

    @Test func aDeviceOfAnotherSchoolIsNotForWhoMayTouchOne() throws {
        let error = thrown(RefusedRows.self) {
            try take([.school: SampleStore.otherSchool.text], school: SampleStore.otherSchool)
        }
        #expect(error?.rows.map(\.reason) == ["device \(asset) is of school 030569, and the import of 104521"])
    }

    @Test func rowsThatPeopleAddedAreDevices() throws {
        let added = SampleImport.row(3, key: "inventory:030569:BORD-1", serial: nil, [.inventoryNumber: "BORD-1"])
        let changed = SampleImport.row(2, asset: asset, Self.shown.merging([.status: "spare"]) { $1 })
        let result = try imports.take([changed, added], list: "inkaart")
        #expect(result.outcomes.map(\.effect) == [.changed, .new])
        #expect(try imports.store.questions.acts().count == 1)
        _ = try imports.undo(result.act, after: 10)
        #expect(try imports.assets().map(\.status) == [nil])
    }

    @Test func ofManyDevicesAllAreShownAsSaid() throws {
        let rows = (1...300).map { SampleImport.row($0, serial: "5CD\(10_000 + $0)") }
        let assets = try imports.take(rows).outcomes.compactMap(\.asset)
        let words = assets.map { Word(asset: $0, field: .note, value: "klas 5") }
        _ = try imports.store.say(words, "test", by: Author(who: "test", at: SampleImport.at + 10))
        let noted = try imports.contents()["asset"]?.count { $0.contains("'klas 5'") }
        #expect(noted == 300)
    }
}
