import Inventory
import Store
import Synchronization
import TestSupport
import Testing

@Suite struct AssetQuestionTests {
    private let sample: SampleStore

    init() throws { sample = try SampleStore() }

    private func fill() throws {
        for number in [3, 1, 2] {
            let school = number == 3 ? SampleStore.otherSchool : SampleStore.school
            let device = try sample.addDevice(number, school: school)
            let printer = USBDevice.printer(serial: number == 2 ? nil : "E7123456\(number)")
            _ = try sample.ingest(try SampleBody.body(.laptop(number, usb: [printer])), device: device)
        }
    }

    private func found(_ filter: AssetFilter = AssetFilter()) throws -> [String] {
        try sample.store.questions.assets(filter).map { "\($0.school) \($0.kind) \($0.serial ?? "-")" }
    }

    @Test func assetsAreInOrderOfSchoolKindAndName() throws {
        try fill()
        #expect(
            try found() == [
                "030569 laptop PF3ZZ01", "030569 laptop PF3ZZ02", "030569 printer E71234561", "030569 printer -",
                "104521 laptop PF3ZZ03", "104521 printer E71234563",
            ])
    }

    @Test func aFilterNarrowsBySchoolAndKind() throws {
        try fill()
        #expect(try found(AssetFilter(school: SampleStore.otherSchool)).count == 2)
        #expect(try found(AssetFilter(kind: .printer)).count == 3)
        #expect(
            try found(AssetFilter(school: SampleStore.school, kind: .laptop)) == [
                "030569 laptop PF3ZZ01", "030569 laptop PF3ZZ02",
            ])
        #expect(try found(AssetFilter(kind: .smartboard)).isEmpty)
    }

    @Test func anUnknownSchoolIsNamed() {
        #expect(throws: StoreError.unknown("school", named: "999999")) {
            try found(AssetFilter(school: SampleStore.number("999999")))
        }
    }

    @Test func whatIsNotKnownIsAbsent() throws {
        let device = try sample.addDevice()
        _ = try sample.ingest(try SampleBody.body(sections: "{}"), device: device)
        let asset = try #require(try sample.store.questions.assets().first)
        #expect(asset.kind == .unknown)
        #expect(asset.confidence == .possible)
        #expect([asset.maker, asset.model, asset.serial, asset.hostname, asset.osName] == [nil, nil, nil, nil, nil])
        #expect([asset.screen, asset.memoryInBytes, asset.storageInBytes, asset.host] == [nil, nil, nil, nil])
        #expect(asset.isDiskEncrypted == nil)
    }

    @Test func partsAreOfASchoolEachAndTheWholeInItsOrder() throws {
        try fill()
        for filter in [AssetFilter(), AssetFilter(school: SampleStore.school), AssetFilter(kind: .printer)] {
            let whole = try sample.store.questions.assets(filter)
            let parts = Mutex<[[AssetRow]]>([])
            try sample.store.questions.visitAssets(filter) { part in parts.withLock { $0.append(part) } }
            let visited = parts.withLock { $0 }
            #expect(visited.flatMap(\.self) == whole)
            #expect(visited.allSatisfy { Set($0.map(\.school)).count == 1 })
            #expect(visited.count == Set(whole.map(\.school)).count)
        }
    }

    @Test func nothingIsVisitedWhereNothingIs() throws {
        try sample.store.questions.visitAssets { _ in Issue.record("there are no assets") }
        #expect(throws: StoreError.unknown("school", named: "999999")) {
            let filter = AssetFilter(school: SampleStore.number("999999"))
            try sample.store.questions.visitAssets(filter) { _ in Issue.record("there is no such school") }
        }
    }
}
