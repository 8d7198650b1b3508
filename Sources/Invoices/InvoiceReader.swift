package import Assets
package import Funding
import Imports

/// Reads invoices from files: either all of a file is right, or there are only faults.
package struct InvoiceReader: Sendable {
    /// The day from which an invoice would be still to come.
    package let today: Day

    package init(today: Day) { self.today = today }

    /// The one invoice of a Peppol file (UBL 2.1, EN 16931), or those of a list (CSV), whichever the bytes are.
    /// - Throws: `ImportFaults` with all that is wrong, each with its place, what was read and what would be right.
    package func invoices(in bytes: [UInt8]) throws -> [InvoiceDraft] {
        if bytes.starts(with: Array("%PDF".utf8)) {
            var faults = ImportFaults()
            faults.add(ImportFault("the file is a PDF, made for eyes: ask the supplier for the Peppol file (XML)"))
            throw faults
        }
        return Self.isXML(bytes) ? [try ublInvoice(bytes)] : try listedInvoices(bytes)
    }

    /// An invoice or credit note of Peppol BIS Billing 3.0.
    /// - Throws: `ImportFaults`.
    package func ublInvoice(_ bytes: [UInt8]) throws -> InvoiceDraft { try UBLInvoice.draft(bytes, today: today) }

    /// The invoices of a list with a row for each line, in the order of their first rows.
    /// - Throws: `ImportFaults`.
    package func listedInvoices(_ bytes: [UInt8]) throws -> [InvoiceDraft] {
        try InvoiceList.drafts(bytes, today: today)
    }

    /// Whether the first visible character is `<`, in any encoding.
    private static func isXML(_ bytes: [UInt8]) -> Bool {
        let marks: Set<UInt8> = [0, 0x09, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF]
        return bytes.prefix(1_000).first { !marks.contains($0) } == UInt8(ascii: "<")
    }
}
