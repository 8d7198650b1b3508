import Assets
import Funding
import Inventory
import SQLite
import Store

extension ReferenceCommunity {
    func enterOrder(_ row: ReferenceRow) throws {
        let lines = try ReferenceTable.community("order-lines").filter { $0["order"] == row["id"] }
        var purchase = Purchase(
            number: row.text("number"), supplier: try supplier(row), orderedOn: try known(row.day("ordered_on"), row),
            lines: try lines.map { try orderLine($0) })
        purchase.procedure = try known(PurchaseProcedure(rawValue: row.text("procedure")), row)
        purchase.consulted = row["consulted"].flatMap { Int($0) }
        purchase.framework = row["framework"]
        orders[row.text("id")] = try store.addPurchase(purchase, for: try payer(row), by: try booking(row)).id
        orderNumbers[row.text("id")] = purchase.number
    }

    private func orderLine(_ row: ReferenceRow) throws -> Purchase.Line {
        Purchase.Line(
            try line(row), school: row["school"].flatMap { SchoolNumber($0) }, grantLine: row["grant_line"])
    }

    private func line(_ row: ReferenceRow) throws -> InvoiceLine {
        var line = InvoiceLine(
            description: row.text("description"), costKind: try known(CostKind(rawValue: row.text("cost_kind")), row),
            quantityInThousandths: row.number("quantity"), net: try cents(row, "net"),
            vatRate: try known(VATRate(rawValue: Int(row.number("vat_rate"))), row))
        line.acquisition = try known(Acquisition(rawValue: row.text("acquisition")), row)
        return line
    }

    func cancelOrder(_ row: ReferenceRow) throws {
        let day = try known(row.day("cancelled_on"), row)
        _ = try store.cancelPurchase(
            try known(orders[row.text("id")], row), by: Booking(by: author(day), on: day))
    }

    func enterInvoice(_ row: ReferenceRow) throws {
        let id = row.text("id")
        let lines = try ReferenceTable.community("invoice-lines").filter { $0["invoice"] == id }
        var draft = InvoiceDraft(
            number: row.text("number"), issuedOn: try known(row.day("issued_on"), row), supplier: try supplier(row),
            lines: try lines.map { try line($0) })
        draft.kind = try known(InvoiceDraft.Kind(rawValue: row.text("kind")), row)
        draft.orderNumber = row["order"].flatMap { orderNumbers[$0] }
        draft.correctedNumber = row["corrects"]
        draft.total = try row["total"].map { _ in try cents(row, "total") }
        let paper = Array("\(draft.number) of \(draft.supplier.name)".utf8)
        let document = row["document"] == "1" ? try StoredDocument(name: "\(id).pdf", content: paper) : nil
        let entry = InvoiceEntry(draft, for: try payer(row), document: document)
        let invoice = try known(try store.addInvoices([entry], by: try booking(row)).ids.first, row)
        invoices[id] = invoice
        try reader.visit("SELECT position, id FROM invoice_line WHERE invoice = ?1", invoice) { line in
            self.lines["\(id)/\(line.integer(0))"] = line.integer(1)
        }
    }

    func cancelInvoice(_ row: ReferenceRow) throws {
        let day = try known(row.day("cancelled_on"), row)
        _ = try store.cancelInvoice(
            try known(invoices[row.text("id")], row), by: Booking(by: author(day), on: day))
    }

    /// A charge, or the counter-entry of one.
    func enterCharge(_ row: ReferenceRow) throws {
        let amount = try cents(row, "amount")
        if let original = row["takes_back"] {
            _ = try store.uncharge(try known(charges[original], row), amount: -amount, by: try booking(row))
            return try name(row)
        }
        let entry = ChargeEntry(line: try lineID(row), to: try source(row), amount: amount)
        _ = try store.charge([entry], by: try booking(row))
        try name(row)
    }

    /// The charge that was entered last.
    private func name(_ row: ReferenceRow) throws {
        charges[row.text("id")] = try reader.first("SELECT max(id) FROM charge") { $0.integer(0) }
    }

    private func source(_ row: ReferenceRow) throws -> ChargeSource {
        switch try known(ChargeSource.Kind(rawValue: row.text("source")), row) {
        case .award: .award(school: try school(row, "school"), grantLine: row.text("grant_line"))
        case .ownMeans: .ownMeans
        case .parents: .parents
        case .thirdParty: .thirdParty(row.text("party"))
        }
    }
}
