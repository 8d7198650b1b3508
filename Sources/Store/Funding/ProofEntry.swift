package import Assets
package import Funding
import SQLite

/// What happened to a proof.
package struct ProofEvent: Sendable, Equatable {
    package var status: ProofStatus
    /// When, which is not always when it was entered.
    package var on: Day
    /// Why it was rejected.
    package var reason: String?
    /// The invoice that stands in for it.
    package var replacedBy: Int64?

    package init(_ status: ProofStatus, on day: Day, reason: String? = nil, replacedBy: Int64? = nil) {
        self.status = status
        on = day
        self.reason = reason
        self.replacedBy = replacedBy
    }
}

extension Store {
    /// Notes what happened to the proofs of invoices for one grant line, all or none.
    /// - Returns: the act.
    /// - Throws: `StoreError` for an invoice that charges nothing to the line, or a state that does not follow.
    package func note(
        _ event: ProofEvent, ofInvoices invoices: [Int64], for grantLine: String, by booking: Booking
    ) throws -> Int64 {
        try write { connection in
            let line = try connection.grantLineID(grantLine)
            try booking.checkIncludes(event.on)
            let which = invoices.map(String.init).joined(separator: ", ")
            let what = "proof of invoice \(which) for \(grantLine) is \(event.status.rawValue)"
            let act = try connection.insertAct(what, by: booking.author)
            for invoice in invoices {
                try connection.insert(event, ofInvoice: invoice, for: line, named: grantLine, act: act, booking)
            }
            return act
        }
    }
}

extension Connection {
    fileprivate func insert(
        _ event: ProofEvent, ofInvoice invoice: Int64, for line: Int64, named code: String, act: Int64,
        _ booking: Booking
    ) throws {
        guard try amount(ofInvoice: invoice, chargedTo: line) != 0 else {
            throw StoreError.refused("invoice \(invoice) charges nothing to \(code): see 'charge add'")
        }
        if event.status == .rejected, event.reason?.isEmpty != false {
            throw StoreError.refused("a proof is rejected for a reason: give it with --reason")
        }
        let issuedOn = try first("SELECT issued_on FROM invoice WHERE id = ?1", invoice) { try Self.day($0, 0) }
        if let issuedOn, event.on < issuedOn {
            throw StoreError.refused(
                "invoice \(invoice) is of \(issuedOn.belgian): nothing happened to its proof before")
        }
        do { try proofStatus(ofInvoice: invoice, for: line).check(becoming: event.status) } catch {
            throw StoreError.refused("invoice \(invoice): \(error)")
        }
        if event.status == .replaced { try checkReplacement(event.replacedBy, for: invoice, line, named: code) }
        try run(
            """
            INSERT INTO proof_event (invoice, grant_line, status, happened_on, reason, replaced_by, booked_on, act)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            """,
            invoice, line, event.status.rawValue, event.on.iso, event.reason, event.replacedBy, booking.on.iso, act)
    }

    /// What an invoice charges to a grant line, less what was taken back.
    func amount(ofInvoice invoice: Int64, chargedTo line: Int64) throws -> Int64 {
        try first(
            """
            SELECT ifnull(sum(amount), 0) FROM charge WHERE grant_line = ?1 AND invoice = ?2
            """,
            line, invoice
        ) { $0.integer(0) } ?? 0
    }

    func proofStatus(ofInvoice invoice: Int64, for line: Int64) throws -> ProofStatus {
        let status = try first(
            "SELECT status FROM proof_event WHERE invoice = ?1 AND grant_line = ?2 ORDER BY id DESC LIMIT 1", invoice,
            line
        ) { ProofStatus(rawValue: $0.text(0)) }
        return (status ?? nil) ?? .toSubmit
    }

    /// Another invoice of the same school board, charged to the same line.
    private func checkReplacement(_ other: Int64?, for invoice: Int64, _ line: Int64, named code: String) throws {
        guard let other, other != invoice else {
            throw StoreError.refused("which invoice stands in for \(invoice)? Give it with --by")
        }
        guard try amount(ofInvoice: other, chargedTo: line) != 0 else {
            throw StoreError.refused("invoice \(other) charges nothing to \(code): see 'charge add'")
        }
        let boards = try rows("SELECT DISTINCT school_board FROM invoice WHERE id IN (?1, ?2)", invoice, other) {
            $0.integer(0)
        }
        guard boards.count == 1 else {
            throw StoreError.refused(
                "invoices \(invoice) and \(other) are of two school boards: proofs stay within a school board")
        }
    }
}
