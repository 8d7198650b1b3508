/// Two witnesses, fact by fact.
package struct Comparison: Sendable, Equatable {
    package struct Fact: Sendable, Equatable {
        package let kind: Evidence.Kind
        /// What they have in common, or what each has.
        package let mine: [String]
        package let others: [String]
        /// Points, before what is known of one part is capped.
        package let points: Int
    }

    package private(set) var agreeing: [Fact] = []
    package private(set) var differing: [Fact] = []
    /// In common, but shown by two different things at once: it counts for nothing.
    package private(set) var notUnique: [Evidence] = []
    /// Serial numbers of the one that are inventory numbers of the other: they are compared as nothing else.
    package private(set) var misplaced: Set<String> = []
    package private(set) var hasSameAgent = false
    package private(set) var hasOtherMaker = false
    package private(set) var points = 0

    /// Compares what two witnesses ever showed.
    ///
    /// Evidence that is not unique does not count.
    init(_ one: Witness, _ other: Witness, by weights: EvidenceWeights, notUnique: Set<Evidence>) {
        misplaced = one.misplaced(in: other).union(other.misplaced(in: one))
        for kind in Evidence.Kind.allCases { compare(kind, one, other, weights, notUnique) }
        points = Self.sum(agreeing + differing, by: weights)
        // A number that stands in both columns says so once.
        if !misplaced.isEmpty, !agreeing.contains(where: { $0.kind == .inventoryNumber }) {
            points += weights.misplaced
        }
        hasSameAgent = one.isAgent && one.enrolment == other.enrolment && agreeing.contains { $0.kind == .disk }
        if hasSameAgent { points += weights.sameAgent }
        if let maker = one.maker, let others = other.maker, maker != others, !(one.isHardware && other.isHardware) {
            hasOtherMaker = true
            points += weights.otherMaker
        }
    }

    /// Facts of one part together count at most what their group does.
    private static func sum(_ facts: [Fact], by weights: EvidenceWeights) -> Int {
        let groups = Dictionary(grouping: facts) { weights.weight(of: $0.kind).group ?? $0.kind.rawValue }
        return groups.reduce(0) { sum, group in
            sum + weights.capped(group.value.reduce(0) { $0 + $1.points }, in: group.key)
        }
    }

    private mutating func compare(
        _ kind: Evidence.Kind, _ one: Witness, _ other: Witness, _ weights: EvidenceWeights, _ notUnique: Set<Evidence>
    ) {
        let wrong = kind == .serial ? misplaced : []
        let mine = one.values(of: kind).subtracting(wrong)
        let others = other.values(of: kind).subtracting(wrong)
        guard !mine.isEmpty, !others.isEmpty else { return }
        let common = mine.intersection(others)
        let telling = common.filter { !notUnique.contains(Evidence(stored: kind, $0)) }
        self.notUnique += common.subtracting(telling).sorted().map { Evidence(stored: kind, $0) }
        if !telling.isEmpty {
            let values = telling.sorted()
            agreeing.append(Fact(kind: kind, mine: values, others: values, points: weights.weight(of: kind).agrees))
        } else if common.isEmpty {
            let points = weights.weight(of: kind).differs
            differing.append(Fact(kind: kind, mine: mine.sorted(), others: others.sorted(), points: points))
        }
    }

    private func points(of facts: [Fact]) -> Int { facts.reduce(0) { $0 + $1.points } }

    /// What would have changed the outcome: each single fact that, turned round, gives points of another standing.
    package func turns(by weights: EvidenceWeights) -> [Turn] {
        (agreeing + differing).compactMap { fact in
            let agrees = differing.contains(fact)
            let weight = weights.weight(of: fact.kind)
            let turned = Fact(
                kind: fact.kind, mine: fact.mine, others: fact.others, points: agrees ? weight.agrees : weight.differs)
            let facts = (agreeing + differing).map { $0 == fact ? turned : $0 }
            let then = points - Self.sum(agreeing + differing, by: weights) + Self.sum(facts, by: weights)
            guard weights.standing(then) != weights.standing(points) else { return nil }
            return Turn(kind: fact.kind, agrees: agrees, points: then, standing: weights.standing(then))
        }
    }

    /// One fact turned round.
    package struct Turn: Sendable, Equatable {
        package let kind: Evidence.Kind
        /// Whether it would agree then, where it differs now.
        package let agrees: Bool
        package let points: Int
        package let standing: Standing
    }

    /// Even if it counts for nothing.
    package var hasAnythingInCommon: Bool { !agreeing.isEmpty || !notUnique.isEmpty || !misplaced.isEmpty }

    /// Whether a fact of the hardware speaks against one thing.
    var isContradictory: Bool { points(of: differing) < 0 }
}

/// What a number of points means.
package enum Standing: String, Sendable {
    case clear
    case unsure
    case different
}

extension MatchingRules {
    /// Whether an agent that shows this is in another machine than the one that showed the other: the hardware contradicts, or the
    /// network interfaces that stay with a baseboard are all others.
    package func isOtherMachine(_ evidence: Set<Evidence>, than known: Set<Evidence>) -> Bool {
        let ports = [evidence, known].map { $0.filter { $0.kind == .mac } }
        if !ports[0].isEmpty, !ports[1].isEmpty, ports[0].isDisjoint(with: ports[1]) { return true }
        return weights.points(evidence, known) < 0
    }

    /// Whether it is back in a machine that it was in before.
    package func isMachine(_ evidence: Set<Evidence>, of known: Set<Evidence>) -> Bool {
        !isOtherMachine(evidence, than: known) && weights.points(evidence, known) >= weights.clear
    }
}

extension EvidenceWeights {
    package func standing(_ points: Int) -> Standing {
        if points >= clear { .clear } else if points >= unsure { .unsure } else { .different }
    }

    /// For two sets of evidence being of one thing.
    fileprivate func points(_ one: Set<Evidence>, _ other: Set<Evidence>) -> Int {
        Comparison(.some(one), .some(other), by: self, notUnique: []).points
    }
}

extension Witness {
    /// One that shows this and nothing else.
    fileprivate static func some(_ evidence: Set<Evidence>) -> Witness {
        Witness(
            key: "", source: .typed, isComputer: nil, school: "", presence: [],
            evidence: Dictionary(uniqueKeysWithValues: evidence.map { ($0, []) }))
    }

    func values(of kind: Evidence.Kind) -> Set<String> {
        Set(evidence.keys.lazy.filter { $0.kind == kind }.map(\.value))
    }
}
