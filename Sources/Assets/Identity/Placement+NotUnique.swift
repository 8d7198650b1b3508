extension Placement {
    /// Values that different things showed at the same time.
    static func notUnique(
        among witnesses: [Witness], _ decisions: Set<Decision>, _ weights: EvidenceWeights
    ) -> Set<Evidence> {
        var found: Set<Evidence> = []
        for (index, one) in witnesses.enumerated() {
            for other in witnesses[..<index] where one.excludes(other) {
                guard !decisions.contains(Decision(one.key, other.key, isSame: true)) else { continue }
                let common = one.evidence.keys.filter { one.shares($0, with: other) }
                guard !common.isEmpty, areDifferent(one, other, decisions, weights) else { continue }
                found.formUnion(common)
            }
        }
        return found
    }

    /// Whether two witnesses that were there at once are evidently two things. Agents may be two systems of one machine.
    private static func areDifferent(
        _ one: Witness, _ other: Witness, _ decisions: Set<Decision>, _ weights: EvidenceWeights
    ) -> Bool {
        guard one.isAgent, other.isAgent, !decisions.contains(Decision(one.key, other.key, isSame: false)) else {
            return true
        }
        return Comparison(one, other, by: weights, notUnique: []).isContradictory
    }
}
