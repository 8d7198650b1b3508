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
    package private(set) var hasSameAgent = false
    package private(set) var hasOtherMaker = false
    package private(set) var points = 0

    /// Compares what two witnesses ever showed.
    ///
    /// Evidence that is not unique does not count.
    init(_ one: Witness, _ other: Witness, by weights: EvidenceWeights, notUnique: Set<Evidence>) {
        var groups: [String: Int] = [:]
        for kind in Evidence.Kind.allCases {
            guard let fact = compare(kind, one, other, weights, notUnique) else { continue }
            let group = weights.weight(of: kind).group ?? kind.rawValue
            groups[group, default: 0] += fact.points
        }
        points = groups.reduce(0) { $0 + weights.capped($1.value, in: $1.key) }
        hasSameAgent = one.isAgent && one.enrolment == other.enrolment && points(of: agreeing) > 0
        if hasSameAgent { points += weights.sameAgent }
        if let maker = one.maker, let others = other.maker, maker != others, !(one.isHardware && other.isHardware) {
            hasOtherMaker = true
            points += weights.otherMaker
        }
    }

    private mutating func compare(
        _ kind: Evidence.Kind, _ one: Witness, _ other: Witness, _ weights: EvidenceWeights, _ notUnique: Set<Evidence>
    ) -> Fact? {
        let mine = one.values(of: kind)
        let others = other.values(of: kind)
        guard !mine.isEmpty, !others.isEmpty else { return nil }
        let common = mine.intersection(others)
        let telling = common.filter { !notUnique.contains(Evidence(stored: kind, $0)) }
        self.notUnique += common.subtracting(telling).sorted().map { Evidence(stored: kind, $0) }
        if !telling.isEmpty {
            let values = telling.sorted()
            agreeing.append(Fact(kind: kind, mine: values, others: values, points: weights.weight(of: kind).agrees))
            return agreeing.last
        }
        guard common.isEmpty else { return nil }
        differing.append(
            Fact(kind: kind, mine: mine.sorted(), others: others.sorted(), points: weights.weight(of: kind).differs))
        return differing.last
    }

    private func points(of facts: [Fact]) -> Int { facts.reduce(0) { $0 + $1.points } }

    /// Whether a fact of the hardware speaks against one thing.
    var isContradictory: Bool { points(of: differing) < 0 }
}

extension EvidenceWeights {
    /// Points for two sets of evidence being of one thing.
    package func points(_ one: Set<Evidence>, _ other: Set<Evidence>) -> Int {
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
