extension AssetHistory {
    /// What became otherwise in a part of a window, in order. The hosts are the computers at which things were seen, to know of which
    /// school they are.
    func changes(in part: Range<Int64>, of window: Range<Int64>, hosts: HostHistories) -> [Change] {
        // With several witnesses, mere time may tell which of them counts: that is told with what becomes otherwise next.
        guard members.count > 1, part.lowerBound > window.lowerBound else { return changes(in: part, hosts: hosts) }
        return changes(in: window.lowerBound..<part.upperBound, hosts: hosts).filter { part.contains($0.at) }
    }

    private func changes(in window: Range<Int64>, hosts: HostHistories) -> [Change] {
        var changes: [Change] = []
        var before = state(at: window.lowerBound - 1)
        for moment in turns(in: window) {
            let after = state(at: moment)
            changes += AssetTurn(history: self, before: before, after: after, at: moment, hosts: hosts).changes
            before = after
        }
        return changes
    }

    /// Whether it was seen anywhere again.
    func isSeen(after moment: Int64) -> Bool {
        members.contains { $0.testimony.sights.contains { $0.period.since > moment } }
    }
}
