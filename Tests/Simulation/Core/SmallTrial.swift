package import Assets

/// Plays very many small histories with the rules alone, each in several orders of arrival.
package struct SmallTrial: Sendable {
    /// What must never be, with the seed of the history.
    package private(set) var violations: [String] = []
    /// What became of the things that came back, by what happened to them.
    package private(set) var returns: [Happening: [Recognition: Int]] = [:]
    /// The first that were not recognised, and what happened to them.
    package private(set) var misses: [String] = []

    private static let missesAtMost = 20

    package init() {}

    package func count(_ recognition: Recognition) -> Int { returns.values.reduce(0) { $0 + ($1[recognition] ?? 0) } }

    package mutating func play(seed: UInt64, by rules: MatchingRules = .builtIn) {
        let history = SmallHistory.history(seed: seed)
        let outcome = Self.outcome(history.inputs, history, rules)
        let measure = Measure(history.truth, outcome)
        violations += measure.violations.map { "seed \(seed): \($0)" }
        for (comeback, recognition) in measure.recognitions {
            returns[comeback.happening, default: [:]][recognition, default: 0] += 1
            let isMiss = recognition == .missed || recognition == .conflict
            guard isMiss, misses.count < Self.missesAtMost else { continue }
            misses.append("seed \(seed), \(recognition): " + measure.words(of: comeback).joined(separator: "; "))
        }
        for order in Replay.allCases {
            let other = Self.outcome(order.inputs(of: history, seed: seed), history, rules)
            if other.canonicalText != outcome.canonicalText {
                violations.append("seed \(seed): another order, \(order)")
            }
        }
    }

    private static func outcome(_ inputs: [Input], _ history: History, _ rules: MatchingRules) -> Outcome {
        var keeper = CoreKeeper(by: rules)
        keeper.take(inputs, of: history)
        return keeper.outcome()
    }
}
