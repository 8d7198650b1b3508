import Assets
import Inventory
import TestSupport
import Testing

@Suite struct SchoolCalendarTests {
    private let calendar = SchoolCalendar.builtIn

    @Test func easterIsComputedAsTheChurchesPublishIt() {
        let published = [
            day(2019, 4, 21), day(2024, 3, 31), day(2025, 4, 20), day(2026, 4, 5), day(2027, 3, 28), day(2028, 4, 16),
            day(2038, 4, 25),
        ]
        for easter in published { #expect(HolidayRule.easter(easter.parts.year) == easter) }
    }

    /// What schools published for years that are past: the rule must give it, or the table is checked by nothing.
    @Test func theRuleGivesWhatSchoolsPublishedForPastYears() {
        let published: [(year: Int, holidays: [ClosedRange<Day>])] = [
            (
                2018,
                [
                    day(2018, 10, 29)...day(2018, 11, 4), day(2018, 12, 24)...day(2019, 1, 6),
                    day(2019, 3, 4)...day(2019, 3, 10), day(2019, 4, 8)...day(2019, 4, 22),
                    day(2019, 5, 30)...day(2019, 5, 31), day(2019, 6, 10)...day(2019, 6, 10),
                ]
            ),
            (
                2021,
                [
                    day(2021, 11, 1)...day(2021, 11, 7), day(2021, 12, 27)...day(2022, 1, 9),
                    day(2022, 2, 28)...day(2022, 3, 6), day(2022, 5, 26)...day(2022, 5, 27),
                ]
            ),
            (
                2023,
                [
                    day(2023, 10, 30)...day(2023, 11, 5), day(2023, 12, 25)...day(2024, 1, 7),
                    day(2024, 2, 12)...day(2024, 2, 18), day(2024, 4, 1)...day(2024, 4, 14),
                    day(2024, 5, 9)...day(2024, 5, 10), day(2024, 5, 20)...day(2024, 5, 20),
                ]
            ),
        ]
        for (year, holidays) in published {
            let computed = HolidayRule(year: year).holidays
            for holiday in holidays { #expect(computed.contains(holiday), "\(year): \(holiday.lowerBound.iso)") }
        }
    }

    @Test(arguments: [2025, 2026, 2027])
    func theTableAgreesWithTheRule(year: Int) {
        let inTable = calendar.holidays.map { $0.first...$0.last }
            .filter { $0.lowerBound >= day(year, 9, 1) && $0.lowerBound < day(year + 1, 9, 1) }
        #expect(inTable == HolidayRule(year: year).holidays)
    }

    @Test func everyRowOfTheTableHasASource() {
        let lines = String(decoding: SchoolCalendar.builtInTable, as: UTF8.self).split(separator: "\n")
        for line in lines where !line.hasPrefix("#") { #expect(line.split(separator: "\t").count == 5) }
    }

    private static let counts: [(from: Day, to: Day, counted: Int)] = [
        (day(2026, 11, 22), day(2026, 11, 22), 0),
        (day(2026, 11, 22), day(2026, 11, 20), 0),
        (day(2026, 11, 20), day(2026, 11, 23), 3),
        // The morning after a summer.
        (day(2026, 6, 30), day(2026, 9, 1), 1),
        (day(2026, 7, 15), day(2026, 8, 15), 0),
        // Christmas: Friday to the Monday two weeks later; the weekend before it counts.
        (day(2026, 12, 18), day(2027, 1, 4), 3),
        // A whole school year: 304 days, without 7 + 1 + 14 + 7 + 14 + 1 + 2 + 1 of holidays.
        (day(2026, 8, 31), day(2027, 6, 30), 303 - 47),
        // No table, but summers.
        (day(2035, 6, 30), day(2036, 6, 30), 366 - 62),
        (day(2030, 1, 1), day(2034, 1, 1), 1461 - 4 * 62),
    ]

    @Test(arguments: counts.indices)
    func holidaysDoNotCount(_ number: Int) {
        let (from, to, counted) = Self.counts[number]
        #expect(calendar.countedDays(from: from, to: to) == counted)
        let oneByOne = (from.number..<max(from.number, to.number)).count { number in
            let day = Day(number: number + 1)
            let isHoliday = calendar.holidays.contains { ($0.first...$0.last).contains(day) }
            return !isHoliday && ![7, 8].contains(day.parts.month)
        }
        #expect(oneByOne == counted)
    }

    @Test func theLatestDayIsTheLastOneFromWhichSoManyDaysCount() {
        for (end, counted) in [
            (day(2026, 9, 1), 1), (day(2026, 9, 1), 30), (day(2026, 11, 22), 30), (day(2026, 11, 22), 90),
        ] {
            let latest = calendar.latestDay(counted, countedDaysBefore: end)
            #expect(calendar.countedDays(from: latest, to: end) == counted)
            #expect(calendar.countedDays(from: latest.adding(1), to: end) == counted - 1)
        }
        #expect(calendar.latestDay(1, countedDaysBefore: day(2026, 9, 1)) == day(2026, 8, 31))
        #expect(calendar.latestDay(2, countedDaysBefore: day(2026, 9, 1)) == day(2026, 6, 29))
    }

    private static let first = "# inkaart table holidays 2026-11-22\nfirst\tlast\tnl\ten\tsource\n"

    @Test func aCoordinatorMayReplaceTheTable() throws {
        let bridge = "2026-11-10\t2026-11-12\tbrugdagen\tbridge days\tour school\n"
        let inside = "2026-11-11\t2026-11-11\tWapenstilstand\tArmistice Day\tlaw\n"
        let own = try SchoolCalendar(TableText(Array((Self.first + bridge + inside).utf8)))
        #expect(own.version == "2026-11-22")
        #expect(own.countedDays(from: day(2026, 11, 9), to: day(2026, 11, 13)) == 1, "days in two rows are one day")
    }

    private static let damages: [(text: String, message: String)] = [
        ("# inkaart table makers 2026-11-22\nfirst\n", "line 1: is 'makers' and not 'holidays'"),
        (first + "2026-11-31\t2026-12-01\ta\tb\tc\n", "line 3: the first '2026-11-31' is not a day such as 2026-11-22"),
        (first + "01/11/2026\t2026-12-01\ta\tb\tc\n", "line 3: the first '01/11/2026' is not a day such as 2026-11-22"),
        (
            first + "2026-11-02\t2026-11-01\ta\tb\tc\n",
            "line 3: a holiday lasts from one day to 70, and not from 2026-11-02 to 2026-11-01"
        ),
        (
            first + "2026-11-02\t2027-11-08\ta\tb\tc\n",
            "line 3: a holiday lasts from one day to 70, and not from 2026-11-02 to 2027-11-08"
        ),
        (first + "2026-11-02\t2026-11-08\t-\tb\tc\n", "line 3: has no nl"),
    ]

    @Test(arguments: damages.indices)
    func aTableThatIsWrongSaysWhere(_ number: Int) {
        let (text, message) = Self.damages[number]
        #expect(thrown(TableError.self) { try SchoolCalendar(TableText(Array(text.utf8))) }?.description == message)
    }
}
