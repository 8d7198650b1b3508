extension AssetHistory {
    /// What became otherwise in a time, in order. The hosts are the computers at which things were seen, to know of which school they are.
    func changes(in window: Range<Int64>, hosts: HostHistories) -> [Change] {
        var changes: [Change] = []
        var before = state(at: window.lowerBound - 1)
        let ofSeveralSchoolsSince = ofSeveralSchoolsSince
        for moment in turns(in: window) {
            let after = state(at: moment)
            let turn = AssetTurn(
                history: self, before: before, after: after, at: moment, hosts: hosts,
                isOfSeveralSchools: ofSeveralSchoolsSince <= moment)
            changes += turn.changes
            before = after
        }
        return changes
    }

    /// Whether it was seen anywhere again.
    func isSeen(after moment: Int64) -> Bool {
        members.contains { $0.testimony.sights.contains { $0.period.since > moment } }
    }
}
