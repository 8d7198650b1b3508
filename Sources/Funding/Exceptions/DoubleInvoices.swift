import Assets

/// Two invoices that may be one, among those that awards bear a part of.
struct DoubleInvoices: Sendable {
    private struct Known: Sendable {
        let supplier: InvoiceOnDay.Supplier
        let number: String
        let issuedOn: Day
    }

    /// What two have in common.
    private enum Mark: Hashable, Sendable {
        case number(key: String, gross: Cents)
        case day(supplier: Int64, Day, gross: Cents)
    }

    private var known: [Mark: [Known]] = [:]

    /// - Returns: one for each earlier invoice that it may be.
    mutating func add(_ invoice: InvoiceOnDay) -> [MoneyException] {
        guard invoice.kind == .invoice, invoice.fromAwards > .zero else { return [] }
        let number = Mark.number(key: InvoiceNumber.key(invoice.number), gross: invoice.gross)
        let day = Mark.day(supplier: invoice.supplier.id, invoice.issuedOn, gross: invoice.gross)
        let others = (known[number] ?? []).filter { $0.supplier.id != invoice.supplier.id }
        let same = known[day] ?? []
        let one = Known(supplier: invoice.supplier, number: invoice.number, issuedOn: invoice.issuedOn)
        known[number, default: []].append(one)
        known[day, default: []].append(one)
        return others.map { told(.chargedTwice, invoice, $0) } + same.map { told(.looksChargedTwice, invoice, $0) }
    }

    private func told(_ rule: ExceptionRule, _ invoice: InvoiceOnDay, _ earlier: Known) -> MoneyException {
        MoneyException(rule, of: invoice) {
            $0.amount = invoice.fromAwards
            $0.note = .invoice(supplier: earlier.supplier.name, number: earlier.number)
        }
    }
}
