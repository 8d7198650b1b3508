@testable import Simulation

extension Outcome {
    /// What an inventory that knows everything would say: one asset for each thing, and no question left.
    static func perfect(_ history: History) -> Outcome {
        let truth = history.truth
        var assets: [Thing: Asset] = [:]
        func add(_ witness: Witness, to thing: Thing) {
            let next = Asset(id: Int64(assets.count + 1))
            assets[thing, default: next].witnesses.append(witness)
        }
        for (witness, belonging) in truth.witnesses.sorted(by: { $0.key < $1.key }) {
            add(witness, to: belonging.things[0])
            assets[belonging.things[0]]?.processor = Truth.processor(of: belonging.things[0])
        }
        for (agent, shown) in truth.shown {
            let owner = truth.things(of: .agent(agent)).first
            for (at, facts) in shown where truth.views[facts].owner == owner {
                for (slot, thing) in truth.views[facts].attached {
                    add(.sight(agent: agent, place: slot.place, since: at), to: thing)
                }
            }
        }
        return Outcome(assets: assets.values.sorted { $0.id < $1.id }, conflicts: [], clones: truth.clones)
    }
}

extension Slot {
    /// As a judgement writes it.
    fileprivate var place: String { [connector, port.map { "usb \($0)" }].compactMap { $0 }.joined(separator: ", ") }
}
