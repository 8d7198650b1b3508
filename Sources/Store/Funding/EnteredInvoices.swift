package import Funding
import Inventory

/// What became of invoices that were entered together.
package struct EnteredInvoices: Sendable, Equatable {
    package struct Invoice: Sendable, Equatable {
        package let booked: BookedInvoice
        package let supplierNumber: EnterpriseNumber?
        /// Whether the supplier was not known before.
        package let isNewSupplier: Bool
        /// The order that it names, in the store.
        package let order: Int64?
        /// Of a credit note: the invoice that it names, in the store.
        package let corrects: Int64?
    }

    /// In the order of the entries.
    package let invoices: [Invoice]
    package let act: Int64

    package var ids: [Int64] { invoices.map(\.booked.id) }
}

/// All that is wrong with invoices that should be entered together: who enters them wants to know it at once.
package struct RefusedInvoices: Error, Equatable, CustomStringConvertible {
    package struct Refusal: Sendable, Equatable {
        /// Place of the invoice among the entries, from 0.
        package let entry: Int
        /// Of the invoice, from 1; `nil` for the invoice as a whole.
        package let line: Int?
        /// The entry that is the same invoice.
        package let twin: Int?
        /// A sentence that names the invoice.
        package let reason: String
    }

    /// In the order of the entries; at least one.
    package let refusals: [Refusal]

    /// One line for each.
    package var description: String { refusals.map(\.reason).joined(separator: "\n") }
}
