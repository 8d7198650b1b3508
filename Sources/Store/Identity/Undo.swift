package import Assets
import SQLite

extension Store {
    /// Takes back what a person did: decisions count no more, words end and those that they replaced begin again, what was typed in or
    /// imported is withdrawn, what was entered of money gets its counter-entries, which count from `bookedOn`, or the author's day.
    /// - Returns: the act of taking back, which can be taken back as well.
    /// - Throws: `StoreError` if there is no such act, or it was taken back before.
    package func undo(_ id: Int64, bookedOn: Day? = nil, by author: Author) throws -> Int64 {
        let rules = rules
        let (undo, forgets) = try write { connection in
            let act = try connection.act(id)
            if let other = act.undoneBy {
                throw StoreError.refused(
                    "act \(id) was taken back already, by act \(other): 'undo \(other)' does it again")
            }
            try connection.checkIsNoClosing(id)
            try connection.checkIsNoRevocation(id)
            try connection.checkIsNoRemoval(id)
            let undo = try connection.insertAct("undo \(id): \(act.what)", by: author)
            try connection.run("UPDATE act SET undone_by = ?2 WHERE id = ?1", id, undo)
            try connection.returnRooms(of: id, undo)
            let witnesses =
                try connection.undoDecisions(of: id, undo) + connection.undoWords(of: id, undo, at: author.at)
            try connection.checkWords(of: undo)
            try connection.renewImported(witnesses, by: rules, at: author.at)
            try connection.renewSaidEvidence(of: witnesses, by: rules.matching, at: author.at)
            let others = try connection.undoWitnesses(of: id, undo, by: rules.matching, at: author.at)
            try connection.settle(witnesses + others, by: rules.matching, at: author.at)
            try connection.withdrawRooms(of: id, undo)
            let booking = Booking(by: author, on: bookedOn ?? Day(at: author.at))
            try connection.undoMoney(CounterAct(original: id, act: undo, booking: booking))
            return (undo, try connection.removeRecipients(of: id, undo))
        }
        if forgets { try forgetOldPages() }
        return undo
    }
}

extension Connection {
    /// Decisions that the act made count no more; those that it ended count again, unless somebody decided anew of the same two since.
    fileprivate func undoDecisions(of act: Int64, _ undo: Int64) throws -> [Int64] {
        let touched = try rows(
            "SELECT one, other FROM decision WHERE act = ?1 AND undone_by IS NULL OR undone_by = ?1", act
        ) { [$0.integer(0), $0.integer(1)] }
        try run(
            """
            INSERT INTO decision (one, other, is_same, act)
            SELECT one, other, is_same, ?2 FROM decision AS past WHERE undone_by = ?1 AND act <> ?1 AND NOT EXISTS (
                SELECT 1 FROM decision AS later WHERE later.undone_by IS NULL AND later.act <> ?1 AND (
                    later.one = past.one AND later.other = past.other OR later.one = past.other AND later.other = past.one))
            """,
            act, undo)
        try run("UPDATE decision SET undone_by = ?2 WHERE act = ?1 AND undone_by IS NULL", act, undo)
        return touched.flatMap(\.self)
    }

    /// A word that somebody said later in its place stays.
    fileprivate func undoWords(of act: Int64, _ undo: Int64, at time: Int64) throws -> [Int64] {
        let touched = try rows(
            "SELECT DISTINCT witness FROM field_value WHERE act = ?1 OR ended_by = ?1 ORDER BY witness", act
        ) { $0.integer(0) }
        try run("UPDATE field_value SET until = ?3, ended_by = ?2 WHERE act = ?1 AND until IS NULL", act, undo, time)
        try run(
            """
            INSERT INTO field_value (witness, field, value, source, since, expires_on, act)
            SELECT witness, field, value, source, ?3, expires_on, ?2 FROM field_value WHERE ended_by = ?1
            ON CONFLICT DO NOTHING
            """,
            act, undo, time)
        return touched
    }

    /// What was said before must still fit: the room may be gone, and the number another device's.
    fileprivate func checkWords(of undo: Int64) throws {
        let words = try rows(
            """
            SELECT asset, field, value FROM field_value JOIN witness ON witness.id = field_value.witness
            WHERE field_value.act = ?1 AND field_value.source = 'person' AND until IS NULL AND asset IS NOT NULL
            ORDER BY field_value.id
            """,
            undo
        ) { row in
            AssetField(rawValue: row.text(1)).map { Word(asset: row.integer(0), field: $0, value: row.text(2)) }
        }.compactMap(\.self)
        for asset in Set(words.map(\.asset)).sorted() { try refresh(asset) }
        for word in words { try check(word, among: words) }
    }
}
