import Assets
import Inventory
import TestSupport
import Testing

@testable import Store

@Suite struct KnowledgeTests {
    private let sample: SampleStore
    /// A frame as panels and kiosks have, alone at a host.
    private static let frame: USBDevice = {
        var device = USBDevice()
        device.port = "1-3"
        device.vendor = "6615"
        device.product = "0070"
        device.name = "IRTOUCH"
        device.touch = "touchscreen"
        device.interfaces = ["030000"]
        return device
    }()

    init() throws {
        sample = try SampleStore()
        for number in 1...2 {
            let device = try sample.addDevice(number)
            _ = try sample.ingest(try SampleBody.body(.laptop(number, usb: [Self.frame])), device: device, at: 10)
        }
    }

    private func assets(_ kind: DeviceKind) throws -> [AssetRow] {
        try sample.store.questions.assets(AssetFilter(kind: kind))
    }

    private func reclassify(trying table: [UInt8]? = nil, dry: Bool = false) throws -> [Reclassification] {
        try sample.store.reclassify(trying: table, isDry: dry) { _ in }
    }

    /// The built-in table with a later day, in which one text stands for another.
    private static func newer(_ name: TableName, _ text: String = "", _ other: String = "") -> [UInt8] {
        let builtIn = String(decoding: Rules.text(of: name), as: UTF8.self)
        let version = Tables.builtIn.versions[name] ?? ""
        return Array(
            builtIn.replacing(version, with: "2999-01-01", maxReplacements: 1).replacing(text, with: other).utf8)
    }

    private static let frameIsPanel = newer(
        .usbDevices, "frame\tpossible\t6615\t*\t*\t*\t-\tIRTouch", "panel-touch\tprobable\t6615\t*\t*\t*\t-\tBoards Ltd"
    )

    // MARK: what a person says

    @discardableResult private func say(_ kind: DeviceKind?, of asset: Int64) throws -> Int64? {
        let word = Word(asset: asset, field: .kind, value: kind?.rawValue)
        return try sample.store.say([word], "test", by: Author(who: "test", at: 20))
    }

    @Test func aPersonsWordWinsAndStaysWithTheAsset() throws {
        let asset = try #require(try assets(.touchFrame).first?.id)
        try say(.interactivePanel, of: asset)
        #expect(try assets(.touchFrame).count == 1)
        let panel = try #require(try assets(.interactivePanel).first)
        #expect(panel.id == asset)
        #expect(panel.confidence == .certain)
        #expect(panel.saidAt == 20)
        _ = try sample.ingest(
            try SampleBody.body(seq: 2, .laptop(1, usb: [Self.frame, .printer(serial: nil)])), device: 1, at: 30)
        #expect(try assets(.interactivePanel).map(\.id) == [asset])
        #expect(try sample.store.questions.counts(now: 40).first { $0.kind == .interactivePanel }?.total == 1)
        try say(nil, of: asset)
        #expect(try assets(.touchFrame).count == 2)
    }

    @Test func theJudgementAndItsReasonsStayVisibleUnderAPersonsWord() throws {
        let asset = try #require(try assets(.touchFrame).first?.id)
        try say(.touchMonitor, of: asset)
        let judged = try sample.store.questions.judgedAsset(asset)
        #expect(judged.row.kind == .touchMonitor)
        #expect(judged.judgedKind == .touchFrame)
        #expect(judged.judgedConfidence == .possible)
        #expect(judged.reasons.first?.nl.contains("aanraakkader") == true)
        #expect(judged.reasons.first?.en.contains("touch frame") == true)
    }

    @Test func ofAnAssetThatThereIsNotNothingCanBeSaid() {
        #expect(thrown(StoreError.self) { try say(.laptop, of: 99) } != nil)
        #expect(thrown(StoreError.self) { try say(nil, of: 99) } != nil)
        #expect(thrown(StoreError.self) { _ = try sample.store.questions.judgedAsset(99) } != nil)
    }

    // MARK: tables

