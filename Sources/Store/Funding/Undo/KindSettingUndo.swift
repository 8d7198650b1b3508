import SQLite

extension Connection {
    /// For each kind of device counts again what was set before, unless it was set anew since; where nothing was, nothing is set.
    func undoSettings(_ counter: CounterAct) throws {
        for table in KindTable.allCases {
            try run(
                """
                INSERT INTO \(table.rawValue) (school_board, kind, \(table.column), booked_on, act)
                SELECT school_board, kind, (SELECT past.\(table.column) FROM \(table.rawValue) AS past
                    WHERE past.school_board IS setting.school_board AND past.kind = setting.kind AND past.id < setting.id
                    ORDER BY past.id DESC LIMIT 1), ?2, ?3
                FROM \(table.rawValue) AS setting WHERE act = ?1 AND NOT EXISTS (
                    SELECT 1 FROM \(table.rawValue) AS later WHERE later.school_board IS setting.school_board
                        AND later.kind = setting.kind AND later.id > setting.id)
                ORDER BY setting.id
                """,
                counter.original, counter.booking.on.iso, counter.act)
        }
    }
}
