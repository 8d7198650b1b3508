import Assets
import Inventory
import TestSupport
import Testing

@testable import Store

@Suite struct ScanningTests {
    private let sample: SampleStore
    private let store: Store
    private let audit: Int64

    /// Laptop 1 with a printer (2); two typed things with one serial number (3, 4), of which the first has that of laptop 1 as its number.
    init() throws {
        sample = try SampleStore()
        store = sample.store
        let facts = Facts.laptop(1, usb: [.printer(serial: "E71234561")])
        _ = try sample.ingest(try SampleBody.body(facts), device: try sample.addDevice(1))
        let author = Author(who: "an", at: SampleStore.now)
        for (maker, number) in [("Epson", "PF3ZZ01"), ("BenQ", "BQ-2")] {
            let values: [AssetField: String] = [.maker: maker, .serial: "X100", .inventoryNumber: number]
            _ = try store.add(TypedDevice(school: SampleStore.school, kind: .projector, values: values), by: author)
        }
        let device = try sample.addDevice(9, school: SampleStore.otherSchool)
        _ = try sample.ingest(try SampleBody.body(.laptop(9)), device: device)
        try sample.say("BQ-9", .inventoryNumber, of: 5)
        audit = try store.startAudit(school: SampleStore.school, by: author)
    }

    private func scan(_ codes: [String]) throws -> [ScanAnswer] {
        try store.scan(audit, codes, numberPrefix: "inkaart:", by: Author(who: "els", at: SampleStore.now + 60))
    }

    private static let codes: [(code: String, assets: [Int64])] = [
        ("BQ-2", [4]), (" bq-2\t", [4]),  // an inventory number, whatever its capitals
        ("PF3ZZ01", [3]),  // before a serial number
        ("E71234561", [2]), ("e71234561", [2]), ("PF3ZZ09", [5]),
        ("X100", [3, 4]), ("inkaart:1", [1]), ("INKAART:1", [1]),
        ("BQ-9", []),  // an inventory number counts within its school
        ("inkaart:99", []), ("inkaart:", []), ("inkaart:-1", []), ("1", []), ("' OR 1=1 --", []), ("=1+1", []),
        ("Klas ë", []),
    ]

    @Test(arguments: codes.indices) func aCodeIsLookedUp(_ index: Int) throws {
        let (code, assets) = Self.codes[index]
        let answer = try scan([code])[0]
        let found: [Int64] =
            switch answer.holder {
            case .thing(let thing): [thing.asset]
            case .several(let assets): assets
            case .nobody: []
            }
        #expect(found == assets)
        #expect(!answer.isRepeated)
    }

    @Test func theSameCodeTwiceIsOneScan() throws {
        #expect(try scan(["BQ-2", "bq-2", "zz", "ZZ"]).map(\.isRepeated) == [false, true, false, true])
        #expect(try scan(["BQ-2"]).map(\.isRepeated) == [true])
        let report = try store.questions.audit(audit)
        #expect(report.things(.found).map(\.scan?.code) == ["BQ-2"])
        #expect(report.unknown.map(\.code) == ["zz"])
    }

    @Test func twoCodesOfOneThingAreOneThing() throws {
        _ = try scan(["inkaart:4", "BQ-2"])
        #expect(try store.questions.audit(audit).things(.found).map(\.asset) == [4])
    }

    @Test func anUnknownCodeThatIsKnownLaterIsScannedAgain() throws {
        #expect(try scan(["LT-1", "X100"]).map(\.holder) == [.nobody, .several([3, 4])])
        #expect(try store.questions.audit(audit).unknown.map(\.isAmbiguous) == [false, true])
        try sample.say("LT-1", .inventoryNumber, of: 1)
        try sample.say("X100-B", .serial, of: 4)
        _ = try scan(["LT-1", "X100"])
        let report = try store.questions.audit(audit)
        #expect(Set(report.things(.found).map(\.asset)) == [1, 3])
        #expect(report.unknown.isEmpty)
    }

    @Test func aWrongScanIsTakenBackByAnyCodeOfTheThing() throws {
        _ = try scan(["inkaart:4", "BQ-2", "zz", "PF3ZZ09"])
        try store.unscan(audit, ["bq-2", "ZZ"])
        let report = try store.questions.audit(audit)
        #expect(report.things(.found).isEmpty)
        #expect(report.things(.unexpected).map(\.asset) == [5])
        #expect(report.unknown.isEmpty)
        #expect(try store.questions.judgedAsset(4).row.seenAt == nil)
        #expect(try scan(["BQ-2"]).map(\.isRepeated) == [false])
    }

    @Test func whatWasNotScannedCannotBeTakenBack() throws {
        _ = try scan(["BQ-2"])
        let error = thrown(StoreError.self) { try store.unscan(audit, ["BQ-2", "PF3ZZ01"]) }
        #expect(error == .refused("'PF3ZZ01' was not scanned in audit 1: see 'audit show 1'"))
        #expect(try store.questions.audit(audit).things(.found).map(\.asset) == [4])
        _ = try store.closeAudit(audit, by: Author(who: "els", at: SampleStore.now + 90))
        #expect(
            thrown(StoreError.self) { try store.unscan(audit, ["BQ-2"]) }
                == .refused("audit 1 is closed: start another one"))
    }

    private static let refused: [(code: String, sentence: String)] = [
        ("", "code 2 is no code: it is empty"), (" ", "code 2 is no code: it is empty"),
        ("a\u{1B}b", "code 2 is no code: it has a control character"),
        (String(repeating: "x", count: 101), "code 2 is no code: it has more than 100 characters"),
        (String(repeating: "x", count: 1_000_000), "code 2 is no code: it has more than 100 characters"),
    ]

    @Test(arguments: refused.indices) func whatIsNoCodeIsRefusedWithAllThatCameWithIt(_ index: Int) throws {
        let (code, sentence) = Self.refused[index]
        #expect(thrown(StoreError.self) { _ = try scan(["BQ-2", code]) } == .refused(sentence))
        #expect(try store.questions.audit(audit).things(.found).isEmpty)
    }
}
