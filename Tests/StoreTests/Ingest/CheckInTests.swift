import Crypto
import Inventory
import TestSupport
import Testing

@testable import SQLite
@testable import Store

@Suite struct CheckInTests {
    private let sample: SampleStore

    init() throws { sample = try SampleStore() }
    private var questions: Questions { sample.store.questions }

    private func count(_ table: String) throws -> Int64? {
        try questions.read { connection in try connection.first("SELECT count(*) FROM \(table)") { $0.integer(0) } }
    }

    /// Name, and whether it still is, of all that the device ever sent, in the order of its coming.
    private func history(_ device: Int64) throws -> [String] {
        try questions.read { connection in
            try connection.rows(
                """
                SELECT name || ' ' || since || '-' || ifnull(until, '') FROM device_section
                WHERE device = ?1 ORDER BY since, name
                """, device
            ) { $0.text(0) }
        }
    }

    @Test func aFirstReportIsStoredWithItsSectionsAndItsAsset() throws {
        let device = try sample.addDevice()
        let body = try SampleBody.body(seq: 3)
        #expect(try sample.ingest(body, device: device) == .stored(have: 3))
        #expect(try questions.sections(ofDevice: device).map(\.name) == body.sections.map(\.name).sorted())
        let asset = try #require(try questions.assets().first)
        #expect(asset.kind == .laptop)
        #expect(asset.hostname == "klas-1")
        #expect(asset.isDiskEncrypted == true)
        #expect(asset.firstSeenAt == SampleStore.now)
        #expect(asset.seenAt == SampleStore.now)
    }

