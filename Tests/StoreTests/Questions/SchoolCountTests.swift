import Inventory
import Store
import TestSupport
import Testing

@Suite struct SchoolCountTests {
    private static let day: Int64 = 86_400

    /// Age in seconds of the last report, and whether it counts as seen in 7 and 30, missing for 30 and 90 days.
    static let ages: [(Int64, [Int])] = [
        (0, [1, 1, 0, 0]), (7 * day, [1, 1, 0, 0]), (7 * day + 1, [0, 1, 0, 0]),
        (30 * day, [0, 1, 0, 0]), (30 * day + 1, [0, 0, 1, 0]), (90 * day, [0, 0, 1, 0]), (90 * day + 1, [0, 0, 1, 1]),
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

    @Test func aSchoolWithoutAssetsIsNotCounted() throws {
        let sample = try SampleStore()
        _ = try sample.addDevice()
        #expect(try sample.store.questions.counts(now: SampleStore.now).isEmpty)
    }
}
