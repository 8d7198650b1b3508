import SQLite

extension Connection {
    /// Looks up who did it.
    func addActs(to changes: inout [Change]) throws {
        var known: [Int64: Act] = [:]
        for index in changes.indices {
            guard let number = try changes[index].actNumber ?? decidingAct(of: changes[index]) else { continue }
            let act = try known[number] ?? act(number)
            known[number] = act
            changes[index].act = act
        }
    }

    /// The act of a person that joined, parted, took away or brought back what the asset is made of.
    private func decidingAct(of change: Change) throws -> Int64? {
        switch change.kind {
        case .withdrawn, .returned: try undoingAct(of: change) ?? joiningAct(of: change)
        case .merged, .split, .joined, .held: try joiningAct(of: change)
        default: nil
        }
    }

    /// The act that took back what brought the asset, or the taking back.
    private func undoingAct(of change: Change) throws -> Int64? {
        try first(
            """
            SELECT act.id FROM membership JOIN witness ON witness.id = membership.witness
            JOIN act ON act.id IN (witness.act, witness.withdrawn_by)
            WHERE membership.asset = ?1 AND (membership.since = ?2 OR membership.until = ?2) AND act.at = ?2
            ORDER BY act.id DESC LIMIT 1
            """,
            change.asset.id, change.at
        ) { $0.integer(0) }
    }

    private func joiningAct(of change: Change) throws -> Int64? {
        try first(
            """
            SELECT act.id FROM membership
            JOIN decision ON membership.witness IN (decision.one, decision.other)
            JOIN act ON act.id IN (decision.act, decision.undone_by)
            WHERE membership.asset = ?1 AND (membership.since = ?2 OR membership.until = ?2) AND act.at = ?2
            ORDER BY act.id DESC LIMIT 1
            """,
            change.asset.id, change.at
        ) { $0.integer(0) }
    }
}
