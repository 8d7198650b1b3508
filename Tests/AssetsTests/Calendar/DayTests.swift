import Assets
import Testing

@Suite struct DayTests {
    private static let writings: [(text: String, iso: String?)] = [
        ("22/11/2026", "2026-11-22"), ("1/9/26", "2026-09-01"), ("01-09-2026", "2026-09-01"),
        ("2026-11-22", "2026-11-22"), ("29/02/2028", "2028-02-29"), ("29/02/2026", nil), ("31/04/2026", nil),
        ("2026/13/01", nil), ("1-2", nil), ("", nil), ("22/11/2026/1", nil), ("a/b/2026", nil), ("1/1/1899", nil),
        ("+1/1/2026", nil), ("٢/1/2026", nil),
    ]

    @Test(arguments: Self.writings.indices)
    func aDayIsReadAsPeopleWriteIt(_ index: Int) {
        #expect(Day(Self.writings[index].text)?.iso == Self.writings[index].iso)
    }

    @Test func everyDayOfTwoCenturiesIsTheOneAfterTheDayBefore() {
        var day = Day(year: 1980, month: 1, day: 1)
        let last = Day(year: 2199, month: 12, day: 31)
        while let known = day, known != last {
            let (year, month, date) = known.parts
            guard Day(year: year, month: month, day: date) == known else { break }
            day = Day(number: known.number + 1)
        }
        #expect(day == last)
        #expect(Day(number: 0).iso == "1970-01-01")
    }
}
