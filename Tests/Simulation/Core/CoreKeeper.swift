package import Assets
import Inventory

/// The rules alone, in memory: what the store does with them, but fast enough for very many small histories.
package struct CoreKeeper {
    private let rules: MatchingRules
    private var agents: [String: PlayedAgent] = [:]
    private var rows: [Witness: PlayedWitness] = [:]
    private var seen: [Int: SeenFacts] = [:]

    package init(by rules: MatchingRules = .builtIn) { self.rules = rules }

    package mutating func take(_ inputs: [Input], of history: History) {
        for input in inputs {
            switch input.act {
            case .enrol(let enrolment): enrol(enrolment, history, at: input.at)
            case .report(let report):
                let seen = seen(report.facts, history)
                agents[report.enrolment]?.take(report, seen, by: rules, at: input.at)
            case .rows(let source, let list): for row in list { take(row, of: source, at: input.at) }
            case .move: break  // nobody says it here: a move that is not told is the harder case
            }
        }
    }

    private mutating func enrol(_ enrolment: Enrolment, _ history: History, at time: Int64) {
        guard agents[enrolment.id] == nil else { return }
        let machine = history.facts[enrolment.facts].machine ?? Machine()
        agents[enrolment.id] = PlayedAgent(enrolment, machine, by: rules, at: time)
    }

    private mutating func seen(_ facts: Int, _ history: History) -> SeenFacts {
        if let known = seen[facts] { return known }
        let new = SeenFacts(history.facts[facts], by: rules)
        seen[facts] = new
        return new
    }

    private mutating func take(_ row: ListRow, of source: String, at time: Int64) {
        let witness = Witness.row(source: source, key: row.key)
        let evidence = Set([rules.placeholders.genuine(.serial, row.serial)].compactMap { $0 })
        let new = PlayedWitness(
            key: "\(witness)", witness, source: .imported(source), isComputer: true, school: "\(row.school)", at: time)
        rows[witness, default: new].show(evidence, at: time)
    }

    /// Computers first: what hangs on one that waits for a person counts for nothing.
    package func outcome() -> Outcome {
        let agents = agents.sorted { $0.key < $1.key }.map(\.value)
        let machines = agents.flatMap(\.machines) + rows.values.sorted { $0.key < $1.key }
        var outcome = placed(machines)
        let held = outcome.waiting
        let views = agents.flatMap { agent in
            agent.views.filter { !held.contains(agent.machines[$0.machine].witness) }.map(\.view)
        }
        let things = placed(views)
        outcome.assets += things.assets
        outcome.conflicts += things.conflicts
        outcome.waiting.formUnion(things.waiting)
        let clones = outcome.conflicts.filter { ["clone", "claim"].contains($0.cause) }.compactMap { conflict in
            switch conflict.witness {
            case .agent(let enrolment), .agentAgain(let enrolment, _): enrolment
            case .row, .sight: nil
            }
        }
        outcome.clones = Set(clones)
        return outcome
    }

    private func placed(_ witnesses: [PlayedWitness]) -> Outcome {
        let placement = Placement(of: witnesses.map { $0.finished() }, decisions: [], by: rules)
        let known = Dictionary(witnesses.map { ($0.key, $0) }) { first, _ in first }
        var outcome = Outcome(assets: [], conflicts: [])
        for (number, thing) in placement.things.enumerated() {
            let members = thing.keys.compactMap { known[$0] }
            if thing.isHeld {
                outcome.waiting.formUnion(members.flatMap(\.witnesses))
            } else {
                outcome.assets.append(asset(Int64(number), of: members))
            }
        }
        outcome.conflicts = witnesses.enumerated().compactMap { number, one in
            guard case .held(let doubt)? = placement.grounds[one.key] else { return nil }
            return Outcome.Conflict(id: Int64(number), witness: one.witness, cause: doubt.cause.rawValue)
        }
        return outcome
    }

    /// Of several machines that one asset is, the newest that still reports is shown.
    private func asset(_ number: Int64, of members: [PlayedWitness]) -> Outcome.Asset {
        var asset = Outcome.Asset(id: number)
        asset.witnesses = members.flatMap(\.witnesses)
        let newest = members.filter { $0.processor != nil }.max { left, right in
            (left.isCurrent ? 1 : 0, left.firstSeenAt) < (right.isCurrent ? 1 : 0, right.firstSeenAt)
        }
        asset.processor = newest?.processor
        return asset
    }
}
