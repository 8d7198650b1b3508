package import Assets
import SQLite

extension Store {
    /// Ends the words whose day has come; what they stood in for counts again. Quick where there are none.
    package func endExpiredWords(now: Int64, today: Day) throws {
        let rules = rules
        let isOver = try questions.read { try $0.first(Self.expired + " LIMIT 1", today.iso) { _ in true } }
        guard isOver == true else { return }
        try write { connection in
            let expired = try connection.rows(Self.expired, today.iso) { (id: $0.integer(0), witness: $0.integer(1)) }
            for word in expired {
                try connection.run("UPDATE field_value SET until = ?2 WHERE id = ?1", word.id, now)
                try connection.resumeWord(before: word.id, at: now, today: today)
            }
            let witnesses = Set(expired.map(\.witness)).sorted()
            try connection.renewSaidEvidence(of: witnesses, by: rules.matching, at: now)
            try connection.settle(witnesses, by: rules.matching, at: now)
        }
    }

    private static let expired = """
        SELECT id, witness FROM field_value WHERE expires_on <= ?1 AND until IS NULL ORDER BY id
        """
}

extension Connection {
    /// Who lends a device until Friday says nothing of what it is on Saturday: that is what was said before, if it still fits.
    fileprivate func resumeWord(before id: Int64, at time: Int64, today: Day) throws {
        let past = try first(Self.wordBefore, id, today.iso) { row in
            AssetField(rawValue: row.text(1)).map {
                SaidWord(
                    witness: row.integer(0), field: $0, value: row.text(2), expiresOn: row.textIfPresent(3),
                    act: row.integerIfPresent(4), asset: row.integerIfPresent(5))
            }
        }
        guard let past = past ?? nil, try fits(past) else { return }
        try insertValue(
            past.value, past.field, of: past.witness, by: .person, at: time, expiresOn: past.expiresOn, act: past.act)
    }

    private struct SaidWord {
        let witness: Int64
        let field: AssetField
        let value: String
        let expiresOn: String?
        let act: Int64?
        let asset: Int64?
    }

    /// The room may be gone since, and the inventory number another device's.
    private func fits(_ word: SaidWord) throws -> Bool {
        guard let asset = word.asset else { return true }
        do { try check(Word(asset: asset, field: word.field, value: word.value), among: []) } catch is StoreError {
            return false
        }
        return true
    }

    /// What a word replaced; of several words with an end one after the other, what the first of them did.
    private static let wordBefore = """
        WITH RECURSIVE past (id, depth) AS (
            SELECT ?1, 0
            UNION ALL
            SELECT earlier.id, depth + 1 FROM past JOIN field_value AS word ON word.id = past.id AND word.expires_on <= ?2
            JOIN field_value AS earlier ON earlier.ended_by = word.act AND earlier.witness = word.witness
                AND earlier.field = word.field AND earlier.source = 'person'
        )
        SELECT witness, field, value, expires_on, field_value.act, asset FROM past
        JOIN field_value ON field_value.id = past.id JOIN witness ON witness.id = field_value.witness
        WHERE depth > 0 AND (expires_on IS NULL OR expires_on > ?2) ORDER BY depth LIMIT 1
        """
}
