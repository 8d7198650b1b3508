import SQLite

extension Connection {
    /// The moments of a window at which something began or ended, as parts of the window in their order, each with the witnesses that told
    /// so: no more than so many, unless they all did at one moment.
    func visitTurns(
        in window: Range<Int64>, witnessesAtOnce most: Int, _ visit: (Range<Int64>, Set<Int64>) throws -> Void
    ) throws {
        var start = window.lowerBound
        var (part, last) = (Set<Int64>(), Set<Int64>())
        var moment = start
        /// What turned at the last moment goes along with the moments before, or begins a part.
        func closeMoment() throws {
            if !part.isEmpty, part.count + last.count > most {
                try visit(start..<moment, part)
                part = []
            }
            if part.isEmpty { start = moment }
            part.formUnion(last)
            last = []
            guard part.count >= most else { return }
            try visit(start..<(moment + 1), part)
            part = []
        }
        try self.visit(Self.turns, window.lowerBound, window.upperBound) { row in
            if row.integer(0) != moment { try closeMoment() }
            moment = row.integer(0)
            last.insert(row.integer(1))
        }
        try closeMoment()
        if !part.isEmpty { try visit(start..<window.upperBound, part) }
    }

    /// Merged from as many indexes, so that the first are there before the others are read.
    private static let turns = """
        SELECT since AS at, witness FROM field_value WHERE since >= ?1 AND since < ?2
        UNION ALL SELECT until, witness FROM field_value WHERE until >= ?1 AND until < ?2
        UNION ALL SELECT since, witness FROM component WHERE since >= ?1 AND since < ?2
        UNION ALL SELECT until, witness FROM component WHERE until >= ?1 AND until < ?2
        UNION ALL SELECT since, witness FROM sighting WHERE since >= ?1 AND since < ?2
        UNION ALL SELECT ifnull(missed_at, until + 1), witness FROM sighting
            WHERE until IS NOT NULL AND ifnull(missed_at, until + 1) >= ?1 AND ifnull(missed_at, until + 1) < ?2
        UNION ALL SELECT since, witness FROM membership WHERE since >= ?1 AND since < ?2
        UNION ALL SELECT until, witness FROM membership WHERE until >= ?1 AND until < ?2
        ORDER BY at
        """
}
