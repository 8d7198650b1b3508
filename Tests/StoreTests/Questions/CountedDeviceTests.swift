import Assets
import Funding
import Inventory
import TestSupport
import Testing

@testable import Store

@Suite struct CountedDeviceTests {
    private let sample: SampleStore
    private static let today = Day(at: SampleStore.now)

    init() throws { sample = try SampleStore() }

    private func counted(_ school: SchoolNumber? = nil, on day: Day = today) throws -> [CountedDevice] {
        try sample.store.questions.countDevices(ofSchool: school, on: day, into: []) { $0.append($1) }
            .sorted { $0.id < $1.id }
    }

    @Test func aMachineIsCountedByWhatItsAgentSays() throws {
        let body = try SampleBody.body(.laptop(1, usb: [.printer(serial: nil)]))
        _ = try sample.ingest(body, device: try sample.addDevice())
        let devices = try counted()
        #expect(devices.map(\.kind) == [.laptop, .printer])
        let laptop = try #require(devices.first)
        #expect(laptop.school == SampleStore.school)
        #expect(laptop.dates == DeviceDates(firstSeenOn: Self.today))
        #expect(laptop.lastSeenOn == Self.today && laptop.status == nil)
        let known = try #require(try sample.store.questions.assets().first)
        #expect(laptop.osName == known.osName && laptop.isDiskEncrypted == known.isDiskEncrypted)
        #expect(laptop.osSupportedUntil?.midday == known.osSupportedUntil)
        #expect(devices.map(\.sources) == [[.agent], [.agent]])
        #expect(devices.map(\.isNumbered) == [true, false])
        #expect(devices.allSatisfy { !$0.hasRoom && !$0.isHandedOut })
    }

    @Test func whatPeopleSayIsCounted() throws {
        try sample.addTyped(1, kind: .networkDevice)
        let words: [(String, AssetField)] = [
            ("sold", .status), ("2024-02-29", .purchasedOn), ("INV 1", .inventoryNumber), ("klas 5B", .handedTo),
        ]
        for (value, field) in words { try sample.say(value, field, of: 1) }
        let device = try #require(try counted().first)
        #expect(device.kind == .networkDevice && device.status == .sold && device.lastSeenOn == nil)
        #expect(device.dates.purchasedOn == Day("2024-02-29"))
        #expect(
            device.sources == [.person] && device.isNumbered && device.isHandedOut && !device.hasRoom
                && device.isKindCertain)
    }

    @Test func onlyTheSchoolThatIsAskedForIsCounted() throws {
        for number in 1...3 {
            let school = number == 1 ? SampleStore.otherSchool : SampleStore.school
            _ = try sample.ingest(
                try SampleBody.body(.laptop(number)), device: try sample.addDevice(number, school: school))
        }
        #expect(try counted().count == 3)
        #expect(try counted(SampleStore.otherSchool).map(\.school) == [SampleStore.otherSchool])
        let unknown = thrown(StoreError.self) { _ = try counted(SampleStore.number("999999")) }
        #expect(unknown != nil)
    }

    /// The books and the figures know of one purchase.
    @Test func theDayOfPurchaseIsThatOfTheBooks() throws {
        let ledger = try SampleLedger()
        for number in 1...4 {
            _ = try ledger.sample.ingest(
                try SampleBody.body(.laptop(number)), device: try ledger.sample.addDevice(number))
        }
        try ledger.sample.say("2020-05-06", .purchasedOn, of: 3)
        for (number, kind) in [(1, CostKind.maintenance), (2, .accessories), (3, .devices)] {
            var draft = try ledger.draft("F\(number)", ["100"], on: "2024-0\(number)-01", quantity: 4)
            draft.lines[0].costKind = kind
            let invoice = try ledger.enter(draft)
            let line = try #require(try ledger.store.questions.invoiceAccount(invoice).lines.first).line.id
            _ = try ledger.store.link([1, 2].map { $0 + Int64(number) / 3 }, toLine: line, by: ledger.booking())
        }
        let today = SampleLedger.today
        let books = try ledger.store.questions.bookedDevices(AsOf(today, today: today))
        let expected = Dictionary(uniqueKeysWithValues: books.map { ($0.id, $0.dates) })
        let devices = try ledger.store.questions.countDevices(on: today, into: [CountedDevice]()) { $0.append($1) }
        #expect(devices.allSatisfy { $0.dates == expected[$0.id] })
        let days = devices.sorted { $0.id < $1.id }.map { $0.dates.purchasedOn?.iso }
        #expect(days == ["2024-02-01", "2024-03-01", "2024-03-01", nil])
    }
}
