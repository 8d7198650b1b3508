extension AssetTurn {
    var sightChanges: [Change] {
        switch (before.sight, after.sight) {
        case (let old?, let new?) where old.isThere && !new.isThere:
            [change(.vanished, host(of: old), nil, by: .agent, isNotable: !history.isSeen(after: at))]
        case (let old, let new?) where new.isThere && (old.map { !$0.isThere || $0.sight != new.sight } ?? true):
            [arrival(from: old, at: new)]
        default: []
        }
    }

    private func arrival(from old: AssetState.Place?, at new: AssetState.Place) -> Change {
        let host = hosts.asset(ofMachine: new.sight.machine, at: at)
        let home = host?.state(at: at)[.school]
        let isElsewhere = home != nil && home != after[.school]
        let isOther = old?.sight.machine != new.sight.machine
        return change(
            isElsewhere ? .elsewhere : .seenAt, self.host(of: old), self.host(of: new), by: .agent,
            isNotable: isOther && (isElsewhere || !new.sight.isAtPortable))
    }

    func host(of place: AssetState.Place?) -> Shown? {
        guard let sight = place?.sight,
            let host = hosts.asset(ofMachine: sight.machine, at: max(at, sight.period.since))
        else { return nil }
        return .asset(host.asset, place: sight.place)
    }
}
