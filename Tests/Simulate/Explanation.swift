import Simulation

/// The first misses of each kind, with what really happened, so that a person can find the cause.
struct Explanation {
    private let result: TrialResult

    /// Of each kind of miss.
    private static let most = 12

    init(_ result: TrialResult) { self.result = result }

    private var measure: Measure { result.measure }

    var lines: [String] {
        let missed = result.recognitions.filter { $0.recognition == .missed }
        let asked = result.recognitions.filter { $0.recognition == .conflict }
        return some("wrong merge", measure.wrongMerges) { measure.words(of: $0) }
            + some("overwritten", measure.overwritten) { measure.words(of: $0) }
            + some("lost", measure.lostWitnesses, words(of:))
            + some("not recognised", missed) { measure.words(of: $0.comeback) }
            + some("left to a person", asked) { measure.words(of: $0.comeback) + causes(of: $0.comeback) }
            + some("not solved", result.unsolved) { ["\($0.cause)"] + words(of: $0.witness) }
            + some("because", result.grounds) { $0 }
            + some("out of date", result.stale) { [$0] }
            + some("other order", result.different, words(of:))
    }

    /// What the inventory asks about it.
    private func causes(of comeback: Truth.Return) -> [String] {
        guard case .witness(let witness) = comeback.place else { return [] }
        return measure.outcome.conflicts.filter { $0.witness == witness }.map { "asked because: \($0.cause)" }
    }

    private func some<Miss>(_ title: String, _ misses: [Miss], _ words: (Miss) -> [String]) -> [String] {
        let told = misses.prefix(Self.most).flatMap { miss in
            let lines = words(miss)
            return ["\(title): \(lines.first ?? "")"] + lines.dropFirst().map { "    " + $0 }
        }
        return told + (misses.count > Self.most ? ["\(title): \(misses.count - Self.most) more"] : [])
    }

    private func words(of witness: Witness) -> [String] {
        [witness.description] + measure.story(of: measure.truth.things(of: witness))
    }

    private func words(of difference: Difference) -> [String] {
        ["\(difference.order), \(difference.kind)"] + difference.onlyBefore.prefix(3).map { "as it happened: \($0)" }
            + difference.onlyAfter.prefix(3).map { "in that order: \($0)" }
    }
}
