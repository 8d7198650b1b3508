import Funding
import Testing

@Suite struct SchoolYearTests {
    @Test(arguments: ["1990-1991", "2026-2027", "1999-2000", "2099-2100", "2100-2101"])
    func aSchoolYearIsWrittenAsItIsRead(_ text: String) throws {
        #expect(try #require(SchoolYear(text)).description == text)
    }

    @Test(arguments: [
        "", "2026", "2026-2026", "2026-2028", "2027-2026", "2026-27", "26-27", "2026/2027", "2026-2027-2028",
        " 2026-2027", "2026-2027 ", "-2026-2027", "2026--2027", "+026-2027", "1989-1990", "2101-2102",
        "\u{662}\u{660}\u{662}\u{666}-2027",
    ])
    func whatIsNoSchoolYearIsRefused(_ text: String) {
        #expect(SchoolYear(text) == nil)
    }

    @Test(arguments: [(1989, false), (1990, true), (2100, true), (2101, false), (Int.min, false), (Int.max, false)])
    func aSchoolYearHasBounds(_ firstYear: Int, _ isTaken: Bool) {
        #expect((SchoolYear(firstYear: firstYear) != nil) == isTaken)
    }

    @Test func schoolYearsAreInOrder() throws {
        let years = try ["2027-2028", "2025-2026", "2026-2027"].map { try #require(SchoolYear($0)) }
        #expect(years.sorted().map(\.firstYear) == [2025, 2026, 2027])
    }
}
