/// What became of a thing that came back.
package enum Recognition: String, Sendable, CaseIterable {
    /// It is the asset that it was.
    case recognised
    /// A person is asked.
    case conflict
    /// It was taken for a new thing, or for another.
    case missed
    /// It shows nothing that only it has, and was not recognised: it is a new thing, or a person is asked.
    case untellable
}

extension Measure {
    /// Each return that the inventory was told of, with what became of it.
    package var recognitions: [(comeback: Truth.Return, recognition: Recognition)] {
        let known = knownAssets
        return truth.returns.compactMap { comeback in
            if case .witness(.row) = comeback.place, !takesRows { return nil }
            // What hangs on a machine that waits for a person waits with it.
            if case .plugged(let agent, _) = comeback.place, inConflict.contains(.agent(agent)) { return nil }
            let before = (known[comeback.thing] ?? []).filter { $0.since < comeback.at }
            return (comeback, recognition(of: comeback, knownAs: Set(before.map(\.asset))))
        }
    }

    private func recognition(of comeback: Truth.Return, knownAs assets: Set<Int>) -> Recognition {
        if let asset = asset(of: comeback), assets.contains(asset) { return .recognised }
        if truth.tellingEvidence(of: comeback).isEmpty { return .untellable }
        return isAsked(comeback.place) ? .conflict : .missed
    }

    private func isAsked(_ place: Truth.Return.Place) -> Bool {
        switch place {
        case .witness(let witness): inConflict.contains(witness)
        case .plugged(let agent, let slot):
            inConflict.contains { witness in
                guard case .sight(agent, let place, _) = witness else { return false }
                return Slot.named(in: place) == slot
            }
        }
    }

    func asset(of comeback: Truth.Return) -> Int? {
        switch comeback.place {
        case .witness(let witness): assetOfWitness[witness]
        case .plugged(let agent, let slot):
            sightsOfAgent[agent]?.filter { Slot.named(in: $0.place) == slot && $0.since <= comeback.at }
                .max { $0.since < $1.since }?.asset
        }
    }

    /// The assets that each thing is known as, with the moment of each witness.
    private var knownAssets: [Thing: [(since: Int64, asset: Int)]] {
        var known: [Thing: [(since: Int64, asset: Int)]] = [:]
        for (index, asset) in outcome.assets.enumerated() {
            for witness in asset.witnesses {
                guard let thing = truth.things(of: witness).first, !isBorrowed(witness) else { continue }
                known[thing, default: []].append((moment(of: witness), index))
            }
        }
        return known
    }

    private func moment(of witness: Witness) -> Int64 {
        if case .sight(_, _, let since) = witness { since } else { truth.witnesses[witness]?.since ?? .max }
    }

    /// Whether what it sees is seen by another's credential.
    private func isBorrowed(_ witness: Witness) -> Bool {
        guard case .sight(let agent, _, let since) = witness else { return false }
        let owner = truth.shown[agent]?.last { $0.at <= since }.map { truth.views[$0.facts].owner }
        return owner != truth.witnesses[.agent(agent)]?.things.first
    }
}
