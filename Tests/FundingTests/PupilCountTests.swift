import Funding
import Testing

@Suite struct PupilCountTests {
    @Test(arguments: [(-1, false), (0, true), (340, true), (20_000, true), (20_001, false), (Int.max, false)])
    func aCountHasBounds(_ pupils: Int, _ isTaken: Bool) throws {
        let year = try #require(SchoolYear(firstYear: 2026))
        #expect((PupilCount(schoolYear: year, level: .kleuter, pupils: pupils)?.pupils == pupils) == isTaken)
    }

    /// They are kept in stores and on command lines.
    @Test func levelsHaveFixedNames() {
        #expect(
            PupilLevel.allCases.map(\.rawValue)
                == ["kleuter", "lager-1-4", "lager-5-6", "buitengewoon", "secundair"])
    }
}
