import Assets
import Inventory
import Testing

@Suite struct QuietSchoolTests {
    private let rule = AbsenceRule(calendar: .builtIn, today: day(2026, 10, 20))

    private func sightings(
        _ days: [Day?], of school: String = "30569", status: AssetStatus? = nil, from number: Int = 1
    ) throws -> [SchoolSighting] {
        let school = try #require(SchoolNumber(school))
        return days.enumerated().map { place, day in
            let absence = rule.absence(lastSeen: day, status: status, kind: .laptop)
            return SchoolSighting(school: school, asset: number + place, lastSeen: day, absence: absence)
        }
    }

    private func repeated(_ day: Day?, _ count: Int) -> [Day?] { Array(repeating: day, count: count) }

    @Test func aSchoolOfWhichNothingIsSeenIsOneLine() throws {
        let quiet = try rule.quietSchools(in: sightings(repeated(day(2026, 9, 10), 200)))
        #expect(quiet.map(\.since) == [day(2026, 9, 10)])
        #expect(quiet.first?.days == 40)
        #expect(quiet.first?.assets == Array(1...200))
        #expect(quiet.first?.school.text == "030569")
    }

    @Test func devicesThatAreUsedNowAndThenFallSilentTogether() throws {
        // From 31 August on, one each day: the first is missing for 50 days.
        let days = (0..<14).map { day(2026, 8, 31).adding($0) }
        let quiet = try rule.quietSchools(in: sightings(days))
        #expect(quiet.map(\.since) == [day(2026, 9, 13)])
        #expect(quiet.first?.assets.count == 14)
    }

    @Test func itIsOneLineFromTheFirstOneThatIsMissing() throws {
        let days = repeated(day(2026, 9, 20), 1) + repeated(day(2026, 9, 30), 9)
        #expect(try rule.quietSchools(in: sightings(days)).first?.assets.count == 10)
        #expect(try rule.quietSchools(in: sightings(repeated(day(2026, 9, 30), 10))).isEmpty, "nothing is missing yet")
    }

    @Test func thoseThatAreInTheSummerHolidaysAreNotQuiet() throws {
        let september = AbsenceRule(calendar: .builtIn, today: day(2026, 9, 1))
        let school = try #require(SchoolNumber("030569"))
        let sightings = (1...50).map { number in
            SchoolSighting(
                school: school, asset: number, lastSeen: day(2026, 6, 30),
                absence: september.absence(lastSeen: day(2026, 6, 30), status: nil, kind: .laptop))
        }
        #expect(september.quietSchools(in: sightings).isEmpty)
    }

    private static let borders: [(quiet: Int, alive: Int, isQuiet: Bool)] = [
        (4, 0, false), (5, 0, true), (5, 1, true), (5, 2, false), (8, 2, true), (79, 21, false), (80, 20, true),
        (0, 10, false),
    ]

    @Test(arguments: borders.indices)
    func fewOrTooManyAliveAreLinesOfTheirOwn(_ number: Int) throws {
        let (quiet, alive, isQuiet) = Self.borders[number]
        let days = repeated(day(2026, 9, 1), quiet) + repeated(day(2026, 10, 20), alive)
        let schools = try rule.quietSchools(in: sightings(days))
        #expect(schools.map(\.assets.count) == (isQuiet ? [quiet] : []))
    }

    @Test func thoseThatWereGoneLongBeforeKeepTheirLines() throws {
        let days = repeated(day(2026, 3, 2), 2) + repeated(day(2026, 9, 1), 18)
        #expect(try rule.quietSchools(in: sightings(days)).first?.assets == Array(3...20))
    }

    @Test func thoseThatNobodyExpectsDoNotCount() throws {
        let silent = try sightings(repeated(day(2026, 9, 1), 6))
        let repaired = try sightings(repeated(day(2026, 9, 1), 20), status: .inRepair, from: 100)
        let typedIn = try sightings(repeated(nil, 20), from: 200)
        let schools = rule.quietSchools(in: silent + repaired + typedIn)
        #expect(schools.map(\.assets) == [Array(1...6)])
        #expect(rule.quietSchools(in: repaired + typedIn).isEmpty)
    }

    @Test func schoolsAreJudgedOneByOne() throws {
        let quiet = try sightings(repeated(day(2026, 9, 1), 9), of: "040000", from: 1)
        let alive = try sightings(repeated(day(2026, 10, 19), 9), of: "035000", from: 10)
        let other = try sightings(repeated(day(2026, 9, 4), 9), of: "030569", from: 20)
        let schools = rule.quietSchools(in: quiet + alive + other)
        #expect(schools.map(\.school.text) == ["030569", "040000"])
    }
}
