import Assets
import Funding
import Inventory
import Store
import TestSupport
import Testing

@testable import Reports

@Suite struct GripMeasureTests {
    @Test func theMeasuresAreThoseOfTheStore() {
        #expect(GripMeasure.all.map(\.code) == ["O5", "O6", "O16", "O21", "T5", "T12"])
        #expect(GripMeasure.all.allSatisfy { !$0.tests.isEmpty })
        let asked = Set(GripMeasure.all.flatMap(\.tests).compactMap(\.figure))
        #expect(asked == Set(GripFigure.allCases))
        let thresholds = GripMeasure.all.flatMap(\.tests).filter { $0.figure != nil }
        #expect(thresholds.allSatisfy { $0.partly ?? 0 < $0.full ?? 0 })
    }

    private static func figures(_ answers: [(GripFigure, Bool?)]) -> GripFigures {
        var figures = GripFigures()
        for (figure, answer) in answers { figures.add(answer, to: figure) }
        return figures
    }

    /// Of 20 portable devices, those that are encrypted and those that are not; the others are unknown.
    static let encryption: [(yes: Int, no: Int, judgement: GripJudgement)] = [
        (20, 0, .demonstrable), (19, 1, .demonstrable), (19, 0, .demonstrable), (18, 0, .partly), (6, 14, .partly),
        (5, 15, .not), (0, 0, .not),
    ]

    @Test(arguments: encryption.indices) func aMeasureIsJudgedByWhatIsShown(_ index: Int) throws {
        let (yes, no, judgement) = Self.encryption[index]
        let answers = (0..<20).map { place -> Bool? in place < yes ? true : place < yes + no ? false : nil }
        let figures = Self.figures(answers.map { (.encrypted, $0) })
        let measure = try #require(GripMeasure.all.first { $0.code == "T12" })
        #expect(measure.judgement(figures) == judgement)
    }

    @Test func whatNoStoreTellsIsNeverShownInFull() throws {
        let figures = Self.figures(GripFigure.allCases.map { ($0, true) })
        let judgements = GripMeasure.all.map { $0.judgement(figures) }
        #expect(judgements == [.demonstrable, .partly, .partly, .partly, .demonstrable, .demonstrable])
        #expect(GripMeasure.all.allSatisfy { $0.judgement(GripFigures()) == .not })
    }

    @Test func aDeviceAnswersWhatIsAskedOfItsKind() throws {
        let today = try #require(Day("2026-11-22"))
        let counting = GripCounting(
            today: today, health: HealthRule(calendar: .builtIn, today: today),
            updates: [
                1: UpdateState(
                    reportedAt: today.midday, checkedAt: today.midday, upgradedAt: today.midday,
                    securityUpdatesPending: 0)
            ],
            software: [1])
        func tallies(_ kind: DeviceKind, _ change: (inout CountedDevice) -> Void = { _ in }) -> [GripFigure:
            AnswerTally]
        {
            var device = CountedDevice(id: 1, school: SampleStore.school, kind: kind, dates: DeviceDates())
            device.lastSeenOn = today.adding(-91)
            change(&device)
            var figures = GripFigures()
            counting.count(device, into: &figures)
            return figures.tallies
        }
        let (yes, no, unknown) = (AnswerTally(yes: 1), AnswerTally(no: 1), AnswerTally(unknown: 1))
        let laptop = tallies(.laptop) { $0.hasRoom = true }
        #expect(laptop[.placed] == yes && laptop[.numbered] == no && laptop[.classified] == no)
        #expect(laptop[.seen] == no && laptop[.software] == yes && laptop[.updated] == yes)
        #expect(laptop[.supported] == unknown && laptop[.encrypted] == unknown)
        #expect(Set(tallies(.smartboard).keys) == [.placed, .numbered, .classified])
        #expect(tallies(.laptop) { $0.status = .sold }.isEmpty)
    }
}
