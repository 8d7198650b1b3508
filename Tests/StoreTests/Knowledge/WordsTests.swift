import Assets
import Inventory
import SQLite
import TestSupport
import Testing

@testable import Store

@Suite struct WordsTests {
    private let sample: SampleStore
    private let store: Store

    /// Three laptops of one school, assets 1 to 3.
    init() throws {
        sample = try SampleStore()
        store = sample.store
        for number in 1...3 {
            _ = try sample.ingest(
                try SampleBody.body(.laptop(number)), device: try sample.addDevice(number, at: 10), at: 10)
        }
        try store.addRoom(SampleStore.name("Klas 5B"), school: SampleStore.school)
    }

    private func author(_ why: String? = nil, at time: Int64 = 20) -> Author { Author(who: "an", why: why, at: time) }

    @discardableResult
    private func say(_ values: [AssetField: String?], of assets: Int64..., until: String? = nil, at time: Int64 = 20)
        throws -> Int64?
    {
        let words = assets.flatMap { asset in
            values.keys.sorted().map { Word(asset: asset, field: $0, value: values[$0] ?? nil) }
        }
        return try store.say(words, "test", expiresOn: until.flatMap { Day($0) }, by: author(at: time))
    }

    private func row(_ asset: Int64) throws -> AssetRow { try store.questions.judgedAsset(asset).row }

    private func refusal(_ values: [AssetField: String?], of asset: Int64 = 1) -> String? {
        thrown(StoreError.self) { try say(values, of: asset) }?.description
    }

    // MARK: many at once

    @Test func severalDevicesAreSetInOneActAndTakenBackInOne() throws {
        let act = try #require(try say([.status: "spare", .room: "Klas 5B"], of: 1, 2, 3))
        #expect(try (1...3).map { try row($0).status } == [.spare, .spare, .spare])
        _ = try store.undo(act, by: author(at: 30))
        #expect(try (1...3).map { try row($0).room } == [nil, nil, nil])
        #expect(try store.questions.acts().count == 2)
    }

    @Test func whatIsSaidAlreadyIsNoAct() throws {
        #expect(try say([.status: "spare"], of: 1, 2) != nil)
        #expect(try say([.status: "spare"], of: 1, 2) == nil)
        #expect(try say([.room: nil], of: 1) == nil)
        #expect(try say([.room: nil], of: 1, until: "2027-01-01") == nil)
        #expect(try say([.status: "spare"], of: 1, 2, 3) != nil)
        #expect(try store.questions.acts().count == 2)
    }

    @Test func oneThatDoesNotFitStopsAll() throws {
        let words = [Word(asset: 1, field: .status, value: "spare"), Word(asset: 9, field: .status, value: "spare")]
        let error = thrown(StoreError.self) { _ = try store.say(words, "test", by: author()) }
        #expect(error == .unknown("device", named: "9"))
        #expect(try row(1).status == nil)
        #expect(try store.questions.acts().isEmpty)
    }

    // MARK: what must fit

    @Test func aRoomMustBeOneOfTheSchool() throws {
        #expect(refusal([.room: "Zolder"])?.contains("add it with 'room add'; it has 'Klas 5B'") == true)
        #expect(refusal([.room: "klas 5b"])?.contains("did you mean 'Klas 5B'?") == true)
        #expect(refusal([.school: "104521", .room: "Klas 5B"])?.contains("school 104521 has no room") == true)
        #expect(refusal([.school: "999999"]) == "there is no school 999999: see 'inkaart-collector school list'")
        #expect(try row(1).room == nil)
    }

    @Test func whoSaysAnotherSchoolTakesTheRoomBack() throws {
        try say([.room: "Klas 5B"], of: 1)
        try say([.school: "030569"], of: 1, at: 25)
        #expect(try row(1).room == "Klas 5B")
        let act = try #require(try say([.school: "104521"], of: 1, at: 30))
        #expect(try row(1).school == SampleStore.otherSchool)
        #expect(try row(1).room == nil)
        _ = try store.undo(act, by: author(at: 40))
        #expect(try row(1).room == "Klas 5B")
        try store.addRoom(SampleStore.name("Zolder"), school: SampleStore.otherSchool)
        try say([.school: "104521", .room: "Zolder"], of: 1, at: 50)
        #expect(try row(1).room == "Zolder")
    }

