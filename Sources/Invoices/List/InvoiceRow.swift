import Assets
import Funding
import Imports
import Inventory

/// One row of a list: a line, and what it says of its invoice.
struct InvoiceRow {
    /// As a spreadsheet counts.
    let row: Int
    let head: InvoiceHead
    let line: InvoiceLine
    /// With VAT, as the list says it.
    let gross: Cents?
}

/// What the rows of one invoice have in common; each may leave out what another says, but for the first two.
struct InvoiceHead {
    let number: String
    /// Its name where the list has one, else its number.
    let supplier: String
    let supplierNumber: EnterpriseNumber?
    let issuedOn: Day?
    let order: String?
    let school: SchoolNumber?
    let kind: InvoiceDraft.Kind?
    let corrected: String?

    /// What makes rows one invoice.
    var key: String { "\(supplier.lowercased())\n\(InvoiceNumber.key(number))" }

    /// What must not differ between rows, as a person reads it.
    func text(of column: InvoiceColumn) -> String? {
        switch column {
        case .supplierNumber: supplierNumber?.description
        case .issuedOn: issuedOn?.belgian
        case .order: order
        case .school: school?.text
        case .kind: kind?.rawValue
        case .corrected: corrected
        default: nil
        }
    }

    static let common: [InvoiceColumn] = [.supplierNumber, .issuedOn, .order, .school, .kind, .corrected]
}
