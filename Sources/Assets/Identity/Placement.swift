/// Which witnesses are one thing.
///
/// A pure function of the witnesses, their evidence and what people decided: they are placed in the order in which they were there, so the
/// order in which they were reported does not matter.
package struct Placement: Sendable {
    /// Why a witness is where it is.
    package enum Ground: Sendable, Equatable {
        /// Like nothing that was there before.
        case clearMiss
        /// Clearly what this witness is.
        case clearMatch(with: String, Comparison)
        /// A person said so.
        case decided
        /// Nobody can tell, or nobody but a person may say.
        case held(Doubt)
    }

    /// What a person must decide.
    package struct Doubt: Sendable, Equatable {
        package enum Cause: String, Sendable, CaseIterable {
            /// Some facts agree and others differ.
            case unsure
            /// It is clearly several things.
            case several
            /// Two agents show the same hardware at the same time: one machine with two systems, or a copy.
            case twins
            /// One agent's key on two machines: an image was copied with it.
            case clone
            /// An agent shows the hardware of another asset.
            case claim
            /// The same hardware under a token of another school.
            case otherSchool = "other-school"
            /// All that is known of it is shared by several things.
            case notUnique = "not-unique"
        }

        package let cause: Cause
        /// The witnesses that it may be one thing with, strongest first, with what was compared.
        package let candidates: [Candidate]
    }

    package struct Candidate: Sendable, Equatable {
        package let key: String
        package let comparison: Comparison
    }

    /// A thing: its witnesses in the order in which they were there.
    package struct Thing: Sendable, Equatable {
        package fileprivate(set) var keys: [String]
        /// Whether it waits for a person, and is no asset as long as it does.
        package fileprivate(set) var isHeld: Bool
    }

    package private(set) var things: [Thing] = []
    package private(set) var grounds: [String: Ground] = [:]
    /// Evidence that two different things showed at once.
    package private(set) var notUnique: Set<Evidence> = []

    private(set) var placed: [[Witness]] = []
    let weights: EvidenceWeights
    let decisions: Set<Decision>
    let widelyShared: Set<Evidence>

    /// Evidence that is widely shared, by more witnesses than are looked at, counts for nothing.
    package init(
        of witnesses: [Witness], decisions: Set<Decision>, widelyShared: Set<Evidence> = [], by rules: MatchingRules
    ) {
        weights = rules.weights
        self.decisions = decisions
        self.widelyShared = widelyShared
        notUnique = Self.notUnique(among: witnesses, decisions, weights).union(widelyShared)
        for witness in Self.ordered(witnesses) { place(witness) }
    }
}

extension Placement {
    private mutating func place(_ witness: Witness) {
        let links = things.indices.map { Link(witness, placed[$0], isHeld: things[$0].isHeld, self) }
        let said = links.indices.filter { links[$0].isSaid }
        if !said.isEmpty {
            release(said, as: .decided)
            return join(witness, said, .decided)
        }
        if let doubt = doubt(of: witness, links) { return hold(witness, doubt) }
        let all = links.indices.filter { links[$0].isClear }
        // What waits is only looked at where nothing else is like it.
        let settled = all.filter { !things[$0].isHeld }
        let clear = settled.isEmpty ? all : settled
        let best = clear.compactMap { links[$0].best }.max { $0.precedes($1) }
        guard let best else { return found(witness, .clearMiss, isHeld: false) }
        if let doubt = doubt(holding: clear, against: witness) { return join(witness, clear, .held(doubt)) }
        release(clear, as: .clearMatch(with: witness.key, best.comparison))
        join(witness, clear, .clearMatch(with: best.key, best.comparison))
    }

    /// What is clearly a thing that waits, waits with it; but a machine whose clone waits and that enrols for itself does not, and one
    /// that tells whose the row of a list is of which all else is shared by several.
    private func doubt(holding clear: [Int], against witness: Witness) -> Doubt? {
        let doubts = clear.compactMap { index -> Doubt? in
            if things[index].isHeld, case .held(let doubt)? = grounds[things[index].keys[0]] { doubt } else { nil }
        }
        return doubts.first { !witness.isAgent || $0.cause != .clone && $0.cause != .notUnique }
    }

    /// What waited does so no more.
    private mutating func release(_ all: [Int], as ground: Ground) {
        for index in all where things[index].isHeld {
            things[index].isHeld = false
            for key in things[index].keys { grounds[key] = ground }
        }
    }

    private func doubt(of witness: Witness, _ links: [Link]) -> Doubt? {
        let doubtful = links.filter { $0.doubt != nil }
        let clear = links.filter(\.isClear)
        let strongest = clear.map(\.points).max() ?? 0
        // A weaker likeness to a second thing is no doubt; that another asset is claimed always is.
        let telling = doubtful.filter { $0.doubt?.isBinding == true || $0.points >= strongest }
        if let worst = telling.max(by: { $0.points < $1.points }), let cause = worst.doubt {
            return Doubt(cause: cause, candidates: candidates(telling + clear))
        }
        let settled = clear.filter { !$0.isHeld }
        let areOneThing = settled.indices.allSatisfy { index in
            settled[..<index].allSatisfy { areCompatible($0.members, settled[index].members) }
        }
        if !areOneThing { return Doubt(cause: .several, candidates: candidates(settled)) }
        guard clear.isEmpty, isClone(witness) else { return nil }
        return Doubt(cause: .clone, candidates: candidates(links.filter { $0.isSameAgent }))
    }

    private func candidates(_ links: [Link]) -> [Candidate] {
        links.compactMap(\.best).sorted { $1.precedes($0) }
    }

    /// Whether an earlier witness of the same agent is a thing of its own.
    private func isClone(_ witness: Witness) -> Bool {
        witness.isAgent
            && placed.contains { members in
                members.contains { $0.enrolment == witness.enrolment && !said(witness, $0, isSame: false) }
            }
    }

    /// Whether nothing speaks against two things being one that was seen in parts.
    private func areCompatible(_ some: [Witness], _ others: [Witness]) -> Bool {
        some.allSatisfy { one in
            others.allSatisfy { other in
                let comparison = compare(one, other)
                return !one.excludes(other) && !comparison.isContradictory && !comparison.hasOtherMaker
                    && !decisions.contains(Decision(one.key, other.key, isSame: false))
            }
        }
    }

    /// With the evidence that proved not unique here left out.
    package func compare(_ one: Witness, _ other: Witness) -> Comparison {
        Comparison(one, other, by: weights, notUnique: notUnique)
    }

    private mutating func found(_ witness: Witness, _ ground: Ground, isHeld: Bool) {
        grounds[witness.key] = ground
        things.append(Thing(keys: [witness.key], isHeld: isHeld))
        placed.append([witness])
    }

    private mutating func hold(_ witness: Witness, _ doubt: Doubt) { found(witness, .held(doubt), isHeld: true) }

    /// Adds the witness to the first of these things, and makes the others part of it.
    private mutating func join(_ witness: Witness, _ all: [Int], _ ground: Ground) {
        guard let first = all.first(where: { !things[$0].isHeld }) ?? all.first else { return }
        for other in all.reversed() where other != first {
            things[first].keys += things[other].keys
            placed[first] += placed[other]
        }
        grounds[witness.key] = ground
        things[first].keys.append(witness.key)
        placed[first].append(witness)
        for other in all.reversed() where other != first {
            things.remove(at: other)
            placed.remove(at: other)
        }
    }
}
