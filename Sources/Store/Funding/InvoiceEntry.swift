package import Funding
import Inventory
import SQLite

/// An invoice with what its paper does not say.
package struct InvoiceEntry: Sendable, Equatable {
    package var draft: InvoiceDraft
    package var payer: Payer
    package var document: StoredDocument?
    /// The grant line of whose award all of it is charged, to the school that it is for; `nil` if nobody bears it yet.
    package var grantLine: String?

    package init(_ draft: InvoiceDraft, for payer: Payer, document: StoredDocument? = nil, grantLine: String? = nil) {
        self.draft = draft
        self.payer = payer
        self.document = document
        self.grantLine = grantLine
    }
}

extension Store {
    /// Enters invoices, all of them or none, and credit notes behind the invoices that they may correct.
    /// - Parameters:
    ///   - entries: in any order.
    ///   - isDry: answers the same, and changes nothing.
    ///   - booking: who enters them, and from which day they count.
    ///   - progress: called after each invoice.
    /// - Returns: what became of each.
    /// - Throws: ``RefusedInvoices`` with all that is wrong.
    package func addInvoices(
        _ entries: [InvoiceEntry], isDry: Bool = false, by booking: Booking,
        progress: @escaping @Sendable () -> Void = {}
    ) throws -> EnteredInvoices {
        let work = { @Sendable (connection: borrowing Connection) in
            let act = try connection.insertAct(Self.sentence(of: entries), by: booking.author)
            var run = InvoiceRun(act: act, booking: booking)
            for place in InvoiceRun.order(of: entries) {
                try run.enter(entries[place], at: place, connection)
                progress()
            }
            return try run.result()
        }
        return try isDry ? rehearse(work) : write(work)
    }

    private static func sentence(of entries: [InvoiceEntry]) -> String {
        guard let first = entries.first, entries.count == 1 else { return "add \(entries.count) invoices" }
        return "add \(first.draft.title)"
    }
}
