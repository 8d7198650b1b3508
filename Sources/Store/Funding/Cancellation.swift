import Assets
import Funding
import SQLite

extension Store {
    /// Takes an invoice out by a counter-entry of it, of its lines and of its charges; it stays visible, and its number is free again.
    /// - Returns: the act.
    /// - Throws: `StoreError` if it was cancelled already, or a proof of it was handed in.
    package func cancelInvoice(_ id: Int64, by booking: Booking) throws -> Int64 {
        try write { connection in
            let act = try connection.insertAct("cancel invoice \(id)", by: booking.author)
            try connection.reverseInvoice(id, act: act, booking)
            return act
        }
    }

    /// Takes an order out by a counter-entry.
    /// - Throws: `StoreError` if it was cancelled already, or invoices of it are here.
    package func cancelPurchase(_ id: Int64, by booking: Booking) throws -> Int64 {
        try write { connection in
            let act = try connection.insertAct("cancel order \(id)", by: booking.author)
            try connection.reversePurchase(id, act: act, booking)
            return act
        }
    }
}

extension Connection {
    func reverseInvoice(_ id: Int64, act: Int64, _ booking: Booking) throws {
        try checkIsOpen("invoice", id, booking)
        if let status = try first(
            """
            SELECT status FROM proof_event WHERE invoice = ?1 AND status IN ('submitted', 'accepted')
                AND id = (SELECT max(id) FROM proof_event AS newer WHERE newer.invoice = ?1
                    AND newer.grant_line = proof_event.grant_line) LIMIT 1
            """, id, value: { $0.text(0) })
        {
            throw StoreError.refused("a proof of invoice \(id) is '\(status)': take that back first with 'proof set'")
        }
        let charges = try rows(
            """
            SELECT charge.id FROM invoice_line JOIN charge ON invoice_line = invoice_line.id WHERE invoice_line.invoice = ?1
                AND charge.reverses IS NULL AND amount + (SELECT ifnull(sum(amount), 0) FROM charge AS counter
                    WHERE counter.reverses = charge.id) <> 0 ORDER BY charge.id
            """,
            id
        ) { $0.integer(0) }
        for charge in charges { try takeBack(charge, act: act, booking) }
        try run(
            """
            INSERT INTO invoice (supplier, number, number_key, kind, school_board, school, issued_on, purchase,
                corrected_number, corrects, total, document, reverses, booked_on, act)
            SELECT supplier, number, number_key, kind, school_board, school, issued_on, purchase, corrected_number, corrects,
                -total, document, id, ?2, ?3 FROM invoice WHERE id = ?1
            """,
            id, booking.on.iso, act)
        try run(
            """
            INSERT INTO invoice_line (invoice, position, description, cost_kind, quantity, net, vat_rate, vat, acquisition,
                purchase_line, act)
            SELECT ?2, position, description, cost_kind, -quantity, -net, vat_rate, -vat, acquisition, purchase_line, ?3
            FROM invoice_line WHERE invoice = ?1 ORDER BY position
            """,
            id, lastInsertedID, act)
    }

    func reversePurchase(_ id: Int64, act: Int64, _ booking: Booking) throws {
        try checkIsOpen("purchase", id, booking)
        let invoice = try first(
            """
            SELECT id FROM invoice WHERE purchase = ?1 AND reverses IS NULL
                AND NOT EXISTS (SELECT 1 FROM invoice AS counter WHERE counter.reverses = invoice.id) LIMIT 1
            """, id
        ) { $0.integer(0) }
        if let invoice { throw StoreError.refused("invoice \(invoice) is of this order: cancel it first") }
        try run(
            """
            INSERT INTO purchase (supplier, number, school_board, school, ordered_on, procedure, consulted, framework, reverses,
                booked_on, act)
            SELECT supplier, number, school_board, school, ordered_on, procedure, consulted, framework, id, ?2, ?3
            FROM purchase WHERE id = ?1
            """,
            id, booking.on.iso, act)
        try run(
            """
            INSERT INTO purchase_line (purchase, position, description, cost_kind, quantity, net, vat_rate, vat, acquisition,
                school, grant_line, act)
            SELECT ?2, position, description, cost_kind, -quantity, -net, vat_rate, -vat, acquisition, school, grant_line, ?3
            FROM purchase_line WHERE purchase = ?1 ORDER BY position
            """,
            id, lastInsertedID, act)
    }

    /// The name of the table is ours.
    func checkIsOpen(_ table: String, _ id: Int64, _ booking: Booking) throws {
        let words = table == "purchase" ? "order" : table
        let known = try first(
            "SELECT reverses, (SELECT counter.id FROM \(table) AS counter WHERE counter.reverses = ?1), booked_on FROM \(table) WHERE id = ?1",
            id
        ) { (reverses: $0.integerIfPresent(0), counter: $0.integerIfPresent(1), bookedOn: $0.text(2)) }
        guard let known else { throw StoreError.unknown(words, named: "\(id)") }
        if let original = known.reverses {
            throw StoreError.refused(
                "\(words) \(id) is the counter-entry of \(original): enter it again if it is right")
        }
        if known.counter != nil { throw StoreError.refused("\(words) \(id) is cancelled already") }
        try booking.checkFollows(known.bookedOn, "\(words) \(id)")
    }
}
