import Assets
import SQLite

/// What an act put into the inventory is withdrawn when the act is taken back, and is there again when that is taken back.
extension Connection {
    /// - Returns: the witnesses to place anew.
    func undoWitnesses(of act: Int64, _ undo: Int64, by rules: MatchingRules, at time: Int64) throws -> [Int64] {
        let returning = try rows("SELECT id FROM witness WHERE withdrawn_by = ?1 ORDER BY id", act) { $0.integer(0) }
        let leaving = try rows("SELECT id FROM witness WHERE act = ?1 AND withdrawn_by IS NULL ORDER BY id", act) {
            $0.integer(0)
        }
        try run("UPDATE witness SET withdrawn_by = NULL, act = ?2 WHERE withdrawn_by = ?1", act, undo)
        return try returning + leaving.flatMap { try withdraw($0, undo, by: rules, at: time) }
    }

    /// What waits for a decision when its agent is taken out is asked no more: a copy, or a fraud.
    func withdrawWaiting(ofDevice device: Int64, _ act: Int64, by rules: MatchingRules, at time: Int64) throws {
        let waiting = try rows(
            """
            SELECT id FROM witness WHERE device = ?1 AND source = 'agent' AND asset IS NULL AND withdrawn_by IS NULL
            UNION SELECT view.id FROM witness JOIN witness AS view ON view.host = witness.id
            WHERE witness.device = ?1 AND witness.asset IS NULL AND view.withdrawn_by IS NULL ORDER BY 1
            """,
            device
        ) { $0.integer(0) }
        let others = try waiting.flatMap { try withdraw($0, act, by: rules, at: time) }
        try settle(others.filter { !waiting.contains($0) }, by: rules, at: time)
    }

    /// - Returns: the witnesses that had to do with it.
    private func withdraw(_ witness: Int64, _ undo: Int64, by rules: MatchingRules, at time: Int64) throws -> [Int64] {
        let neighbourhood = try Neighbourhood(around: [witness], self, by: rules).witnesses
        let assets = neighbourhood.filter { $0.id == witness }.flatMap { [$0.asset, $0.home].compactMap(\.self) }
        try run("UPDATE witness SET withdrawn_by = ?2, asset = NULL WHERE id = ?1", witness, undo)
        try run("UPDATE membership SET until = ?2 WHERE witness = ?1 AND until IS NULL", witness, time)
        try run("UPDATE conflict SET closed_at = ?2 WHERE witness = ?1 AND closed_at IS NULL", witness, time)
        try bequeathNumber(of: witness)
        for asset in Set(assets).sorted() {
            try list(asset)
            try refresh(asset)
        }
        return neighbourhood.map(\.id).filter { $0 != witness }
    }

    /// The number of an asset stays with what remains of it.
    private func bequeathNumber(of witness: Int64) throws {
        let heir = try first(
            """
            SELECT heir.id, witness.home FROM witness JOIN witness AS heir ON heir.asset = witness.home AND heir.home IS NULL
            WHERE witness.id = ?1 ORDER BY heir.first_at, heir.key LIMIT 1
            """,
            witness
        ) { (id: $0.integer(0), home: $0.integer(1)) }
        guard let heir else { return }
        try run("UPDATE witness SET home = NULL WHERE id = ?1", witness)
        try run("UPDATE witness SET home = ?2 WHERE id = ?1", heir.id, heir.home)
    }

    /// One that somebody added in its place since stays.
    func returnRooms(of act: Int64, _ undo: Int64) throws {
        try run("UPDATE OR IGNORE room SET withdrawn_by = NULL, act = ?2 WHERE withdrawn_by = ?1", act, undo)
    }

    /// A room in which something was put since stays.
    func withdrawRooms(of act: Int64, _ undo: Int64) throws {
        try run(
            """
            UPDATE room SET withdrawn_by = ?2 WHERE act = ?1 AND withdrawn_by IS NULL AND NOT EXISTS (
                SELECT 1 FROM asset WHERE is_listed AND asset.school = room.school AND asset.room = room.name)
            """,
            act, undo)
    }
}
