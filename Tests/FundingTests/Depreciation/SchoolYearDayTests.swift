import Assets
import Funding
import Testing

@Suite struct SchoolYearDayTests {
    private static let years: [(day: String, year: String?)] = [
        ("2026-08-31", "2025-2026"), ("2026-09-01", "2026-2027"), ("2027-01-01", "2026-2027"),
        ("1990-08-31", nil), ("1990-09-01", "1990-1991"), ("2101-09-01", nil),
    ]

    @Test func aSchoolYearBeginsInSeptember() throws {
        for (day, year) in Self.years {
            let day = try #require(Day(day))
            #expect(SchoolYear(of: day)?.description == year)
        }
    }
}
