import Testing

@testable import Simulation

@Suite struct ReplayTests {
    private static let history = SchoolYears.history(seed: 5, things: 60, years: 1)

    @Test(arguments: Replay.allCases) func anotherOrderKeepsThatOfEachSource(_ replay: Replay) {
        let inputs = replay.inputs(of: Self.history, seed: 1)
        #expect(inputs.count == Self.history.inputs.count)
        #expect(inputs.map(\.at) != Self.history.inputs.map(\.at))
        for (_, own) in Dictionary(grouping: inputs, by: \.source) where own.first?.source != .person {
            #expect(own.map(\.at) == own.map(\.at).sorted())
        }
    }

    @Test(arguments: Replay.allCases) func anActOnAnAssetComesAfterItsWitness(_ replay: Replay) {
        var enrolled: Set<String> = []
        for input in replay.inputs(of: Self.history, seed: 2) {
            switch input.act {
            case .enrol(let enrolment): enrolled.insert(enrolment.id)
            case .move(.agent(let agent), _): #expect(enrolled.contains(agent))
            case .report(let report): #expect(enrolled.contains(report.enrolment))
            case .rows, .move: break
            }
        }
    }
}
