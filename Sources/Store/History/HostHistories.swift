/// The computers at which things were seen, by the witnesses of their agents.
struct HostHistories {
    private let histories: [AssetHistory]
    private let byMachine: [Int64: [Int]]

    init(_ histories: [AssetHistory]) {
        self.histories = histories
        var byMachine: [Int64: [Int]] = [:]
        for (index, history) in histories.enumerated() {
            for member in history.members where member.teller.source == .agent {
                byMachine[member.teller.id, default: []].append(index)
            }
        }
        self.byMachine = byMachine
    }

    /// The asset that a machine was at a moment.
    func asset(ofMachine machine: Int64, at moment: Int64) -> AssetHistory? {
        byMachine[machine]?.lazy.map { histories[$0] }.first { history in
            history.members.contains { $0.teller.id == machine && $0.period.covers(moment) }
        }
    }
}
