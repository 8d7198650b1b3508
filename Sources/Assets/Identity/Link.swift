/// How a witness stands to a thing.
struct Link {
    let members: [Witness]
    let isHeld: Bool
    /// A person said that it is this thing.
    let isSaid: Bool
    let isSameAgent: Bool
    /// Why only a person may say so.
    let doubt: Placement.Doubt.Cause?
    /// The strongest likeness that is clear, or that is doubtful; `nil` if it is clearly another thing.
    let best: Placement.Candidate?

    var isClear: Bool { best != nil && doubt == nil }
    var points: Int { best?.comparison.points ?? 0 }

    init(_ witness: Witness, _ members: [Witness], isHeld: Bool, _ placement: Placement) {
        self.members = members
        self.isHeld = isHeld
        isSameAgent = members.contains { $0.isAgent && $0.enrolment == witness.enrolment }
        isSaid = members.contains { placement.said(witness, $0, isSame: true) }
        let isDenied = members.contains { placement.said(witness, $0, isSame: false) }
        // A thing is of a school if one of its witnesses is: by its token, or because a person moved it there.
        let isOfSchool =
            isHeld || members.contains { $0.school == witness.school || $0.movedTo.contains(witness.school) }
        let likenesses =
            isSaid || isDenied
            ? []
            : members.compactMap { member in
                placement.likeness(witness, member).map { isOfSchool ? $0.knowingSchool : $0 }
            }
        // One clear likeness is enough, unless another forbids it.
        let binding = likenesses.filter { $0.doubt?.isBinding == true }
        let clear = likenesses.filter { $0.doubt == nil }
        let telling = [binding, clear, likenesses].first { !$0.isEmpty } ?? []
        let strongest = telling.max { $0.candidate.precedes($1.candidate) }
        doubt = strongest?.doubt
        best = strongest?.candidate
    }
}

/// A comparison that speaks for one thing, clearly or not.
struct Likeness {
    let candidate: Placement.Candidate
    let doubt: Placement.Doubt.Cause?

    var knowingSchool: Likeness { doubt == .otherSchool ? Likeness(candidate: candidate, doubt: nil) : self }
}

extension Placement {
    /// `nil` for two witnesses that are clearly not one thing.
    func likeness(_ witness: Witness, _ member: Witness) -> Likeness? {
        if let mine = witness.isComputer, let others = member.isComputer, mine != others { return nil }
        let comparison = compare(witness, member)
        let doubt = doubt(witness, member, comparison)
        guard doubt != nil || comparison.points >= weights.clear else { return nil }
        return Likeness(candidate: Candidate(key: member.key, comparison: comparison), doubt: doubt)
    }
}

extension Placement.Doubt.Cause {
    /// Whether one witness of a thing is enough to make a doubt of a clear match with another.
    var isBinding: Bool { self == .twins || self == .claim || self == .otherSchool }
}

extension Placement.Candidate {
    /// Weaker, or else later in the alphabet.
    func precedes(_ other: Self) -> Bool {
        (comparison.points, other.key) < (other.comparison.points, key)
    }
}
