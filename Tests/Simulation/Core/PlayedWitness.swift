import Assets

/// A witness while it is told of: what it shows, since when, and when it was there.
struct PlayedWitness {
    let key: String
    /// One for each time that something attached was there.
    private(set) var witnesses: [Witness]
    let source: Assets.Witness.Source
    let isComputer: Bool
    let school: String
    private(set) var presence: [Span]
    private(set) var evidence: [Assets.Evidence: [Span]] = [:]
    private(set) var shown: Set<Assets.Evidence> = []
    /// Of a machine, whether its agent runs on it now.
    var isCurrent = true
    /// What it said last of the machine's processor.
    var processor: String?

    init(
        key: String, _ witness: Witness, source: Assets.Witness.Source, isComputer: Bool, school: String, at time: Int64
    ) {
        self.key = key
        witnesses = [witness]
        self.source = source
        self.isComputer = isComputer
        self.school = school
        presence = [Span(time, time)]
    }

    var firstSeenAt: Int64 { presence.first?.first ?? 0 }

    /// The newest.
    var witness: Witness { witnesses[witnesses.count - 1] }

    /// It is there again, and shows this.
    mutating func comeBack(as witness: Witness, showing now: Set<Assets.Evidence>, at time: Int64) {
        witnesses.append(witness)
        presence.append(Span(time, time))
        begin(now, at: time)
    }

    /// It is there and shows this.
    mutating func show(_ now: Set<Assets.Evidence>, at time: Int64) {
        if let last = presence.popLast() { presence.append(Span(last.first, time)) }
        begin(now.subtracting(shown), at: time)
        for one in now.intersection(shown) {
            if let last = evidence[one]?.popLast() { evidence[one]?.append(Span(last.first, time)) }
        }
        shown = now
    }

    private mutating func begin(_ new: Set<Assets.Evidence>, at time: Int64) {
        for one in new { evidence[one, default: []].append(Span(time, time)) }
        shown.formUnion(new)
    }

    /// It is there no more.
    mutating func leave() { shown = [] }

    var isAway: Bool { shown.isEmpty }

    func finished() -> Assets.Witness {
        Assets.Witness(
            key: key, source: source, isComputer: isComputer, school: school, presence: presence, evidence: evidence)
    }
}
