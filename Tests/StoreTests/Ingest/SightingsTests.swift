import Inventory
import TestSupport
import Testing

@testable import Store

@Suite struct SightingsTests {
    private let sample: SampleStore

    init() throws { sample = try SampleStore() }

    private func report(_ seq: Int64, _ number: Int, _ printers: [USBDevice], device: Int64, at time: Int64) throws {
        _ = try sample.ingest(try SampleBody.body(seq: seq, .laptop(number, usb: printers)), device: device, at: time)
    }

    private func printers() throws -> [AssetRow] {
        try sample.store.questions.assets(AssetFilter(kind: .printer))
    }

    private func host(_ number: Int) throws -> Int64? {
        try sample.store.questions.assets().first { $0.hostname == "klas-\(number)" }?.id
    }

    private func sightings() throws -> [String] {
        try sample.store.questions.read { connection in
            try connection.rows(
                "SELECT place || ' ' || since || '-' || ifnull(until, '') FROM sighting ORDER BY since, id"
            ) { $0.text(0) }
        }
    }

    @Test func whatIsAttachedIsAnAssetOfTheSchool() throws {
        let device = try sample.addDevice()
        try report(1, 1, [.printer(serial: "E71234567")], device: device, at: 10)
        let printer = try #require(try printers().first)
        #expect(printer.maker == "Brother")
        #expect(printer.serial == "E71234567")
        #expect(printer.school == SampleStore.school)
        let first = try host(1)
        #expect(printer.host == first)
        #expect(printer.seenAt == 10)
        #expect(printer.hostname == nil)
    }

    @Test func aThingThatMovesToAnotherHostKeepsItsAsset() throws {
        let devices = [try sample.addDevice(1), try sample.addDevice(2)]
        let printer = USBDevice.printer(serial: "E71234567")
        try report(1, 1, [printer], device: devices[0], at: 10)
        let asset = try printers().map(\.id)
        try report(1, 2, [printer], device: devices[1], at: 20)
        #expect(try printers().map(\.id) == asset)
        #expect(try printers().map(\.host) == [try host(2)])
        #expect(try sightings() == ["usb 1-2 10-", "usb 1-2 20-"])
        try report(2, 1, [], device: devices[0], at: 30)
        #expect(try sightings() == ["usb 1-2 10-10", "usb 1-2 20-"])
    }

    @Test func aThingThatAGuestSeesStaysWithItsSchool() throws {
        let printer = USBDevice.printer(serial: "E71234567")
        var desktop = Facts.laptop(1, usb: [printer])
        desktop.machine?.chassisCode = 3
        desktop.machine?.product = "OptiPlex 5060"
        desktop.machine?.version = nil
        _ = try sample.ingest(try SampleBody.body(desktop), device: try sample.addDevice(1), at: 10)
        let guest = try sample.addDevice(2, school: SampleStore.otherSchool)
        try report(1, 2, [printer], device: guest, at: 20)
        #expect(try printers().map(\.school) == [SampleStore.school])
        // It was carried to a computer that stays there.
        desktop.usb = nil
        _ = try sample.ingest(try SampleBody.body(seq: 2, desktop), device: 1, at: 25)
        desktop.usb = Facts.laptop(3, usb: [printer]).usb
        let other = try sample.addDevice(3, school: SampleStore.otherSchool)
        desktop.machine?.uuid = Machine.laptop(3).uuid
        desktop.machine?.serial = Machine.laptop(3).serial
        _ = try sample.ingest(try SampleBody.body(desktop), device: other, at: 30)
        #expect(try printers().map(\.school) == [SampleStore.otherSchool])
    }

    @Test func aThingInAnotherSocketIsSeenThereFromThenOn() throws {
        let device = try sample.addDevice()
        for (seq, port) in [(1, "1-2"), (2, "1-3"), (3, "1-3")] as [(Int64, String)] {
            try report(seq, 1, [.printer(serial: "E71234567", port: port)], device: device, at: 10 * seq)
        }
        #expect(try sightings() == ["usb 1-2 10-10", "usb 1-3 20-"])
        #expect(try printers().map(\.seenAt) == [30])
    }

    @Test func aVanishedThingWasSeenUntilTheReportBefore() throws {
        let device = try sample.addDevice()
        try report(1, 1, [.printer(serial: "E71234567")], device: device, at: 10)
        try report(2, 1, [.printer(serial: "E71234567")], device: device, at: 20)
        try report(3, 1, [], device: device, at: 30)
        try report(4, 1, [], device: device, at: 40)
        #expect(try sightings() == ["usb 1-2 10-20"])
        #expect(try printers().map(\.seenAt) == [20])
        #expect(try printers().map(\.host) == [try host(1)])
        try report(5, 1, [.printer(serial: "E71234567")], device: device, at: 50)
        #expect(try printers().map(\.seenAt) == [50])
        #expect(try printers().count == 1)
    }

    @Test func thingsWithoutASerialAreThoseAtTheirPlace() throws {
        let devices = [try sample.addDevice(1), try sample.addDevice(2)]
        let two = [USBDevice.printer(serial: nil, port: "1-1"), .printer(serial: nil, port: "1-2")]
        try report(1, 1, two, device: devices[0], at: 10)
        try report(1, 2, two, device: devices[1], at: 20)
        #expect(try printers().count == 4)
        try report(2, 1, two, device: devices[0], at: 30)
        #expect(try printers().count == 4)
    }

    @Test func twoThingsOfOneSerialAtOneHostAreTwoAssets() throws {
        let device = try sample.addDevice()
        let two = [USBDevice.printer(serial: "E71234567", port: "1-1"), .printer(serial: "E71234567", port: "1-2")]
        try report(1, 1, two, device: device, at: 10)
        let known = try printers().map(\.id)
        #expect(known.count == 2)
        #expect(try sightings() == ["usb 1-1 10-", "usb 1-2 10-"])
        try report(2, 1, two, device: device, at: 20)
        #expect(try printers().map(\.id) == known)
    }

    /// A serial number may be any text, also one that means something to SQL.
    @Test(arguments: ["E71234567", "E7[1]*?", "E7%_'\""])
    func manyThingsOfOneSerialAtOneHostAreAsMany(_ serial: String) throws {
        let device = try sample.addDevice()
        var all = (1...5).map { USBDevice.printer(serial: serial, port: "1-\($0)") }
        all.append(.printer(serial: serial + " 3", port: "1-6"))
        for seq in 1...2 as ClosedRange<Int64> {
            try report(seq, 1, all, device: device, at: 10 * seq)
            #expect(try printers().count == 6)
        }
    }

    @Test func aThingSharesTheLastMomentOfItsHost() throws {
        let device = try sample.addDevice()
        let facts = Facts.laptop(1, usb: [.printer(serial: "E71234567")])
        for seq in 1...3 as ClosedRange<Int64> {
            _ = try sample.ingest(try SampleBody.body(seq: seq, facts), device: device, at: 10 * seq)
        }
        #expect(try printers().map(\.seenAt) == [30])
        let counts = try sample.store.questions.counts(now: 30)
        #expect(counts.map(\.kind) == [.laptop, .printer])
        #expect(counts.map(\.seenIn7Days) == [1, 1])
    }
}