    @Test func aNewerTableCountsAtOnceAndAfterARestart() throws {
        #expect(try sample.store.installedTables().allSatisfy { $0.installedAt == nil })
        try sample.store.install(Self.frameIsPanel, now: 20)
        let installed = try #require(try sample.store.installedTables().first { $0.name == .usbDevices })
        #expect(installed == InstalledTable(name: .usbDevices, version: "2999-01-01", installedAt: 20))
        let device = try sample.addDevice(3)
        _ = try sample.ingest(try SampleBody.body(.laptop(3, usb: [Self.frame])), device: device, at: 30)
        #expect(try assets(.interactivePanel).map(\.maker) == ["Boards Ltd"])
        #expect(try Store(path: sample.path).tableText(.usbDevices) == Self.frameIsPanel)
        try sample.store.removeTable(.usbDevices)
        #expect(try sample.store.tableText(.usbDevices) == Rules.text(of: .usbDevices))
    }

    @Test func aTableThatIsNotNewerOrDamagedChangesNothing() throws {
        let older = thrown(StoreError.self) { try sample.store.install(Rules.text(of: .makers), now: 1) }
        #expect(older?.description.contains("is not newer than the one in force") == true)
        #expect(thrown(TableError.self) { try sample.store.install(Array("x".utf8), now: 1) } != nil)
        #expect(thrown(StoreError.self) { try sample.store.removeTable(.makers) } != nil)
        #expect(try sample.store.installedTables().allSatisfy { $0.installedAt == nil })
    }

    @Test func aTableForANewerProgramWaitsUntilThatIsThere() throws {
        let content = Array("# inkaart table makers 2999-01-01\nunknown\ncolumns\n".utf8)
        try sample.store.write { connection in
            try connection.run(
                "INSERT INTO judgement_table (name, version, content, installed_at) VALUES ('makers', '2999-01-01', ?1, 1)",
                content)
        }
        let store = try Store(path: sample.path)
        #expect(store.rules.versions[.makers] == Tables.builtIn.versions[.makers])
    }

    // MARK: judging again

    @Test func aDryRunSaysWhatATableWouldChangeAndChangesNothing() throws {
        #expect(try reclassify(dry: true).isEmpty)
        let changes = try reclassify(trying: Self.frameIsPanel)
        #expect(changes.map(\.device) == [1, 2])
        #expect(changes.map(\.place) == ["usb 1-3", "usb 1-3"])
        #expect(changes.first?.before?.kind == .touchFrame)
        #expect(changes.first?.after?.kind == .interactivePanel)
        #expect(try assets(.touchFrame).count == 2)
    }

    @Test func judgingAgainKeepsEachAsset() throws {
        let known = try assets(.touchFrame).map(\.id)
        try sample.store.install(Self.frameIsPanel, now: 20)
        #expect(try reclassify(dry: true).count == 2)
        #expect(try reclassify().count == 2)
        #expect(try assets(.interactivePanel).map(\.id) == known)
        #expect(try assets(.touchFrame).isEmpty)
        #expect(try reclassify().isEmpty)
        // The next report finds the thing under its new name.
        _ = try sample.ingest(
            try SampleBody.body(seq: 2, .laptop(1, usb: [Self.frame, .printer(serial: nil)])), device: 1, at: 30)
        #expect(try assets(.interactivePanel).map(\.id) == known)
    }

    @Test func aNewEndOfSupportReachesWhatIsThere() throws {
        let table = Self.newer(.osSupport, "debian\t13\t2030-06-30", "debian\t13\t2031-01-31")
        let changes = try reclassify(trying: table)
        #expect(changes.map(\.place) == [nil, nil])
        try sample.store.install(table, now: 20)
        #expect(try reclassify().count == 2)
        #expect(try assets(.laptop).map(\.osSupportedUntil) == [1_927_627_200, 1_927_627_200])
        #expect(try reclassify().isEmpty)
    }

    @Test func manyDevicesAreJudgedInPartsAndCounted() throws {
        for number in 3...120 {
            let device = try sample.addDevice(number)
            _ = try sample.ingest(try SampleBody.body(.laptop(number, usb: [Self.frame])), device: device, at: 10)
        }
        try sample.store.install(Self.frameIsPanel, now: 20)
        var parts: [Int] = []
        let changes = try sample.store.reclassify(isDry: false) { parts.append($0) }
        #expect(parts == [50, 50, 20])
        #expect(changes.count == 120)
    }
}
