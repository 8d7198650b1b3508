package import Assets
package import Funding
import Imports

/// Reads invoices from files: either all of a file is right, or there are only faults.
package struct InvoiceReader: Sendable {
    /// The day from which an invoice would be still to come.
    package let today: Day
    /// Of lines of which their file does not say it.
    package let acquisition: Acquisition

    package init(today: Day, acquisition: Acquisition = .purchase) {
        self.today = today
        self.acquisition = acquisition
    }

    /// The one invoice of a Peppol file (UBL 2.1, EN 16931), or those of a list (CSV), whichever the bytes are.
    /// - Throws: `ImportFaults` with all that is wrong, each with its place, what was read and what would be right.
    package func invoices(in bytes: [UInt8]) throws -> [InvoiceDraft] {
        if Self.isPDF(bytes) {
            var faults = ImportFaults()
            faults.add(ImportFault("the file is a PDF, made for eyes: ask the supplier for the Peppol file (XML)"))
            throw faults
        }
        return Self.isXML(bytes) ? [try ublInvoice(bytes)] : try listedInvoices(bytes)
    }

    /// An invoice or credit note of Peppol BIS Billing 3.0.
    /// - Throws: `ImportFaults`.
    package func ublInvoice(_ bytes: [UInt8]) throws -> InvoiceDraft {
        var draft = try UBLInvoice.draft(bytes, today: today)
        for index in draft.lines.indices { draft.lines[index].acquisition = acquisition }
        return draft
    }

    /// The invoices of a list with a row for each line, in the order of their first rows.
    /// - Throws: `ImportFaults`.
    package func listedInvoices(_ bytes: [UInt8]) throws -> [InvoiceDraft] {
        try InvoiceList.drafts(bytes, by: self)
    }

    package static func isPDF(_ bytes: [UInt8]) -> Bool { bytes.starts(with: Array("%PDF".utf8)) }

    /// Whether the first visible character is `<`, in any encoding: such a file is the invoice itself, and no list of some.
    package static func isXML(_ bytes: [UInt8]) -> Bool {
        let marks: Set<UInt8> = [0, 0x09, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF]
        return bytes.prefix(1_000).first { !marks.contains($0) } == UInt8(ascii: "<")
    }
}
