import Funding
import Inventory
import SQLite

extension Store {
    /// Keeps a copy of an invoice that came without one, or another one in its place: reports from the day of booking on know it.
    /// - Returns: the act; `nil` if this copy is kept already.
    /// - Throws: `StoreError` for an invoice that there is not, or that was cancelled.
    package func attach(_ document: StoredDocument, to invoice: Int64, by booking: Booking) throws -> Int64? {
        try write { connection in
            try connection.checkIsOpen("invoice", invoice, booking)
            if try connection.copy(ofInvoice: invoice) == Array(document.digest.bytes) { return nil }
            let act = try connection.insertAct("attach a copy to invoice \(invoice)", by: booking.author)
            let digest = try connection.keep(document, act: act)
            try connection.insertCopy(digest, ofInvoice: invoice, isKept: true, act: act, booking)
            return act
        }
    }
}

extension Connection {
    /// The digest of the stored copy of the table `invoice`, as it was booked by a day; `NULL` without one. The day is a parameter of the
    /// question, or `NULL` for the newest.
    static func copyOfInvoice(on day: String) -> String {
        """
        ifnull((SELECT iif(is_kept, copy.document, NULL) FROM invoice_copy AS copy WHERE copy.invoice = invoice.id
            AND (\(day) IS NULL OR copy.booked_on <= \(day)) ORDER BY copy.id DESC LIMIT 1), invoice.document)
        """
    }

    fileprivate func copy(ofInvoice invoice: Int64) throws -> [UInt8]? {
        try first("SELECT \(Self.copyOfInvoice(on: "NULL")) FROM invoice WHERE id = ?1", invoice) {
            $0.isNull(0) ? nil : $0.bytes(0)
        } ?? nil
    }

    fileprivate func insertCopy(
        _ digest: [UInt8], ofInvoice invoice: Int64, isKept: Bool, act: Int64, _ booking: Booking
    ) throws {
        try run(
            "INSERT INTO invoice_copy (invoice, document, is_kept, booked_on, act) VALUES (?1, ?2, ?3, ?4, ?5)",
            invoice,
            digest, isKept, booking.on.iso, act)
    }

    /// The copy of before is that of the invoice again, unless another one was attached since.
    func undoCopies(_ counter: CounterAct) throws {
        let copies = try rows(
            """
            SELECT id, invoice, document, is_kept FROM invoice_copy AS copy WHERE act = ?1 AND NOT EXISTS (
                SELECT 1 FROM invoice_copy AS later WHERE later.invoice = copy.invoice AND later.id > copy.id) ORDER BY id
            """,
            counter.original
        ) { (id: $0.integer(0), invoice: $0.integer(1), document: $0.bytes(2), isKept: $0.integer(3) != 0) }
        for copy in copies {
            let before = try first(
                """
                SELECT document, is_kept FROM invoice_copy WHERE invoice = ?1 AND id < ?2 ORDER BY id DESC LIMIT 1
                """,
                copy.invoice, copy.id
            ) { (document: $0.bytes(0), isKept: $0.integer(1) != 0) }
            try insertCopy(
                before?.document ?? copy.document, ofInvoice: copy.invoice, isKept: before?.isKept ?? !copy.isKept,
                act: counter.act, counter.booking)
        }
    }
}
