extension Placement {
    func said(_ one: Witness, _ other: Witness, isSame: Bool) -> Bool {
        decisions.contains(Decision(one.key, other.key, isSame: isSame))
    }

    /// Why only a person may say that these two are one; `nil` if nothing speaks for it, or everything.
    func doubt(_ witness: Witness, _ member: Witness, _ comparison: Comparison) -> Doubt.Cause? {
        if comparison.points < weights.unsure {
            let isKnownByNothingElse = !witness.isHardware && comparison.agreeing.isEmpty && !comparison.isContradictory
            // What very many show is as good as a filler: nobody could tell either.
            let shared = comparison.notUnique.contains { weights.counts($0.kind) && !widelyShared.contains($0) }
            return isKnownByNothingElse && shared ? .notUnique : nil
        }
        if isAnotherAgent(witness, member), hasEarlierHardware(witness) { return .claim }
        if witness.excludes(member) { return witness.isAgent ? .twins : .unsure }
        if comparison.points < weights.clear { return .unsure }
        return isAnotherClaimant(witness, member) && witness.school != member.school ? .otherSchool : nil
    }

    private func isAnotherAgent(_ one: Witness, _ other: Witness) -> Bool {
        one.isAgent && other.isAgent && one.enrolment != other.enrolment
    }

    /// Whether an agent is like what others than its own host's view told of.
    private func isAnotherClaimant(_ one: Witness, _ other: Witness) -> Bool {
        switch other.source {
        case .agent: isAnotherAgent(one, other)
        case .imported, .typed: one.isAgent
        case .host: false
        }
    }

    /// Whether its agent was seen in other hardware before.
    private func hasEarlierHardware(_ witness: Witness) -> Bool {
        placed.contains { members in members.contains { $0.enrolment == witness.enrolment } }
    }
}
