import Assets
import Inventory
import SQLite

extension Connection {
    /// A witness for a new agent, by what it says of its firmware when it enrols.
    func insertAgent(ofDevice device: Int64, enrolment: String, _ evidence: Set<Evidence>, at time: Int64) throws
        -> Int64
    {
        let witness = try insertAgent(ofDevice: device, key: "agent \(enrolment)", at: time)
        _ = try show(evidence, of: witness, at: time, lastSeenAt: nil)
        return witness
    }

    private func insertAgent(ofDevice device: Int64, key: String, at time: Int64) throws -> Int64 {
        try run(
            """
            INSERT INTO witness (key, source, device, school, is_computer, first_at, last_at, is_told)
            SELECT ?2, 'agent', id, school, 1, ?3, ?3, 0 FROM device WHERE id = ?1
            """,
            device, key, time)
        return lastInsertedID
    }

    /// The witness that a device's agent is with this evidence: the one that it was, or another one where the hardware became that of
    /// another machine.
    func agent(
        ofDevice device: Int64, showing evidence: Set<Evidence>, by rules: MatchingRules, at time: Int64,
        lastSeenAt before: Int64?
    ) throws -> Int64 {
        let known = try rows(
            """
            SELECT witness.id, is_current, enrolment FROM witness JOIN device ON device.id = witness.device
            WHERE device = ?1 AND source = 'agent' ORDER BY is_current DESC, last_at DESC, witness.id
            """,
            device
        ) { (id: $0.integer(0), isCurrent: $0.integer(1) != 0, enrolment: $0.text(2)) }
        guard let current = known.first else {
            throw StoreError.refused("the store holds no witness for device \(device)")
        }
        guard try contradicts(evidence, current.id, by: rules) else { return current.id }
        _ = try show([], of: current.id, at: time, lastSeenAt: before)
        try run(
            "UPDATE witness SET is_current = 0, last_at = max(last_at, ifnull(?2, 0)) WHERE id = ?1", current.id, before
        )
        for other in known.dropFirst() where try resumes(evidence, other.id, by: rules) {
            try run("UPDATE witness SET is_current = 1 WHERE id = ?1", other.id)
            return other.id
        }
        return try insertAgent(ofDevice: device, key: "agent \(current.enrolment) \(known.count + 1)", at: time)
    }

    private func contradicts(_ evidence: Set<Evidence>, _ witness: Int64, by rules: MatchingRules) throws -> Bool {
        rules.isOtherMachine(evidence, than: try shownEvidence(ofWitness: witness))
    }

    private func resumes(_ evidence: Set<Evidence>, _ witness: Int64, by rules: MatchingRules) throws -> Bool {
        let past = Set(
            try rows("SELECT kind, value FROM evidence WHERE witness = ?1", witness) { row in
                Evidence.Kind(rawValue: row.text(0)).map { Evidence(stored: $0, row.text(1)) }
            }.compactMap(\.self))
        return rules.isMachine(evidence, of: past)
    }
}
