import Assets
import Funding
import Inventory
import TestSupport
import Testing

@testable import Store

@Suite struct SchoolPupilsTests {
    /// On a day, of which school year the pupils are, and how many.
    static let days: [(day: String, year: Int?, pupils: Int?)] = [
        ("2024-01-31", nil, nil), ("2024-02-01", 2023, 30), ("2025-01-31", 2023, 30), ("2025-02-01", 2024, 7),
        ("2026-11-22", 2024, 7),
    ]

    @Test(arguments: days.indices) func theNewestCountDateCounts(_ index: Int) throws {
        let (day, year, pupils) = Self.days[index]
        let sample = try SampleStore()
        let counts: [(Int, PupilLevel, Int)] = [(2023, .kleuter, 10), (2023, .lager1To4, 20), (2024, .kleuter, 7)]
        for (year, level, pupils) in counts {
            let year = try #require(SchoolYear(firstYear: year))
            let count = try #require(PupilCount(schoolYear: year, level: level, pupils: pupils))
            try sample.store.setPupils([count], school: SampleStore.school)
        }
        let known = try sample.store.questions.pupils(countedBy: try #require(Day(day)))
        #expect(known[SampleStore.school]?.schoolYear.firstYear == year)
        #expect(known[SampleStore.school]?.total == pupils)
        #expect(known[SampleStore.otherSchool] == nil)
    }
}
