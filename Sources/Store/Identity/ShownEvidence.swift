import Assets
import SQLite

extension Connection {
    /// Notes what a witness shows now. What it shows no more was shown until the sight before.
    /// - Returns: whether anything changed.
    func show(_ evidence: Set<Evidence>, of witness: Int64, at time: Int64, lastSeenAt before: Int64?) throws -> Bool {
        let known = try shownEvidence(ofWitness: witness)
        for gone in known.subtracting(evidence).sorted() {
            try run(
                """
                UPDATE evidence SET until = max(since, ifnull(?4, since))
                WHERE witness = ?1 AND kind = ?2 AND value = ?3 AND until IS NULL
                """,
                witness, gone.kind.rawValue, gone.value, before)
        }
        for new in evidence.subtracting(known).sorted() {
            try run(
                """
                INSERT INTO evidence (witness, kind, value, since) VALUES (?1, ?2, ?3, ?4)
                ON CONFLICT DO UPDATE SET until = NULL
                """,
                witness, new.kind.rawValue, new.value, time)
        }
        return known != evidence
    }

    func shownEvidence(ofWitness witness: Int64) throws -> Set<Evidence> {
        Set(
            try rows("SELECT kind, value FROM evidence WHERE witness = ?1 AND until IS NULL", witness) { row in
                Evidence.Kind(rawValue: row.text(0)).map { Evidence(stored: $0, row.text(1)) }
            }.compactMap(\.self))
    }
}
