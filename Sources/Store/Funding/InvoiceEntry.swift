import Assets
package import Funding
import Inventory
import SQLite

/// An invoice with what its paper does not say.
package struct InvoiceEntry: Sendable, Equatable {
    package var draft: InvoiceDraft
    package var payer: Payer
    package var document: StoredDocument?

    package init(_ draft: InvoiceDraft, for payer: Payer, document: StoredDocument? = nil) {
        self.draft = draft
        self.payer = payer
        self.document = document
    }
}

extension Store {
    /// Enters invoices, all of them or none.
    /// - Returns: their numbers in the store, in order, and the act.
    /// - Throws: `StoreError` naming the invoice and what is wrong with it.
    package func addInvoices(_ entries: [InvoiceEntry], by booking: Booking) throws -> (ids: [Int64], act: Int64) {
        try write { connection in
            let act = try connection.insertAct(Self.sentence(of: entries), by: booking.author)
            return (try entries.map { try connection.insert($0, act: act, booking) }, act)
        }
    }

    private static func sentence(of entries: [InvoiceEntry]) -> String {
        guard let first = entries.first, entries.count == 1 else { return "add \(entries.count) invoices" }
        let kind = first.draft.kind == .invoice ? "invoice" : "credit note"
        return "add \(kind) \(first.draft.number) of \(first.draft.supplier.name)"
    }
}

extension Connection {
    fileprivate func insert(_ entry: InvoiceEntry, act: Int64, _ booking: Booking) throws -> Int64 {
        let draft = entry.draft
        if let fault = draft.faults(today: booking.on).first {
            throw StoreError.refused("invoice \(draft.number) of \(draft.supplier.name): \(fault)")
        }
        let owner = try payerIDs(entry.payer)
        let supplier = try knownSupplier(draft.supplier, act: act)
        try checkIsNew(draft, of: supplier)
        let purchase = try draft.orderNumber.flatMap { try openPurchase($0, of: supplier) }
        try run(
            """
            INSERT INTO invoice (supplier, number, number_key, kind, school_board, school, issued_on, purchase,
                corrected_number, corrects, total, document, booked_on, act)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
            """,
            supplier, draft.number, InvoiceNumber.key(draft.number), draft.kind.rawValue, owner.schoolBoard,
            owner.school,
            draft.issuedOn.iso, purchase, draft.correctedNumber,
            try draft.correctedNumber.flatMap { try openInvoice($0, .invoice, of: supplier) },
            draft.total.map { draft.sign($0).rawValue }, try entry.document.map { try keep($0, act: act) },
            booking.on.iso, act)
        let id = lastInsertedID
        for (index, line) in draft.lines.enumerated() {
            try insert(line, sign: draft.sign, at: index + 1, of: id, purchase: purchase, act: act)
        }
        return id
    }

    /// The same invoice twice is the commonest mistake of all.
    private func checkIsNew(_ draft: InvoiceDraft, of supplier: Int64) throws {
        guard let known = try openInvoice(draft.number, draft.kind, of: supplier) else { return }
        let what = draft.kind == .invoice ? "invoice" : "credit note"
        throw StoreError.refused(
            "\(what) \(draft.number) of \(draft.supplier.name) is here already, as number \(known): see 'invoice show \(known)'"
        )
    }

    /// One that was not cancelled, whatever stands between the letters and digits of its number.
    func openInvoice(_ number: String, _ kind: InvoiceDraft.Kind, of supplier: Int64) throws -> Int64? {
        try first(
            """
            SELECT id FROM invoice WHERE supplier = ?1 AND number_key = ?2 AND kind = ?3 AND reverses IS NULL
                AND NOT EXISTS (SELECT 1 FROM invoice AS counter WHERE counter.reverses = invoice.id)
            """,
            supplier, InvoiceNumber.key(number), kind.rawValue
        ) { $0.integer(0) }
    }

    private func insert(
        _ line: InvoiceLine, sign: (Cents) -> Cents, at position: Int, of invoice: Int64, purchase: Int64?, act: Int64
    ) throws {
        try run(
            """
            INSERT INTO invoice_line (invoice, position, description, cost_kind, quantity, net, vat_rate, vat, acquisition,
                purchase_line, act)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9,
                (SELECT id FROM purchase_line WHERE purchase = ?10 AND (
                    SELECT count(*) FROM purchase_line AS other WHERE other.purchase = ?10 AND other.cost_kind = ?4) = 1
                    AND cost_kind = ?4), ?11)
            """,
            invoice, position, line.description, (line.costKind ?? .other).rawValue, line.quantityInThousandths,
            sign(line.net).rawValue, line.vatRate.rawValue, sign(line.vat).rawValue, line.acquisition.rawValue,
            purchase,
            act)
    }
}

extension InvoiceDraft {
    /// What a credit note says is taken off.
    fileprivate func sign(_ amount: Cents) -> Cents { kind == .creditNote ? -amount : amount }
}
