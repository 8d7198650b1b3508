import Funding
import SQLite

extension Connection {
    /// Invoices that were entered are cancelled; those that were cancelled are entered again.
    /// - Returns: the lines of these, by the lines that they stand for.
    func undoInvoices(_ counter: CounterAct) throws -> [Int64: Int64] {
        var moved: [Int64: Int64] = [:]
        for (id, mark) in try entries(in: "invoice", ofAct: counter.original) {
            if let original = mark.reverses {
                moved.merge(try enterAgain(original, counter)) { $1 }
            } else if mark.isOpen {
                try reverseInvoice(id, act: counter.act, counter.booking)
            }
        }
        return moved
    }

    func undoPurchases(_ counter: CounterAct) throws {
        for (id, mark) in try entries(in: "purchase", ofAct: counter.original) {
            if let original = mark.reverses {
                try orderAgain(original, counter)
            } else if mark.isOpen {
                try reversePurchase(id, act: counter.act, counter.booking)
            }
        }
    }

    /// The name of the table is ours.
    private func entries(in table: String, ofAct act: Int64) throws -> [(id: Int64, mark: EntryMark)] {
        try rows("SELECT id, \(EntryMark.columns(of: table)) FROM \(table) WHERE act = ?1 ORDER BY id", act) {
            ($0.integer(0), try EntryMark($0, from: 1))
        }
    }

    /// As it was, with its proofs, links and deliveries; charges come by themselves.
    private func enterAgain(_ original: Int64, _ counter: CounterAct) throws -> [Int64: Int64] {
        try checkMayReturn(original)
        let (day, act) = (counter.booking.on.iso, counter.act)
        try run(
            """
            INSERT INTO invoice (supplier, number, number_key, kind, school_board, school, issued_on, purchase,
                corrected_number, corrects, total, document, booked_on, act)
            SELECT supplier, number, number_key, kind, school_board, school, issued_on, purchase, corrected_number, corrects,
                total, document, ?2, ?3 FROM invoice WHERE id = ?1
            """,
            original, day, act)
        let id = lastInsertedID
        try run(
            """
            INSERT INTO invoice_line (invoice, position, description, cost_kind, quantity, net, vat_rate, vat, acquisition,
                purchase_line, act)
            SELECT ?2, position, description, cost_kind, quantity, net, vat_rate, vat, acquisition, purchase_line, ?3
            FROM invoice_line WHERE invoice = ?1 ORDER BY position
            """,
            original, id, act)
        try carryOver(original, to: id, counter)
        let lines = try rows(
            """
            SELECT line.id, again.id FROM invoice_line AS line JOIN invoice_line AS again ON again.position = line.position
            WHERE line.invoice = ?1 AND again.invoice = ?2
            """,
            original, id
        ) { ($0.integer(0), $0.integer(1)) }
        return Dictionary(uniqueKeysWithValues: lines)
    }

    /// Its number may be used again, and its order be cancelled.
    private func checkMayReturn(_ invoice: Int64) throws {
        let paper = try first(
            """
            SELECT supplier, number, kind, (SELECT counter.id FROM purchase AS counter WHERE counter.reverses = purchase)
            FROM invoice WHERE id = ?1
            """,
            invoice
        ) { (supplier: $0.integer(0), number: $0.text(1), kind: $0.text(2), cancelledOrder: $0.integerIfPresent(3)) }
        guard let paper, let kind = InvoiceDraft.Kind(rawValue: paper.kind) else { return }
        if let other = try openInvoice(paper.number, kind, of: paper.supplier) {
            throw StoreError.refused("\(paper.number) was entered again since, as number \(other): cancel that first")
        }
        if paper.cancelledOrder != nil {
            throw StoreError.refused("the order of invoice \(invoice) was cancelled since: take that back first")
        }
    }

    /// What was noted of an invoice and its lines holds for the invoice that stands for it.
    private func carryOver(_ original: Int64, to id: Int64, _ counter: CounterAct) throws {
        for sql in Self.carriedOver { try run(sql, original, id, counter.booking.on.iso, counter.act) }
    }

    private static let sameLine = """
        JOIN invoice_line AS line ON line.id = past.invoice_line JOIN invoice_line AS again ON again.position = line.position
        WHERE line.invoice = ?1 AND again.invoice = ?2
        """
    private static let carriedOver = [
        """
        INSERT INTO proof_event (invoice, grant_line, status, happened_on, reason, replaced_by, booked_on, act)
        SELECT ?2, grant_line, status, happened_on, reason, replaced_by, ?3, ?4 FROM proof_event AS past
        WHERE invoice = ?1 AND status <> 'to-submit' AND id = (SELECT max(newest.id) FROM proof_event AS newest
            WHERE newest.invoice = ?1 AND newest.grant_line = past.grant_line)
        """,
        """
        INSERT INTO invoice_copy (invoice, document, is_kept, booked_on, act)
        SELECT ?2, document, is_kept, ?3, ?4 FROM invoice_copy AS past
        WHERE invoice = ?1 AND id = (SELECT max(newest.id) FROM invoice_copy AS newest WHERE newest.invoice = ?1)
        """,
        """
        INSERT INTO device_link (invoice_line, asset, is_linked, booked_on, act)
        SELECT again.id, asset, is_linked, ?3, ?4 FROM device_link AS past \(sameLine)
            AND past.id = (SELECT max(newest.id) FROM device_link AS newest
                WHERE newest.invoice_line = past.invoice_line AND newest.asset = past.asset)
        """,
        """
        INSERT INTO delivery (invoice_line, serial, is_expected, booked_on, act)
        SELECT again.id, serial, is_expected, ?3, ?4 FROM delivery AS past \(sameLine)
            AND past.id = (SELECT max(newest.id) FROM delivery AS newest
                WHERE newest.invoice_line = past.invoice_line AND newest.serial = past.serial)
        """,
    ]

    private func orderAgain(_ original: Int64, _ counter: CounterAct) throws {
        let form = try first("SELECT number, supplier FROM purchase WHERE id = ?1", original) {
            (number: $0.text(0), supplier: $0.integer(1))
        }
        if let form, let other = try openPurchase(form.number, of: form.supplier) {
            throw StoreError.refused(
                "order \(form.number) was entered again since, as number \(other): cancel that first")
        }
        try run(
            """
            INSERT INTO purchase (supplier, number, school_board, school, ordered_on, procedure, consulted, framework, booked_on,
                act)
            SELECT supplier, number, school_board, school, ordered_on, procedure, consulted, framework, ?2, ?3
            FROM purchase WHERE id = ?1
            """,
            original, counter.booking.on.iso, counter.act)
        try run(
            """
            INSERT INTO purchase_line (purchase, position, description, cost_kind, quantity, net, vat_rate, vat, acquisition,
                school, grant_line, act)
            SELECT ?2, position, description, cost_kind, quantity, net, vat_rate, vat, acquisition, school, grant_line, ?3
            FROM purchase_line WHERE purchase = ?1 ORDER BY position
            """,
            original, lastInsertedID, counter.act)
    }
}
