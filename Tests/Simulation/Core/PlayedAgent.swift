import Assets
import Inventory

/// One credential as the rules see it: the machines that showed it, and what was plugged into them.
struct PlayedAgent {
    private let enrolment: String
    private let school: String
    private(set) var machines: [PlayedWitness]
    /// What was plugged in, and the index of the machine on which it hangs.
    private(set) var views: [(machine: Int, view: PlayedWitness)] = []
    /// Index of the machine that reports now.
    private(set) var current = 0
    private var reports: Set<ReportID> = []

    init(_ enrolment: Enrolment, _ machine: Machine, by rules: MatchingRules, at time: Int64) {
        self.enrolment = enrolment.id
        school = "\(enrolment.school)"
        let first = PlayedWitness(
            key: "agent \(enrolment.id)", .agent(enrolment.id), source: .agent(enrolment: enrolment.id),
            isComputer: true, school: school, at: time)
        machines = [first]
        machines[0].show(rules.evidence(of: machine), at: time)
    }

    /// A report that was told before, or whose number another machine took, changes nothing.
    mutating func take(_ report: Report, _ seen: SeenFacts, by rules: MatchingRules, at time: Int64) {
        guard reports.insert(report.id).inserted else { return }
        choose(showing: seen.evidence, by: rules, at: time)
        machines[current].show(seen.evidence, at: time)
        machines[current].processor = seen.processor
        see(seen, by: rules, at: time)
    }

    /// The machine that it was, unless the hardware is another's.
    private mutating func choose(showing evidence: Set<Assets.Evidence>, by rules: MatchingRules, at time: Int64) {
        guard rules.isOtherMachine(evidence, than: machines[current].shown) else { return }
        machines[current].leave()
        machines[current].isCurrent = false
        defer { machines[current].isCurrent = true }
        let past = machines.indices.first { index in
            let ever = Set(machines[index].evidence.keys)
            return index != current && rules.isMachine(evidence, of: ever)
        }
        if let past {
            current = past
        } else {
            let number = machines.count + 1
            machines.append(
                PlayedWitness(
                    key: "agent \(enrolment) \(number)", .agentAgain(enrolment, number),
                    source: .agent(enrolment: enrolment), isComputer: true, school: school, at: time))
            current = number - 1
        }
    }

    private mutating func see(_ seen: SeenFacts, by rules: MatchingRules, at time: Int64) {
        let proofs = rules.evidence(of: seen.attached, at: seen.evidence, named: enrolment, isPortable: seen.isPortable)
        var present: Set<Int> = []
        for (judgement, proof) in zip(seen.attached, proofs) where !proof.isEmpty {
            let known = views.indices.first { index in
                views[index].machine == current && !present.contains(index)
                    && !proof.isDisjoint(with: views[index].view.evidence.keys)
            }
            let index = known ?? addView(judgement, seen, proof, at: time)
            present.insert(index)
            if views[index].view.isAway {
                let sight = Witness.sight(agent: enrolment, place: judgement.place ?? "", since: time)
                views[index].view.comeBack(as: sight, showing: proof, at: time)
            } else {
                views[index].view.show(proof, at: time)
            }
        }
        for index in views.indices where !present.contains(index) { views[index].view.leave() }
    }

    private mutating func addView(
        _ judgement: Judgement, _ seen: SeenFacts, _ proof: Set<Assets.Evidence>, at time: Int64
    ) -> Int {
        let name = proof.min().map { "\($0.kind.rawValue) \($0.value)" } ?? ""
        var view = PlayedWitness(
            key: "host \(enrolment) \(name) \(views.count)",
            .sight(agent: enrolment, place: judgement.place ?? "", since: time),
            source: .host(
                enrolment: enrolment, isPortable: seen.isPortable, isOfRoom: judgement.kind.isOfRoom),
            isComputer: false, school: school,
            at: time)
        view.show(proof, at: time)
        views.append((current, view))
        return views.count - 1
    }
}

/// What one set of facts means.
struct SeenFacts {
    let evidence: Set<Assets.Evidence>
    let attached: [Judgement]
    let isPortable: Bool
    let processor: String?

    init(_ facts: Facts, by rules: MatchingRules) {
        let host = Judgement.host(facts)
        evidence = rules.evidence(of: facts)
        attached = Judgement.attached(to: host, facts)
        isPortable = host.kind.isPortable
        processor = facts.processor?.model
    }
}
