import Assets
import Funding
import Inventory
import SQLite

extension Connection {
    /// - Throws: `KnownInvoice`, `StoreError`, `ChargeFault`.
    func insert(_ entry: InvoiceEntry, act: Int64, _ booking: Booking) throws -> EnteredInvoices.Invoice {
        let draft = entry.draft
        let owner = try payerIDs(entry.payer)
        let known = try supplierID(draft.supplier)
        let supplier = try known ?? insertSupplier(draft.supplier, act: act)
        try checkIsNew(draft, of: supplier)
        let purchase = try draft.orderNumber.flatMap { try openPurchase($0, of: supplier) }
        if let purchase { try check(purchase, isOf: owner.schoolBoard) }
        let corrects = try draft.correctedNumber.flatMap { try openInvoice($0, .invoice, of: supplier) }
        try run(
            """
            INSERT INTO invoice (supplier, number, number_key, kind, school_board, school, issued_on, purchase,
                corrected_number, corrects, total, document, booked_on, act)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
            """,
            supplier, draft.number, InvoiceNumber.key(draft.number), draft.kind.rawValue, owner.schoolBoard,
            owner.school, draft.issuedOn.iso, purchase, draft.correctedNumber, corrects,
            draft.total.map { draft.sign($0).rawValue }, try entry.document.map { try keep($0, act: act) },
            booking.on.iso, act)
        let id = lastInsertedID
        for (index, line) in draft.lines.enumerated() {
            let lineID = try insert(line, sign: draft.sign, at: index + 1, of: id, purchase: purchase, act: act)
            if let code = entry.grantLine { try charge(line, lineID, to: code, of: entry.payer, act: act, booking) }
        }
        return EnteredInvoices.Invoice(
            booked: try bookedInvoice(id), supplierNumber: try supplierNumber(supplier), isNewSupplier: known == nil,
            order: purchase, corrects: corrects)
    }

    private func checkIsNew(_ draft: InvoiceDraft, of supplier: Int64) throws {
        let suppliers = try [supplier] + namesakes(of: supplier)
        for supplier in suppliers {
            guard let known = try openInvoice(draft.number, draft.kind, of: supplier) else { continue }
            throw KnownInvoice(invoice: try bookedInvoice(known))
        }
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

    private func check(_ purchase: Int64, isOf schoolBoard: Int64) throws {
        let order = try first(
            """
            SELECT purchase.number, name FROM purchase JOIN school_board ON school_board.id = school_board
            WHERE purchase.id = ?1 AND school_board <> ?2
            """,
            purchase, schoolBoard
        ) { (number: $0.text(0), schoolBoard: $0.text(1)) }
        guard let order else { return }
        throw StoreError.refused(
            "its order \(order.number) is of school board '\(order.schoolBoard)': an invoice is of the school board that ordered"
        )
    }

    private func insert(
        _ line: InvoiceLine, sign: (Cents) -> Cents, at position: Int, of invoice: Int64, purchase: Int64?, act: Int64
    ) throws -> Int64 {
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
            purchase, act)
        return lastInsertedID
    }

    /// All of a line; one that costs nothing needs nobody.
    private func charge(
        _ line: InvoiceLine, _ id: Int64, to code: String, of payer: Payer, act: Int64, _ booking: Booking
    ) throws {
        guard case .school(let school) = payer else {
            throw StoreError.refused("\(code) is awarded to schools: say for which school it is")
        }
        guard line.gross != .zero else { return }
        try insert(ChargeEntry(line: id, to: .award(school: school, grantLine: code)), act: act, booking)
    }
}

extension InvoiceDraft {
    /// What a credit note says is taken off.
    fileprivate func sign(_ amount: Cents) -> Cents { kind == .creditNote ? -amount : amount }
}
