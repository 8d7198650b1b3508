/// What a column of a list of invoices may say. The raw values are those of the table `invoice-words`.
enum InvoiceColumn: String, CaseIterable {
    case supplier
    case supplierNumber
    case number
    case issuedOn
    case order
    case description
    case costKind
    case quantity
    /// Without VAT.
    case net
    case vatRate
    /// With VAT.
    case gross
    case acquisition
    case school
    case kind
    /// Of a credit note: the invoice that it corrects.
    case corrected

    /// Whether a spreadsheet that takes its values for numbers or days spoils them.
    var identifies: Bool { [.supplierNumber, .number, .order, .corrected, .school].contains(self) }

    /// What a list cannot be read without: one of each group.
    static let needed: [[InvoiceColumn]] = [
        [.supplier, .supplierNumber], [.number], [.issuedOn], [.description], [.vatRate], [.net, .gross],
    ]
}
