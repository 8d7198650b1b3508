import Assets
import Testing

@Suite struct DayMonthsTests {
    private static let sums: [(day: String, months: Int, sum: String)] = [
        ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"), ("2023-01-31", 2, "2023-03-31"),
        ("2023-01-31", 3, "2023-04-30"), ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"),
        ("2023-12-15", 1, "2024-01-15"), ("2023-09-01", 48, "2027-09-01"), ("2023-09-01", 0, "2023-09-01"),
        ("2199-12-01", 600, "2249-12-01"), ("1980-01-31", -119, "1970-02-28"),
    ]

    @Test func monthsAreAddedAsOnACalendar() throws {
        for (day, months, sum) in Self.sums {
            let day = try #require(Day(day))
            #expect(day.adding(months: months).iso == sum)
        }
    }

    private static let spans: [(start: String, end: String, months: Int)] = [
        ("2024-01-31", "2024-02-28", 0), ("2024-01-31", "2024-02-29", 1), ("2024-01-31", "2024-03-30", 1),
        ("2024-01-31", "2024-03-31", 2), ("2023-09-15", "2023-09-15", 0), ("2023-09-15", "2023-10-14", 0),
        ("2023-09-15", "2023-10-15", 1), ("2023-09-15", "2027-09-14", 47), ("2023-09-15", "2027-09-15", 48),
        ("2023-09-15", "2020-01-01", 0),
    ]

    @Test func onlyWholeMonthsCount() throws {
        for (start, end, months) in Self.spans {
            let first = try #require(Day(start))
            let last = try #require(Day(end))
            #expect(last.months(since: first) == months, "\(start) \(end)")
        }
    }
}
