import Inventory
import TestSupport
import Testing

@testable import Store

@Suite struct HostHistoryTests {
    private static let cases:
        [(spans: [(host: Int64, first: Int64, last: Int64, isNow: Bool)], expected: HostHistory?)] = [
            ([], nil),
            ([(1, 10, 10, true)], HostHistory(usualHost: 1, lastHost: 1, since: 10, isThere: true)),
            // Longest at 1 in two parts, now at 2.
            (
                [(1, 0, 50, false), (2, 60, 100, false), (1, 110, 150, false), (2, 160, 165, true)],
                HostHistory(usualHost: 1, lastHost: 2, since: 160, isThere: true)
            ),
            // Another plug of the same computer is no other place.
            ([(1, 0, 50, false), (1, 60, 70, true)], HostHistory(usualHost: 1, lastHost: 1, since: 0, isThere: true)),
            // Nowhere any more; of two that are equal the latest.
            (
                [(1, 0, 50, false), (2, 60, 110, false)],
                HostHistory(usualHost: 2, lastHost: 2, since: 60, isThere: false)
            ),
        ]

    @Test(arguments: cases.indices) func theUsualHostIsWhereItWasLongest(_ index: Int) {
        let (spans, expected) = Self.cases[index]
        let history = HostHistory(
            spans.map { HostSpan(host: $0.host, first: $0.first, last: $0.last, isNow: $0.isNow) })
        #expect(history == expected)
    }

    @Test func aBoardThatGetsAnotherComputerKnowsBoth() throws {
        let sample = try SampleStore()
        let printer = USBDevice.printer(serial: "E71234561")
        func report(_ number: Int, _ seq: Int64, _ devices: [USBDevice], at time: Int64) throws {
            let device = seq == 1 ? try sample.addDevice(number, at: time) : Int64(number)
            _ = try sample.ingest(
                try SampleBody.body(seq: seq, .laptop(number, usb: devices)), device: device, at: time)
        }
        try report(1, 1, [printer], at: 100)
        try report(1, 2, [printer, .printer(serial: "OTHER12345", port: "1-3")], at: 900)
        try report(1, 3, [], at: 1_000)
        try report(2, 1, [printer], at: 1_100)
        let asset = try #require(try sample.store.questions.assets().first { $0.serial == "E71234561" })
        let laptops = try sample.store.questions.assets(AssetFilter(kind: .laptop)).map(\.id)
        let history = try sample.store.questions.hosts(ofAsset: asset.id)
        #expect(history == HostHistory(usualHost: laptops[0], lastHost: laptops[1], since: 1_100, isThere: true))
        #expect(try sample.store.questions.hosts(ofAsset: laptops[0]) == nil)
    }
}
