import TestSupport
import Testing

@testable import Store

@Suite struct InstalledMappingTests {
    @Test func aMappingIsKeptReplacedAndForgotten() throws {
        let sample = try SampleStore()
        let store = sample.store
        try store.installMapping("own", version: "2026-11-22", [1], now: 5)
        try store.installMapping("own", version: "2026-11-23", [2, 0], now: 6)
        #expect(
            try store.questions.installedMappings() == [
                InstalledMapping(name: "own", version: "2026-11-23", installedAt: 6)
            ])
        #expect(try store.questions.mappingText("own") == [2, 0])
        try store.removeMapping("own")
        #expect(try store.questions.mappingText("own") == nil)
        #expect(throws: StoreError.unknown("mapping of yours", named: "own")) { try store.removeMapping("own") }
    }
}
