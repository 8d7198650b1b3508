import Sheets
import Testing

@testable import Reports

@Suite struct FlemishFigureTests {
    @Test func eachIndicatorHasAFigure() {
        for indicator in FlemishFigure.Indicator.allCases { #expect(!FlemishFigure.of(indicator).isEmpty) }
        #expect(FlemishFigure.devicesPer100Pupils.map(\.value) == [24, 54])
        #expect(FlemishFigure.devicesPer100Pupils.last?.mark.value == 540)
    }

    @Test func aFigureNamesItsYearAndSource() throws {
        let figure = try #require(FlemishFigure.devicesPer100Pupils.last)
        #expect(figure.words.dutch == "Vlaanderen 2023: 54 (MICTIVO, lager onderwijs)")
        #expect(figure.cell == .decimal(540, places: 1))
        let boards = try #require(FlemishFigure.of(.schoolsWithBoards).first)
        #expect(boards.words.english == "Flanders: 93 % (MICTIVO, primary education)")
    }

    @Test func aShareIsWrittenAsOne() throws {
        let old = try #require(FlemishFigure.of(.olderThan4Years).first)
        #expect(old.cell == .share(570))
    }
}
