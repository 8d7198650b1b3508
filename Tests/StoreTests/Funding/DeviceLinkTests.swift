import Assets
import Funding
import Inventory
import TestSupport
import Testing

@testable import Store

@Suite struct DeviceLinkTests {
    private let ledger: SampleLedger

    init() throws {
        ledger = try SampleLedger()
        try ledger.enter(try ledger.draft(quantity: 2))
        for number in 1...3 {
            let device = try ledger.sample.addDevice(number)
            _ = try ledger.sample.ingest(try SampleBody.body(seq: 1, .laptop(number)), device: device)
        }
    }

    private func devices() throws -> [Int64] { try ledger.store.questions.devices(ofLine: 1) }

    @Test func aLineHasNoMoreDevicesThanWereBought() throws {
        #expect(try ledger.store.link([1], toLine: 1, by: ledger.booking()) != nil)
        #expect(try ledger.store.link([1], toLine: 1, by: ledger.booking()) == nil)
        #expect(
            ledger.refusal { _ = try ledger.store.link([2, 3], toLine: 1, by: ledger.booking()) }
                == "line 1 is of 2, and would have 3 devices: see 'invoice show'")
        _ = try ledger.store.unlink([1], fromLine: 1, by: ledger.booking())
        _ = try ledger.store.link([2, 3], toLine: 1, by: ledger.booking())
        #expect(try devices() == [2, 3])
    }

    @Test func aSerialNumberOfTheDeliveryNoteLinksItsDevice() throws {
        let serial = try #require(try ledger.store.questions.assets().first { $0.id == 2 }?.serial)
        _ = try ledger.store.expect([serial.lowercased(), "NOTYET0001"], withLine: 1, by: ledger.booking())
        #expect(try devices() == [2])
        #expect(try ledger.store.expect([serial], withLine: 1, by: ledger.booking()) == nil)
        // A person knows better.
        _ = try ledger.store.unlink([2], fromLine: 1, by: ledger.booking())
        #expect(try devices().isEmpty)
    }

    @Test func aMergedDeviceIsLinkedOnce() throws {
        _ = try ledger.store.link([1, 2], toLine: 1, by: ledger.booking())
        _ = try ledger.store.merge(1, with: [2], by: Author(who: "an", at: SampleStore.now))
        #expect(try devices() == [1])
    }
}
