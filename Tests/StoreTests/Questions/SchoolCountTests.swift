import Assets
import Inventory
import TestSupport
import Testing

@testable import Store

@Suite struct SchoolCountTests {
    private static let day: Int64 = 86_400

    /// Age in seconds of the last report, and whether it counts as seen in 7 and 30, missing for 30 and 90 days. Eight days of
    /// November 2026 and July and August do not count.
    static let ages: [(Int64, [Int])] = [
        (0, [1, 1, 0, 0]), (7 * day, [1, 1, 0, 0]), (7 * day + 1, [0, 1, 0, 0]), (30 * day, [0, 1, 0, 0]),
        (30 * day + 1, [0, 0, 0, 0]), (37 * day + day / 2, [0, 0, 0, 0]), (37 * day + day / 2 + 1, [0, 0, 1, 0]),
        (159 * day + day / 2, [0, 0, 1, 0]), (159 * day + day / 2 + 1, [0, 0, 1, 1]),
    ]

    @Test(arguments: ages) func anAssetIsCountedByItsAge(_ age: Int64, _ expected: [Int]) throws {
        let sample = try SampleStore()
        let device = try sample.addDevice()
        _ = try sample.ingest(try SampleBody.body(), device: device, at: SampleStore.now - age)
        let count = try #require(try sample.store.questions.counts(now: SampleStore.now).first)
        #expect(count.school == SampleStore.school)
        #expect(count.kind == .laptop)
        #expect(count.total == 1)
        #expect(
            [count.seenIn7Days, count.seenIn30Days, count.missingFor30Days, count.missingFor90Days] == expected)
    }

    @Test func countsAreInOrderAndSumUp() throws {
        let sample = try SampleStore()
        for number in 1...3 {
            let school = number == 1 ? SampleStore.otherSchool : SampleStore.school
            let device = try sample.addDevice(number, school: school)
            let printer = USBDevice.printer(serial: "E7123456\(number)")
            _ = try sample.ingest(try SampleBody.body(.laptop(number, usb: [printer])), device: device)
        }
        let counts = try sample.store.questions.counts(now: SampleStore.now)
        #expect(counts.map(\.school.text) == ["030569", "030569", "104521", "104521"])
        #expect(counts.map(\.kind) == [.laptop, .printer, .laptop, .printer])
        #expect(counts.map(\.total) == [2, 2, 1, 1])
    }

    /// Of a laptop that was seen a year ago: how many there are, and how many are missing.
    static let statuses: [(AssetStatus?, [Int])] = [
        (nil, [1, 1]), (.inUse, [1, 1]), (.lent, [1, 1]), (.spare, [1, 0]), (.defective, [1, 0]), (.stolen, [1, 0]),
    ]

    @Test(arguments: statuses) func onlyWhatIsExpectedToBeSeenIsMissing(
        _ status: AssetStatus?, _ expected: [Int]
    ) throws {
        let sample = try SampleStore()
        let device = try sample.addDevice()
        _ = try sample.ingest(try SampleBody.body(), device: device, at: SampleStore.now - 365 * Self.day)
        try sample.say(status?.rawValue, .status, of: 1)
        let count = try #require(try sample.store.questions.counts(now: SampleStore.now).first)
        #expect([count.total, count.missingFor90Days] == expected)
    }

    @Test(arguments: [AssetStatus.sold, .donated, .recycled])
    func whatASchoolDisposedOfIsNotCounted(_ status: AssetStatus) throws {
        let sample = try SampleStore()
        _ = try sample.ingest(try SampleBody.body(), device: try sample.addDevice())
        try sample.say(status.rawValue, .status, of: 1)
        #expect(try sample.store.questions.counts(now: SampleStore.now).isEmpty)
    }

    @Test func whatWasNeverSeenIsNotMissing() throws {
        let sample = try SampleStore()
        try sample.addTyped(1, kind: .monitor)
        let count = try #require(try sample.store.questions.counts(now: SampleStore.now).first)
        #expect([count.total, count.seenIn30Days, count.missingFor30Days, count.missingFor90Days] == [1, 0, 0, 0])
    }

    @Test func aSchoolCalendarThatWasInstalledCounts() throws {
        let sample = try SampleStore()
        _ = try sample.ingest(
            try SampleBody.body(), device: try sample.addDevice(), at: SampleStore.now - 38 * Self.day)
        let questions = sample.store.questions
        func missing() throws -> Int? {
            try questions.counts(now: SampleStore.now, by: try questions.schoolCalendar()).first?.missingFor30Days
        }
        #expect(try missing() == 1)
        let table = "# inkaart table holidays 2999-01-01\nfirst\tlast\tnl\ten\tsource\n"
        let longer = "2026-10-26\t2026-11-15\therfst\tautumn\tour school\n"
        #expect(try sample.store.install(Array((table + longer).utf8), now: 1) == .holidays)
        #expect(try missing() == 0)
        try sample.store.removeTable(.holidays)
        #expect(try missing() == 1)
    }

    @Test func aSchoolWithoutAssetsIsNotCounted() throws {
        let sample = try SampleStore()
        _ = try sample.addDevice()
        #expect(try sample.store.questions.counts(now: SampleStore.now).isEmpty)
    }
}
