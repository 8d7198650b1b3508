/// Credit notes against the invoices that they correct, whichever was entered first.
struct CreditNotes: Sendable {
    private struct Name: Hashable, Sendable {
        let supplier: Int64
        let number: String

        init(_ supplier: Int64, _ number: String) {
            self.supplier = supplier
            self.number = InvoiceNumber.key(number)
        }
    }

    /// Whether awards bear a part of an invoice.
    private var isCharged: [Name: Bool] = [:]
    /// With what nobody bears of them.
    private var notes: [(note: InvoiceOnDay, rest: Cents)] = []

    mutating func add(_ invoice: InvoiceOnDay) {
        switch invoice.kind {
        case .invoice: isCharged[Name(invoice.supplier.id, invoice.number)] = invoice.fromAwards != .zero
        case .creditNote: notes.append((invoice, invoice.lines.map(\.rest).sum))
        }
    }

    var found: [MoneyException] {
        notes.compactMap { note, rest in
            let isCharged = isCharged[Name(note.supplier.id, note.correctedNumber ?? "")]
            guard let isCharged else { return told(.creditNoteWithoutInvoice, note, note.gross) }
            return isCharged && rest != .zero ? told(.creditNoteNotCharged, note, rest) : nil
        }
    }

    private func told(_ rule: ExceptionRule, _ note: InvoiceOnDay, _ amount: Cents) -> MoneyException {
        MoneyException(rule, of: note) {
            $0.amount = amount
            $0.note = note.correctedNumber.map { .text($0) }
        }
    }
}
