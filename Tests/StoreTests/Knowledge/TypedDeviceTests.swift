import Assets
import Inventory
import SQLite
import TestSupport
import Testing

@testable import Store

@Suite struct TypedDeviceTests {
    private let sample: SampleStore
    private let store: Store

    /// A laptop with an agent, asset 1, at which a printer with a serial number hangs, asset 2.
    init() throws {
        sample = try SampleStore()
        store = sample.store
        let facts = Facts.laptop(1, usb: [.printer(serial: "E71234561")])
        _ = try sample.ingest(try SampleBody.body(facts), device: try sample.addDevice(1, at: 10), at: 10)
        try store.addRoom(SampleStore.name("Klas 5B"), school: SampleStore.school)
    }

    private func author(at time: Int64) -> Author { Author(who: "an", at: time) }

    private func add(
        _ kind: DeviceKind, _ values: [AssetField: String] = [:], isAnother: Bool = false, at time: Int64 = 20
    ) throws -> TypedOutcome {
        let device = TypedDevice(school: SampleStore.school, kind: kind, values: values)
        return try store.add(device, isAnother: isAnother, by: author(at: time))
    }

    private func refusal(_ kind: DeviceKind, _ values: [AssetField: String], at time: Int64 = 30) -> String? {
        thrown(StoreError.self) { _ = try add(kind, values, at: time) }?.description
    }

    private func listed() throws -> [Int64] { try store.questions.assets().map(\.id).sorted() }

    @Test func aTypedDeviceIsInTheInventoryWithWhatIsSaid() throws {
        let outcome = try add(
            .projector, [.maker: "EPSON", .serial: "X4YZ1234567", .room: "Klas 5B", .inventoryNumber: "B-3"])
        #expect(outcome == .added(asset: 3, act: 1))
        let row = try store.questions.judgedAsset(3).row
        #expect(row.kind == .projector)
        #expect(row.confidence == .certain)
        #expect([row.maker, row.room, row.inventoryNumber] == ["Epson", "Klas 5B", "B-3"])
        #expect(row.sources == [.person])
        #expect(row.seenAt == nil)
    }

    @Test func whatIsThereAlreadyIsRefusedByItsNumber() throws {
        let laptop = refusal(.laptop, [.serial: "PF3ZZ01"])
        #expect(laptop?.hasPrefix("it is device 1, by its numbers") == true, "\(laptop ?? "")")
        let printer = refusal(.printer, [.maker: "Brother", .serial: "E71234561"])
        #expect(printer?.hasPrefix("it is device 2, by its numbers") == true, "\(printer ?? "")")
        #expect(try listed() == [1, 2])
        #expect(try store.questions.acts().isEmpty)
    }

