import Assets
import Funding
import SQLite

extension Connection {
    /// Each proof is again what it was before.
    func undoProofs(_ counter: CounterAct) throws {
        let events = try rows(
            "SELECT id, invoice, grant_line FROM proof_event WHERE act = ?1 ORDER BY id", counter.original
        ) { (id: $0.integer(0), invoice: $0.integer(1), line: $0.integer(2)) }
        for event in events {
            try checkIsNewest(event.id, ofInvoice: event.invoice, for: event.line)
            try restoreProof(before: event.id, ofInvoice: event.invoice, for: event.line, counter)
        }
    }

    private func checkIsNewest(_ event: Int64, ofInvoice invoice: Int64, for line: Int64) throws {
        let newer = try first(
            "SELECT status FROM proof_event WHERE invoice = ?1 AND grant_line = ?2 AND id > ?3 ORDER BY id DESC LIMIT 1",
            invoice, line, event
        ) { $0.text(0) }
        if let newer {
            throw StoreError.refused("the proof of invoice \(invoice) is '\(newer)' since: take that back first")
        }
    }

    private func restoreProof(
        before event: Int64, ofInvoice invoice: Int64, for line: Int64, _ counter: CounterAct
    ) throws {
        let isBacked = try amount(ofInvoice: invoice, chargedTo: line) != 0
        let before = try first(
            """
            SELECT id, status FROM proof_event WHERE invoice = ?1 AND grant_line = ?2 AND id < ?3 ORDER BY id DESC LIMIT 1
            """,
            invoice, line, event
        ) { (id: $0.integer(0), status: $0.text(1)) }
        guard let before, before.status != ProofStatus.toSubmit.rawValue else {
            return try run(
                """
                INSERT INTO proof_event (invoice, grant_line, status, happened_on, booked_on, act) VALUES (?1, ?2, ?3, ?4, ?4, ?5)
                """,
                invoice, line, ProofStatus.toSubmit.rawValue, counter.booking.on.iso, counter.act)
        }
        guard isBacked else {
            throw StoreError.refused(
                "invoice \(invoice) charges nothing to this grant line any more: see 'invoice show'")
        }
        try run(
            """
            INSERT INTO proof_event (invoice, grant_line, status, happened_on, reason, replaced_by, booked_on, act)
            SELECT invoice, grant_line, status, happened_on, reason, replaced_by, ?2, ?3 FROM proof_event WHERE id = ?1
            """,
            before.id, counter.booking.on.iso, counter.act)
    }
}
