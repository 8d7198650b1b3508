/// What really happened: which thing each witness belongs to, and which things came back.
package struct Truth: Sendable {
    /// Of an agent or a row.
    package struct Belonging: Sendable {
        /// The first is the one it was made for; others showed its credential later.
        package fileprivate(set) var things: [Thing]
        package let since: Int64
        package fileprivate(set) var evidence: Set<Evidence> = []
    }

    /// A thing that was known and comes again, in another way or with another part.
    package struct Return: Sendable {
        package let thing: Thing
        package let place: Place
        package let at: Int64
        package let happening: Happening
        /// What it shows of itself now.
        package let evidence: Set<Evidence>

        package enum Place: Sendable {
            case witness(Witness)
            /// Plugged into the machine of an agent.
            case plugged(agent: String, Slot)
        }
    }

    /// What befell a thing, for people who look for the cause of a miss.
    package struct Note: Sendable {
        package let at: Int64
        package let happening: Happening
        package let witness: Witness?
    }

    /// What one set of facts shows.
    package struct View: Sendable {
        package let owner: Thing
        package let attached: [Slot: Thing]
        package let evidence: Set<Evidence>
        /// What each attached thing says of itself.
        package let attachedEvidence: [Thing: Evidence]
    }

    package internal(set) var witnesses: [Witness: Belonging] = [:]
    package internal(set) var returns: [Return] = []
    package internal(set) var counts: [Happening: Int] = [:]
    package internal(set) var notes: [Thing: [Note]] = [:]
    /// By the index of the facts.
    package internal(set) var views: [View] = []
    /// Since when an agent showed which facts.
    package internal(set) var shown: [String: [(at: Int64, facts: Int)]] = [:]
    /// All things that ever showed a number.
    package internal(set) var bearers: [Evidence: Set<Thing>] = [:]
    /// What each thing showed before a moment.
    private(set) var firstShown: [Thing: [Evidence: Int64]] = [:]
    private var known: Set<Thing> = []

    /// The processor's name, which is another for each computer and no evidence.
    package static func processor(of thing: Thing) -> String { "Simulated processor \(thing.number)" }
}

extension Truth {
    mutating func note(_ happening: Happening, _ thing: Thing, at time: Int64, _ witness: Witness? = nil) {
        notes[thing, default: []].append(Note(at: time, happening: happening, witness: witness))
    }

    mutating func belongs(_ witness: Witness, to thing: Thing, since: Int64) {
        guard witnesses[witness] != nil else {
            witnesses[witness] = Belonging(things: [thing], since: since)
            return
        }
        if witnesses[witness]?.things.contains(thing) == false { witnesses[witness]?.things.append(thing) }
    }

    mutating func shows(_ thing: Thing, _ evidence: Set<Evidence>, by witness: Witness?, at time: Int64) {
        known.insert(thing)
        for one in evidence {
            bearers[one, default: []].insert(thing)
            if firstShown[thing]?[one] == nil { firstShown[thing, default: [:]][one] = time }
        }
        if let witness { witnesses[witness]?.evidence.formUnion(evidence) }
    }

    /// Whether the thing showed anything before.
    func isKnown(_ thing: Thing) -> Bool { known.contains(thing) }

    mutating func returned(
        _ thing: Thing, _ place: Return.Place, at time: Int64, _ why: Happening, _ all: Set<Evidence>
    ) {
        guard isKnown(thing) else { return }
        returns.append(Return(thing: thing, place: place, at: time, happening: why, evidence: all))
    }
}

extension Truth {
    /// The numbers by which a returning thing can be told from all others.
    package func tellingEvidence(of comeback: Return) -> Set<Evidence> {
        comeback.evidence.filter { one in
            bearers[one] == [comeback.thing] && firstShown[comeback.thing]?[one].map { $0 < comeback.at } == true
        }
    }

    /// What was plugged into an agent's machine at a place at a moment.
    package func attached(agent: String, place: String, at time: Int64) -> Thing? {
        guard let slot = Slot.named(in: place), let shown = shown[agent] else { return nil }
        guard let last = shown.last(where: { $0.at <= time }) else { return nil }
        return views[last.facts].attached[slot]
    }

    /// Credentials that two machines showed by turns.
    package var clones: Set<String> {
        Set(
            shown.keys.filter { agent in
                let owners = (shown[agent] ?? []).map { views[$0.facts].owner }
                guard let last = owners.last(where: { $0 != owners.first }) else { return false }
                return owners.lastIndex(of: last).map { owners[$0...].contains { $0 == owners.first } } ?? false
            })
    }

    /// The things that a witness may be of; empty if nothing of the kind happened.
    package func things(of witness: Witness) -> [Thing] {
        switch witness {
        case .agent, .row: witnesses[witness]?.things ?? []
        case .agentAgain(let enrolment, _): Array((witnesses[.agent(enrolment)]?.things ?? []).reversed())
        case .sight(let agent, let place, let since):
            attached(agent: agent, place: place, at: since).map { [$0] } ?? []
        }
    }
}
