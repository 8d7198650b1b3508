import Assets

// What a person needs to find the cause of a miss: what physically happened, and which numbers were shown.
extension Measure {
    /// Of a list that may be long.
    private static let most = 12

    /// What breaks a limit of zero, one line each; empty if all is well.
    package var violations: [String] {
        let merges = wrongMerges.map { "wrong merge: " + words(of: $0).joined(separator: "; ") }
        let overwritten = overwritten.map { "overwritten: " + words(of: $0).joined(separator: "; ") }
        return merges + overwritten + lostWitnesses.map { "lost: \($0)" }
    }

    package func words(of asset: Outcome.Asset) -> [String] {
        let witnesses = asset.witnesses.sorted().prefix(Self.most).map { witness in
            "\(witness) is of \(truth.things(of: witness).map(\.description).joined(separator: " or "))"
        }
        let things = Set(asset.witnesses.flatMap { truth.things(of: $0) }).sorted()
        return ["asset \(asset.id) shows \(asset.processor ?? "no processor")"] + witnesses + story(of: things)
    }

    package func words(of comeback: Truth.Return) -> [String] {
        let telling = truth.tellingEvidence(of: comeback)
        let others = comeback.evidence.subtracting(telling).sorted().map { one in
            "\(one) (shown by \(truth.bearers[one]?.count ?? 0))"
        }
        return [
            "\(comeback.thing), \(comeback.happening.rawValue), \(day(comeback.at)), \(comeback.place)",
            "only it has, and showed before: \(telling.sorted().map(\.description).joined(separator: "; "))",
            "it shows too: \(others.joined(separator: "; "))",
        ] + sights(at: comeback.place) + story(of: [comeback.thing])
    }

    /// What the inventory saw at a place over time.
    private func sights(at place: Truth.Return.Place) -> [String] {
        guard case .plugged(let agent, let slot) = place else { return [] }
        let there = (sightsOfAgent[agent] ?? []).filter { Slot.named(in: $0.place) == slot }
        return there.sorted { $0.since < $1.since }.map { sight in
            let thing = thing(of: outcome.assets[sight.asset])?.description ?? "nothing known"
            return "seen there since \(day(sight.since)): asset \(outcome.assets[sight.asset].id), \(thing)"
        }
    }

    package func story(of things: [Thing]) -> [String] {
        things.prefix(4).flatMap { thing in
            (truth.notes[thing] ?? []).prefix(Self.most).map { note in
                "\(thing): \(day(note.at)) \(note.happening.rawValue) \(note.witness?.description ?? "")"
            }
        }
    }

    private func day(_ moment: Int64) -> String { Day(number: Int(moment / World.dayInSeconds)).iso }
}