    @Test func aThingIsNotTypedInTwice() throws {
        _ = try add(.projector, [.maker: "Epson", .serial: "X4YZ1234567"])
        #expect(refusal(.projector, [.maker: "Epson", .serial: "x4yz1234567"])?.hasPrefix("it is device 3") == true)
        // Within the same second as well, as a script may.
        #expect(
            refusal(.projector, [.maker: "Epson", .serial: "X4YZ1234567"], at: 20)?.hasPrefix("it is device 3") == true)
        #expect(refusal(.unknown, [.maker: "Epson", .serial: "X4YZ1234567"])?.hasPrefix("it is device 3") == true)
    }

    @Test func anotherOneThatLooksTheSameIsAddedAnyway() throws {
        let outcome = try add(.laptop, [.serial: "PF3ZZ01"], isAnother: true)
        #expect(outcome == .added(asset: 3, act: 1))
        _ = try add(.projector, [.maker: "Epson", .serial: "X4YZ1234567"], at: 30)
        let second = try add(.projector, [.maker: "Epson", .serial: "X4YZ1234567"], isAnother: true, at: 40)
        #expect(second == .added(asset: 5, act: 3))
        #expect(try listed() == [1, 2, 3, 4, 5])
        // And that can be taken back as well.
        _ = try store.undo(1, by: author(at: 50))
        #expect(try listed() == [1, 2, 4, 5])
    }

    @Test func aSerialNumberThatIsPutRightCounts() throws {
        _ = try add(.projector, [.maker: "Epson", .serial: "X4YZ1234567"])
        let word = Word(asset: 3, field: .serial, value: "X4YZ7654321")
        let act = try #require(try store.say([word], "test", by: author(at: 30)))
        let label: [AssetField: String] = [.maker: "Epson", .serial: "X4YZ7654321"]
        #expect(refusal(.projector, label, at: 35)?.hasPrefix("it is device 3") == true)
        _ = try store.undo(act, by: author(at: 40))
        #expect(try store.questions.judgedAsset(3).row.serial == "X4YZ1234567")
        let first: [AssetField: String] = [.maker: "Epson", .serial: "X4YZ1234567"]
        #expect(refusal(.projector, first, at: 50)?.hasPrefix("it is device 3") == true)
    }

    @Test func whatNobodyCanTellWaitsAsAConflict() throws {
        // The same serial number, but of another maker.
        let facts = try sample.store.questions.assets().map { $0.maker }
        #expect(facts.contains("Lenovo"))
        let outcome = try add(.laptop, [.maker: "HP", .serial: "PF3ZZ01"])
        #expect(outcome == .held(conflict: 1, like: [1], act: 1))
        #expect(try listed() == [1, 2])
        _ = try store.undo(1, by: author(at: 30))
        #expect(try store.conflicts().isEmpty)
        #expect(try listed() == [1, 2])
    }

    @Test func placeholdersProveNothing() throws {
        _ = try add(.laptop, [.serial: "To be filled by O.E.M."])
        _ = try add(.laptop, [.serial: "To be filled by O.E.M."], at: 30)
        #expect(try listed() == [1, 2, 3, 4])
    }

    @Test func whatDoesNotFitIsRefused() throws {
        #expect(refusal(.laptop, [.room: "Zolder"])?.contains("has no room 'Zolder'") == true)
        _ = try add(.laptop, [.inventoryNumber: "LT-1"])
        let taken = refusal(.laptop, [.inventoryNumber: "lt-1"])
        #expect(taken?.hasPrefix("inventory number lt-1 is that of device 3 already: give another one") == true)
        let other = TypedDevice(school: SampleStore.number("999999"), kind: .laptop)
        let error = thrown(StoreError.self) { _ = try store.add(other, by: author(at: 30)) }
        #expect(error == .unknown("school", named: "999999"))
    }

    @Test func anAgentThatComesLaterIsTheSameDevice() throws {
        _ = try add(.laptop, [.serial: "PF3ZZ02", .note: "from the old stock"])
        _ = try sample.ingest(
            try SampleBody.body(.laptop(2)), device: try sample.addDevice(2, at: 30), at: 30)
        #expect(try listed() == [1, 2, 3])
        let row = try store.questions.judgedAsset(3).row
        #expect(row.hostname == "klas-2")
        #expect(row.note == "from the old stock")
        #expect(row.sources == [.agent, .person])
        // The number stays with the machine when what was typed in is taken back.
        let undo = try store.undo(1, by: author(at: 40))
        #expect(try listed() == [1, 2, 3])
        #expect(try store.questions.judgedAsset(3).row.note == nil)
        _ = try store.undo(undo, by: author(at: 50))
        #expect(try listed() == [1, 2, 3])
        #expect(try store.questions.judgedAsset(3).row.note == "from the old stock")
    }

    @Test func addingAndTakingBackGoesOnAndOn() throws {
        guard case .added(let asset, var act) = try add(.projector, [.maker: "Epson", .serial: "X4YZ1234567"]) else {
            Issue.record("not added")
            return
        }
        for time: Int64 in 3...6 {
            act = try store.undo(act, by: author(at: time * 10))
            #expect(try listed().contains(asset) == (time % 2 == 0))
        }
        act = try store.undo(act, by: author(at: 80))
        #expect(
            thrown(StoreError.self) {
                _ = try store.say([Word(asset: asset, field: .note, value: "x")], "t", by: author(at: 90))
            }
                == .unknown("device", named: "\(asset)"))
        #expect(try store.faults().isEmpty)
    }
}
