import Testing

@testable import Simulation

@Suite struct SmallHistoryTests {
    @Test func aPerfectInventoryOfAnySmallHistoryHasNoMiss() {
        var happenings: Set<Happening> = []
        for seed in 0..<1_000 as Range<UInt64> {
            let history = SmallHistory.history(seed: seed)
            let measure = Measure(history.truth, .perfect(history))
            let missed = measure.recognitions.filter { $0.recognition != .recognised }.map { "\($0.comeback)" }
            let misses = measure.violations + missed + measure.duplicates.map { "duplicate: \($0)" }
            #expect(misses == [], "seed \(seed)")
            happenings.formUnion(history.truth.counts.keys)
        }
        #expect(happenings.count >= Happening.allCases.count - 3)
    }

    @Test func oneSeedIsOneHistory() {
        let histories = [7, 7, 8].map { SmallHistory.history(seed: $0) }
        let texts = histories.map { "\($0.inputs)" }
        #expect(texts[0] == texts[1])
        #expect(texts[0] != texts[2])
    }
}
