import Testing

@testable import Reports

@Suite struct DeliveryMonthTests {
    private static func month(_ text: String) throws -> DeliveryMonth { try #require(DeliveryMonth(text)) }

    @Test(arguments: ["2026-11", "2020-01", "2199-12"]) func aMonthIsReadAndWritten(_ text: String) throws {
        let month = try Self.month(text)
        #expect(month.description == text)
    }

    @Test(arguments: [
        "", "2026-13", "2026-00", "2026-1", "26-11", "2026-11-22", "2019-12", "+026-11", "2026/11", "١٢٣٤-11",
    ])
    func whatIsNoMonthIsRefused(_ text: String) { #expect(DeliveryMonth(text) == nil) }

    @Test func aMonthIsThatOfAMoment() {
        #expect(DeliveryMonth(at: 1_795_348_800).dutch == "november 2026")
    }

    static let kept: [(month: String, lastKept: String, firstGone: String)] = [
        ("2026-09", "2028-08", "2028-09"), ("2027-08", "2028-08", "2028-09"), ("2026-08", "2027-08", "2027-09"),
    ]

    @Test(arguments: kept) func aDeliveryIsKeptForItsSchoolYearAndTheNext(
        _ month: String, _ lastKept: String, _ firstGone: String
    ) throws {
        let month = try Self.month(month)
        let (last, first) = (try Self.month(lastKept), try Self.month(firstGone))
        #expect(month.isKept(in: last) && !month.isKept(in: first))
    }
}
