import TestSupport
import Testing

@testable import Store

@Suite struct NeighbourhoodTests {
    @Test func severalDevicesAreMergedAtOnce() throws {
        let sample = try SampleStore()
        for number in 1...3 {
            _ = try sample.ingest(
                try SampleBody.body(.laptop(number)), device: try sample.addDevice(number, at: 10), at: 10)
        }
        let author = Author(who: "an", at: 20)
        let act = try sample.store.merge(1, with: [2, 3], by: author)
        #expect(try sample.store.questions.assets().map(\.id) == [1])
        _ = try sample.store.undo(act, by: author)
        #expect(try sample.store.questions.assets().map(\.id) == [1, 2, 3])
    }
}
