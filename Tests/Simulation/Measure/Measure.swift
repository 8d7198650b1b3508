/// An inventory held against the truth.
package struct Measure: Sendable {
    package let truth: Truth
    package let outcome: Outcome
    /// The place in `outcome.assets` of each witness.
    let assetOfWitness: [Witness: Int]
    /// Sights of each agent.
    let sightsOfAgent: [String: [(place: String, since: Int64, asset: Int)]]
    let inConflict: Set<Witness>
    let takesRows: Bool

    package init(_ truth: Truth, _ outcome: Outcome, takesRows: Bool = true) {
        self.truth = truth
        self.outcome = outcome
        self.takesRows = takesRows
        var places: [Witness: Int] = [:]
        var sights: [String: [(place: String, since: Int64, asset: Int)]] = [:]
        for (index, asset) in outcome.assets.enumerated() {
            for witness in asset.witnesses {
                places[witness] = index
                guard case .sight(let agent, let place, let since) = witness else { continue }
                sights[agent, default: []].append((place, since, index))
            }
        }
        assetOfWitness = places
        sightsOfAgent = sights
        inConflict = outcome.waiting.union(outcome.conflicts.map(\.witness))
    }
}

// Merges and overwritten machines.
extension Measure {
    /// Things that all witnesses of an asset may be of. More than one only where a credential was shown by several.
    func commonThings(of asset: Outcome.Asset) -> Set<Thing> {
        let sets = asset.witnesses.map { Set(truth.things(of: $0)) }.filter { !$0.isEmpty }
        guard let first = sets.first else { return [] }
        return sets.dropFirst().reduce(first) { $0.intersection($1) }
    }

    /// Assets whose witnesses are of two things.
    package var wrongMerges: [Outcome.Asset] {
        outcome.assets.filter { asset in
            commonThings(of: asset).isEmpty && asset.witnesses.contains { !truth.things(of: $0).isEmpty }
        }
    }

    /// Assets that show another machine than the one they were made for.
    package var overwritten: [Outcome.Asset] {
        outcome.assets.filter { asset in
            guard let processor = asset.processor, let thing = thing(of: asset) else { return false }
            return processor != Truth.processor(of: thing)
        }
    }

    /// What an asset is of: the one thing that all its witnesses agree on, else what its first witness was made for.
    package func thing(of asset: Outcome.Asset) -> Thing? {
        let common = commonThings(of: asset)
        if common.count == 1 { return common.first }
        let first = asset.witnesses.min { since($0) < since($1) }
        return first.flatMap { truth.things(of: $0).first }
    }

    private func since(_ witness: Witness) -> Int64 {
        if case .sight(_, _, let since) = witness { since } else { truth.witnesses[witness]?.since ?? .max }
    }

    /// Things with more than one asset.
    package var duplicates: [Thing: [Int64]] {
        let pairs = outcome.assets.compactMap { asset in thing(of: asset).map { ($0, asset.id) } }
        return Dictionary(grouping: pairs) { $0.0 }.mapValues { $0.map(\.1) }.filter { $0.value.count > 1 }
    }

    /// Witnesses of which no asset knows: what they told is lost.
    package var lostWitnesses: [Witness] {
        truth.witnesses.keys.filter { witness in
            if case .row = witness, !takesRows { return false }
            return assetOfWitness[witness] == nil && !inConflict.contains(witness)
        }.sorted()
    }
}
