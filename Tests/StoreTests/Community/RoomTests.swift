import Assets
import Inventory
import TestSupport
import Testing

@testable import Store

@Suite struct RoomTests {
    private let sample: SampleStore
    private let store: Store

    /// Laptop 1 with a printer with a serial number, assets 1 and 2, and laptop 2, asset 3.
    init() throws {
        sample = try SampleStore()
        store = sample.store
        for number in 1...2 {
            let facts = Facts.laptop(number, usb: number == 1 ? [.printer(serial: "E71234561")] : [])
            _ = try sample.ingest(
                try SampleBody.body(facts), device: try sample.addDevice(number, at: 10), at: 10)
        }
        for room in ["Klas 5B", "Klas 6A"] { try store.addRoom(SampleStore.name(room), school: SampleStore.school) }
    }

    private func author(at time: Int64) -> Author { Author(who: "an", at: time) }

    @discardableResult
    private func put(_ asset: Int64, in room: String?, at time: Int64 = 20, until: Day? = nil) throws -> Int64? {
        try store.say(
            [Word(asset: asset, field: .room, value: room)], "test", expiresOn: until, by: author(at: time))
    }

    private func rooms() throws -> [String] { try store.questions.rooms(of: SampleStore.school) }

    private func room(of asset: Int64) throws -> String? { try store.questions.judgedAsset(asset).row.room }

    @Test func aRoomTakesItsThingsAlongToItsNewName() throws {
        try put(1, in: "Klas 5B")
        try put(3, in: "Klas 6A", until: Day("2027-07-01"))
        let act = try store.renameRoom(
            "Klas 5B", to: SampleStore.name("Klas 1A"), school: SampleStore.school, by: author(at: 30))
        #expect(try rooms() == ["Klas 1A", "Klas 6A"])
        #expect(try room(of: 1) == "Klas 1A")
        #expect(try room(of: 3) == "Klas 6A")
        let undo = try store.undo(act, by: author(at: 40))
        #expect(try rooms() == ["Klas 5B", "Klas 6A"])
        #expect(try room(of: 1) == "Klas 5B")
        _ = try store.undo(undo, by: author(at: 50))
        #expect(try rooms() == ["Klas 1A", "Klas 6A"])
        #expect(try room(of: 1) == "Klas 1A")
    }

    @Test func aRenamedRoomKeepsTheEndOfTheWords() throws {
        try put(1, in: "Klas 5B", until: Day("2027-07-01"))
        _ = try store.renameRoom(
            "Klas 5B", to: SampleStore.name("Klas 1A"), school: SampleStore.school, by: author(at: 30))
        let value = try store.questions.fieldValues(ofAsset: 1).first { $0.field == .room }
        #expect(value?.value == "Klas 1A")
        #expect(value?.expiresOn == Day("2027-07-01"))
    }

    @Test func twoRoomsHaveTwoNames() {
        let error = thrown(StoreError.self) {
            _ = try store.renameRoom(
                "Klas 5B", to: SampleStore.name("Klas 6A"), school: SampleStore.school, by: author(at: 30))
        }
        #expect(error == .exists("room", named: "Klas 6A"))
    }

    @Test func aRoomInWhichSomethingIsStays() throws {
        try put(1, in: "Klas 5B")
        let error = thrown(StoreError.self) {
            _ = try store.removeRoom("Klas 5B", school: SampleStore.school, by: author(at: 30))
        }
        #expect(
            error?.description
                == "room 'Klas 5B' is not empty: 1; put them elsewhere first, with 'device set' and 'room='")
        // What the school has no more is in no way.
        _ = try store.say([Word(asset: 1, field: .status, value: "sold")], "test", by: author(at: 40))
        let act = try store.removeRoom("Klas 5B", school: SampleStore.school, by: author(at: 50))
        #expect(try rooms() == ["Klas 6A"])
        #expect(try store.questions.schools().first?.rooms == 1)
        try store.addRoom(SampleStore.name("Klas 5B"), school: SampleStore.school)
        // There is one of that name again, so the old one does not come back beside it.
        _ = try store.undo(act, by: author(at: 60))
        #expect(try rooms() == ["Klas 5B", "Klas 6A"])
    }

    @Test func aRoomThatGotSomethingSinceStaysWhenItsNameIsTakenBack() throws {
        let act = try store.renameRoom(
            "Klas 5B", to: SampleStore.name("Klas 1A"), school: SampleStore.school, by: author(at: 30))
        try put(3, in: "Klas 1A", at: 40)
        _ = try store.undo(act, by: author(at: 50))
        #expect(try rooms() == ["Klas 1A", "Klas 5B", "Klas 6A"])
        #expect(try room(of: 3) == "Klas 1A")
    }

    @Test func aRoomShowsWhatIsSaidAndWhatIsSeenWithIt() throws {
        try put(2, in: "Klas 5B")
        let things = try store.questions.things(inRoom: "Klas 5B", of: SampleStore.school)
        #expect(things.map(\.row.id) == [2, 1])
        #expect(things.map(\.seenWith) == [nil, 2])
        #expect(things[0].hosts == HostHistory(usualHost: 1, lastHost: 1, since: 10, isThere: true))
        try put(2, in: nil, at: 30)
        try put(1, in: "Klas 5B", at: 30)
        let others = try store.questions.things(inRoom: "Klas 5B", of: SampleStore.school)
        #expect(others.map(\.row.id) == [1, 2])
        #expect(others.map(\.seenWith) == [nil, 1])
        #expect(try store.questions.things(inRoom: "Klas 6A", of: SampleStore.school).isEmpty)
        let error = thrown(StoreError.self) {
            _ = try store.questions.things(inRoom: "Zolder", of: SampleStore.school)
        }
        #expect(error?.description.contains("has no room 'Zolder'") == true)
    }
}
