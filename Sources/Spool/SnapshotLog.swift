import Crypto
import Files
package import Inventory

/// Turns facts into numbered snapshots in the spool. A number is never used twice, whatever the power does.
package struct SnapshotLog: Sendable {
    package let folder: AgentFolder
    package let spool: Spool

    package init(_ folder: AgentFolder, limits: Spool.Limits = .init()) {
        self.folder = folder
        spool = Spool(folder.spool, limits: limits)
    }

    /// What the next report would be called, without taking the number.
    package func next() throws -> (report: ReportID, dropped: Int64) {
        let state = try StateFile.read(folder.collectState, as: CollectState.self)
        return try next(state ?? CollectState(epoch: Epoch(number: 0)))
    }

    /// Keeps a snapshot of the facts.
    /// - Returns: the report's id.
    /// - Throws: `SpoolError` or `FileError`. Nothing older is lost for a snapshot that has no room.
    package func append(_ facts: Facts, agent: String, takenAt: Int64) throws -> ReportID {
        var state = try currentState()
        let (report, dropped) = try next(state)
        var snapshot = Snapshot(report: report, takenAt: takenAt, agent: agent, dropped: dropped, facts: facts)
        try spool.checkRoom(for: snapshot.json.count)
        try finishDropping(&state)
        while let surplus = try spool.surplus(adding: snapshot.json.count) {
            state.dropped = (state.dropped ?? 0) + 1
            state.dropping = surplus.name
            try finishDropping(&state)
            snapshot.dropped = state.dropped ?? 0
        }
        // Taken before it is used: after a power cut between the two, the snapshot could be sent and its number used again.
        state.nextSeq = report.seq + 1
        try StateFile.write(state, to: folder.collectState)
        try spool.add(snapshot.json, seq: report.seq)
        return report
    }

    /// The state, or a new one with an epoch of its own: when there is none, when it is damaged, and when the collector refused
    /// the epoch as a clone's.
    private func currentState() throws -> CollectState {
        let refused = try? StateFile.read(folder.deliveryState, as: DeliveryState.self)?.refusedEpoch
        do {
            if let state = try StateFile.read(folder.collectState, as: CollectState.self),
                state.epoch.flatMap({ Epoch($0) }) != nil, state.nextSeq != nil, state.epoch != refused
            {
                return state
            }
        } catch is DamagedState {
            // A new epoch loses nothing: the collector keeps both in order.
        }
        return CollectState(epoch: Epoch(number: Crypto.randomNumber()))
    }

    private func next(_ state: CollectState) throws -> (report: ReportID, dropped: Int64) {
        let highest = try spool.waiting().last?.seq ?? 0
        let epoch = state.epoch.flatMap { Epoch($0) } ?? Epoch(number: 0)
        return (ReportID(epoch: epoch, seq: max(state.nextSeq ?? 1, highest + 1)), state.dropped ?? 0)
    }

    /// Counts first, then removes, and remembers what: so a power cut between the two neither loses nor doubles the count.
    private func finishDropping(_ state: inout CollectState) throws {
        guard let name = state.dropping else { return }
        try StateFile.write(state, to: folder.collectState)
        try File.remove(folder.spool + "/" + name)
        state.dropping = nil
    }
}
