// What a person who knows the truth would answer.
extension Measure {
    /// The asset that a conflict's witness is of; `nil` if it has none yet.
    package func answer(to conflict: Outcome.Conflict) -> Int64? {
        guard let thing = truth.things(of: conflict.witness).first else { return nil }
        return outcome.assets.first { self.thing(of: $0) == thing }?.id
    }
}

extension Measure {
    /// Whether nothing is open about a witness, and its asset is of the right thing.
    package func isSettled(_ witness: Witness) -> Bool {
        guard !inConflict.contains(witness), let place = assetOfWitness[witness] else { return false }
        let asset = outcome.assets[place]
        return thing(of: asset).map { truth.things(of: witness).contains($0) } == true
            && !commonThings(of: asset).isEmpty
    }
}