    @Test func aResentReportIsStoredOnce() throws {
        let device = try sample.addDevice()
        for _ in 1...3 { #expect(try sample.ingest(try SampleBody.body(), device: device) == .stored(have: 1)) }
        #expect(try count("snapshot") == 1)
        let reduced = try SampleBody.body(digestsOf: ["machine", "system"])
        #expect(try sample.ingest(reduced, device: device, at: SampleStore.now + 60) == .stored(have: 1))
        #expect(try count("snapshot") == 1)
        #expect(try questions.device(device).seenAt == SampleStore.now)
    }

    @Test func theSameReportWithOtherContentIsAConflict() throws {
        let device = try sample.addDevice()
        _ = try sample.ingest(try SampleBody.body(), device: device)
        #expect(try sample.ingest(try SampleBody.body(.laptop(2)), device: device) == .conflict)
        #expect(try questions.assets().map(\.hostname) == ["klas-1"])
    }

    @Test func anUnchangedReportStoresNothingButThatItCame() throws {
        let device = try sample.addDevice()
        _ = try sample.ingest(try SampleBody.body(seq: 1), device: device)
        let (sections, before) = (try count("section"), try history(device))
        let all = Set(try SampleBody.body().sections.map(\.name))
        let outcome = try sample.ingest(
            try SampleBody.body(seq: 2, digestsOf: all), device: device, at: SampleStore.now + 60)
        #expect(outcome == .stored(have: 2))
        #expect(try count("section") == sections)
        #expect(try history(device) == before)
        #expect(try questions.assets().map(\.seenAt) == [SampleStore.now + 60])
    }

    @Test func aDigestThatNobodyKnowsIsAskedForAndNothingIsStored() throws {
        let device = try sample.addDevice()
        let body = try SampleBody.body(digestsOf: ["machine", "usb"])
        #expect(try sample.ingest(body, device: device) == .lacks(["machine", "usb"]))
        for table in ["snapshot", "section", "device_section", "device_seen", "asset"] {
            #expect(try count(table) == 0, "\(table)")
        }
        #expect(try sample.ingest(try SampleBody.body(), device: device) == .stored(have: 1))
    }

    @Test func aSectionOfTwoDevicesIsStoredOnce() throws {
        let devices = [try sample.addDevice(1), try sample.addDevice(2)]
        _ = try sample.ingest(try SampleBody.body(.laptop(1)), device: devices[0])
        let sections = try #require(try count("section"))
        let other = try SampleBody.body(.laptop(2), digestsOf: ["memory", "storage", "processor", "usb"])
        #expect(try sample.ingest(other, device: devices[1]) == .stored(have: 1))
        #expect(try count("section") == sections + 2)
        let contents = try devices.map { device in
            try questions.sections(ofDevice: device).first { $0.name == "storage" }?.json
        }
        #expect(contents[0] == contents[1])
        #expect(try questions.assets().map(\.storageInBytes) == [256_060_514_304, 256_060_514_304])
    }

    @Test func aLateReportIsStoredButDoesNotBecomeCurrent() throws {
        let device = try sample.addDevice()
        _ = try sample.ingest(try SampleBody.body(seq: 5), device: device)
        let late = try SampleBody.body(seq: 4, .laptop(9))
        #expect(try sample.ingest(late, device: device, at: SampleStore.now + 60) == .stored(have: 5))
        #expect(try sample.ingest(late, device: device, at: SampleStore.now + 60) == .stored(have: 5))
        #expect(try count("snapshot") == 2)
        let asset = try #require(try questions.assets().first)
        #expect(asset.hostname == "klas-1")
        #expect(asset.seenAt == SampleStore.now)
    }

    @Test func aNewEpochBecomesCurrentAndAnOldOneDoesNotComeBack() throws {
        let device = try sample.addDevice()
        let reports: [(epoch: UInt64, seq: Int64, hostname: Int, have: Int64, current: String)] = [
            (.max, 7, 1, 7, "klas-1"), (2, 1, 2, 1, "klas-2"), (.max, 8, 3, 8, "klas-2"), (2, 2, 4, 2, "klas-4"),
            (0, 1, 5, 1, "klas-5"), (2, 3, 6, 3, "klas-5"),
        ]
        for report in reports {
            var facts = Facts.laptop()
            facts.system?.hostname = "klas-\(report.hostname)"
            let body = try SampleBody.body(epoch: report.epoch, seq: report.seq, facts)
            #expect(try sample.ingest(body, device: device) == .stored(have: report.have))
            #expect(try questions.assets().map(\.hostname) == [report.current])
        }
    }

    @Test func sectionsThatChangeAppearAndGoHaveAHistory() throws {
        let device = try sample.addDevice()
        let reports = [#"{"memory":{"slots":2}}"#, #"{"memory":{"slots":4},"future":{"a":1}}"#, #"{"future":{"a":1}}"#]
        for (index, sections) in reports.enumerated() {
            let body = try SampleBody.body(seq: Int64(index + 1), sections: sections)
            _ = try sample.ingest(body, device: device, at: Int64(10 * (index + 1)))
        }
        #expect(try history(device) == ["memory 10-20", "future 20-", "memory 20-30"])
        #expect(try questions.sections(ofDevice: device).map(\.name) == ["future"])
    }

    @Test func aSectionThatComesBackIsKnownByItsDigest() throws {
        let device = try sample.addDevice()
        let memory = #"{"slots":2}"#
        let digest = Crypto.sha256(Array(memory.utf8))
        for (seq, section) in [(1, memory), (2, #"{"slots":4}"#), (3, #""\#(digest)""#)] as [(Int64, String)] {
            let body = try SampleBody.body(seq: seq, sections: #"{"memory":\#(section)}"#)
            #expect(try sample.ingest(body, device: device) == .stored(have: seq))
        }
        #expect(try questions.sections(ofDevice: device).first?.json == Array(memory.utf8))
    }

    @Test func aRefusedCheckInDoesNotTakeItsGroupAlong() throws {
        let devices = [try sample.addDevice(1), 99, try sample.addDevice(2)]
        let results = sample.store.ingest(
            try devices.map { CheckIn(device: $0, body: try SampleBody.body(), receivedAt: SampleStore.now) })
        #expect(try results[0].get() == .stored(have: 1))
        #expect(try results[2].get() == .stored(have: 1))
        let error = thrown(SQLiteError.self) { try results[1].get() }
        #expect(error?.isConstraint == true)
        #expect(try count("snapshot") == 2)
    }

    @Test func reportsOfAPendingDeviceAreKeptWithoutAnAsset() throws {
        _ = try sample.addDevice(1)
        _ = try sample.enrol(
            "moved", token: try sample.addToken(school: SampleStore.otherSchool), .laptop(1), now: SampleStore.now + 1)
        #expect(try sample.ingest(try SampleBody.body(), device: 2) == .stored(have: 1))
        #expect(try questions.assets().isEmpty)
        #expect(try questions.device(2).seenAt == SampleStore.now)
    }

    @Test func theAgentTellsItsVersionAndWhatItDropped() throws {
        let device = try sample.addDevice()
        let report = ReportID(epoch: Epoch(number: 1), seq: 1)
        let snapshot = Snapshot(report: report, takenAt: 0, agent: "9.9", dropped: 12, facts: Facts())
        _ = try sample.ingest(try SampleBody.parsed(snapshot.json), device: device)
        #expect(try questions.device(device).agent == "9.9")
        #expect(try questions.device(device).dropped == 12)
    }

    @Test func partsOfAHostAreThoseOfItsLastReport() throws {
        let device = try sample.addDevice()
        var facts = Facts.laptop()
        for (seq, name) in [(1, "sda"), (2, "sdb")] as [(Int64, String)] {
            facts.storage?.disks[0].name = name
            _ = try sample.ingest(try SampleBody.body(seq: seq, facts), device: device)
        }
        let disks = try questions.read { connection in
            try connection.rows("SELECT place FROM component WHERE kind = 'disk' AND until IS NULL") { $0.text(0) }
        }
        #expect(disks == ["sdb"])
    }
}