    @Test func anInventoryNumberIsOfOneDevice() throws {
        try say([.inventoryNumber: "LT-1"], of: 1)
        #expect(
            refusal([.inventoryNumber: "lt-1"], of: 2)
                == "inventory number lt-1 is that of device 1 already: give another one, or take it back first with "
                + "'device unset 1 inventoryNumber'")
        let twice = thrown(StoreError.self) { try say([.inventoryNumber: "LT-9"], of: 2, 3) }
        #expect(
            twice?.description == "inventory number LT-9 cannot be that of devices 2 and 3: give one of them another")
        // In another school it is another number.
        try say([.inventoryNumber: "LT-1", .school: "104521"], of: 2)
        #expect(try row(2).inventoryNumber == "LT-1")
    }

    @Test func inventoryNumbersMayChangePlaces() throws {
        try say([.inventoryNumber: "LT-1"], of: 1)
        try say([.inventoryNumber: "LT-2"], of: 2)
        let words = [
            Word(asset: 1, field: .inventoryNumber, value: "LT-2"),
            Word(asset: 2, field: .inventoryNumber, value: "LT-1"),
        ]
        _ = try store.say(words, "test", by: author(at: 30))
        #expect(try [row(1).inventoryNumber, row(2).inventoryNumber] == ["LT-2", "LT-1"])
    }

    @Test func whoGoesToAnotherSchoolTakesANumberAlongThatIsFreeThere() throws {
        try say([.inventoryNumber: "LT-1"], of: 1)
        try say([.inventoryNumber: "LT-1", .school: "104521"], of: 2)
        let taken = try #require(refusal([.school: "030569"], of: 2))
        #expect(taken.hasPrefix("inventory number LT-1 is that of device 1 already"), "\(taken)")
        #expect(try row(2).school == SampleStore.otherSchool)
        try say([.school: "030569", .inventoryNumber: "LT-2"], of: 2)
        #expect(try row(2).school == SampleStore.school)
    }

    @Test func whatReturnsMustFitWhatThereIsNow() throws {
        try say([.inventoryNumber: "LT-1", .room: "Klas 5B"], of: 1)
        let act = try #require(try say([.inventoryNumber: "LT-2", .room: nil], of: 1, at: 25))
        try say([.inventoryNumber: "LT-1"], of: 2, at: 30)
        func refusal() -> String? { thrown(StoreError.self) { try store.undo(act, by: author(at: 60)) }?.description }
        #expect(refusal()?.hasPrefix("inventory number LT-1 is that of device 2 already") == true)
        #expect(try row(1).inventoryNumber == "LT-2")
        try say([.inventoryNumber: nil], of: 2, at: 40)
        let removal = try store.removeRoom("Klas 5B", school: SampleStore.school, by: author(at: 50))
        #expect(refusal()?.contains("has no room 'Klas 5B'") == true)
        _ = try store.undo(removal, by: author(at: 60))
        #expect(refusal() == nil)
        #expect(try [row(1).inventoryNumber, row(1).room] == ["LT-1", "Klas 5B"])
    }

    // MARK: the end of words

    @Test func aWordCountsUntilItsDayHasCome() throws {
        let noon = try #require(Day("2027-06-30")).midday
        try say([.status: "lent", .kind: "tablet"], of: 1, until: "2027-07-01")
        try store.endExpiredWords(now: noon, today: Day(number: Int(noon / 86_400)))
        #expect(try row(1).status == .lent)
        try store.endExpiredWords(now: noon + 86_400, today: Day(number: Int(noon / 86_400) + 1))
        #expect(try row(1).status == nil)
        #expect(try row(1).kind == .laptop)
    }

    @Test func aWordThatIsSaidAgainHasANewEnd() throws {
        try say([.status: "lent"], of: 1, until: "2027-07-01")
        #expect(try say([.status: "lent"], of: 1, until: "2027-08-01", at: 30) != nil)
        let day = try #require(Day("2027-07-15"))
        try store.endExpiredWords(now: day.midday, today: day)
        #expect(try row(1).status == .lent)
        #expect(try say([.status: "lent"], of: 1, at: 40) != nil)
        try store.endExpiredWords(now: day.midday, today: Day(number: day.number + 400))
        #expect(try row(1).status == .lent)
    }

    @Test func whatWasSaidBeforeCountsAgainWhenAWordHasEnded() throws {
        try say([.status: "spare"], of: 1)
        try say([.status: "lent"], of: 1, until: "2027-07-01", at: 30)
        try say([.status: "lent"], of: 1, until: "2027-08-01", at: 40)
        let day = try #require(Day("2027-08-01"))
        try store.endExpiredWords(now: day.midday - 86_400, today: Day(number: day.number - 1))
        #expect(try row(1).status == .lent)
        try store.endExpiredWords(now: day.midday, today: day)
        #expect(try row(1).status == .spare)
        // It is an ordinary word again.
        try say([.status: "defective"], of: 1, until: "2027-09-01", at: day.midday + 10)
        try store.endExpiredWords(now: day.midday + 86_400 * 40, today: Day(number: day.number + 40))
        #expect(try row(1).status == .spare)
    }

    // MARK: after a merge

    @Test func aWordOfAMergedDeviceIsTakenBackWithTheOthers() throws {
        try say([.note: "one"], of: 1)
        try say([.note: "two"], of: 2, at: 25)
        _ = try store.merge(1, with: [2], by: author(at: 30))
        #expect(try row(1).note == "two")
        try say([.note: nil], of: 1, at: 40)
        #expect(try row(1).note == nil)
    }
}
