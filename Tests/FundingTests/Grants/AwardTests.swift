import Assets
import Funding
import Testing

@Suite struct AwardTests {
    /// DOMAIN: 100 kleuters, 160 in L1-L4 and 80 in L5-L6 give 42 x 340 + 25 x 260 + 290 x 80.
    private let pupils: [PupilLevel: Int] = [.kleuter: 100, .lager1To4: 160, .lager5To6: 80]

    @Test func theThreeLinesOfPrimaryEducationGiveTheKnownSum() throws {
        let amounts = try GrantTemplates.builtIn.lines(of: "digisprong-1").map {
            try $0.award(forPupils: pupils).amount
        }
        #expect(amounts.map(\.grouped) == ["14.280,00", "6.500,00", "23.200,00"])
        #expect(amounts.sum.grouped == "43.980,00")
    }

    @Test func theCalculationIsShownLevelByLevel() throws {
        let line = try #require(GrantTemplates.builtIn.lines(of: "digisprong-1").dropFirst().first)
        let parts = try line.award(forPupils: pupils).parts
        #expect(parts.map(\.level) == [.kleuter, .lager1To4])
        #expect(parts.map(\.pupils) == [100, 160])
        #expect(parts.map(\.amount.belgian) == ["2500,00", "4000,00"])
    }

    @Test func secondaryEducationHasLinesOfItsOwn() throws {
        let lines = GrantTemplates.builtIn.lines(of: "digisprong-1-so")
        let amounts = try lines.map { try $0.award(forPupils: [.secundair: 10, .buitengewoon: 10]).amount.belgian }
        #expect(amounts == ["5100,00", "5520,00"])
        #expect(GrantTemplates.builtIn.names == ["digisprong-1", "digisprong-1-so"])
    }

    @Test func pupilsThatNobodyCountedAreNoZero() throws {
        let line = try #require(GrantTemplates.builtIn.lines(of: "digisprong-1").last)
        do {
            let award = try line.award(forPupils: [.kleuter: 12])
            Issue.record("it gives \(award)")
        } catch { #expect(error as? AwardFault == .noPupils([.lager5To6])) }
        #expect(try line.award(forPupils: [.lager5To6: 0]).amount == .zero)
    }

    @Test func aFixedLineGivesEachSchoolTheSame() throws {
        var line = try #require(GrantTemplates.builtIn.lines.first?.line)
        line.amount = .fixed(try Cents("1500"))
        #expect(try line.award(forPupils: [:]).amount.belgian == "1500,00")
    }
}
