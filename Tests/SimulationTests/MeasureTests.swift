import Testing

@testable import Simulation

@Suite struct MeasureTests {
    private static let history = SchoolYears.history(seed: 3, things: 150, years: 1)

    @Test func aPerfectInventoryHasNoMiss() {
        let measure = Measure(Self.history.truth, .perfect(Self.history))
        #expect(measure.wrongMerges.isEmpty)
        #expect(measure.overwritten.isEmpty)
        #expect(measure.lostWitnesses.isEmpty)
        #expect(measure.duplicates.isEmpty)
        #expect(measure.recognitions.allSatisfy { $0.recognition == .recognised })
        #expect(measure.recognitions.count > 50)
    }

    @Test func twoMachinesInOneAssetAreAWrongMerge() {
        var outcome = Outcome.perfect(Self.history)
        let last = outcome.assets.removeLast()
        outcome.assets[0].witnesses += last.witnesses
        #expect(Measure(Self.history.truth, outcome).wrongMerges.map(\.id) == [outcome.assets[0].id])
    }

    @Test func anAssetThatShowsAnotherMachineIsOverwritten() throws {
        var outcome = Outcome.perfect(Self.history)
        let index = try #require(outcome.assets.firstIndex { $0.processor != nil })
        outcome.assets[index].processor = "another"
        #expect(Measure(Self.history.truth, outcome).overwritten.map(\.id) == [outcome.assets[index].id])
    }

    @Test func anAgentWithAnAssetOfItsOwnIsAMissAndADuplicate() throws {
        var outcome = Outcome.perfect(Self.history)
        let index = try #require(outcome.assets.firstIndex { Self.agents(of: $0).count > 1 })
        let newest = try #require(Self.agents(of: outcome.assets[index]).last)
        outcome.assets[index].witnesses.removeAll { $0 == newest }
        outcome.assets.append(Outcome.Asset(id: 1_000_000))
        outcome.assets[outcome.assets.count - 1].witnesses = [newest]
        let measure = Measure(Self.history.truth, outcome)
        #expect(measure.duplicates.count == 1)
        #expect(measure.recognitions.contains { $0.recognition == .missed })
    }

    private static func agents(of asset: Outcome.Asset) -> [Witness] {
        asset.witnesses.filter { if case .agent = $0 { true } else { false } }.sorted()
    }
}
