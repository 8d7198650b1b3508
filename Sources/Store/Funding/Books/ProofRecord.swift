package import Assets
package import Funding
import SQLite

/// What happened to the proof that an invoice is for a grant line.
package struct ProofRecord: Sendable, Equatable {
    package let invoice: Int64
    package let invoiceNumber: String
    package let supplier: String
    /// `nil` for a word that this program does not know.
    package let status: ProofStatus?
    package let happenedOn: Day
    /// Why it was rejected.
    package let reason: String?
    /// Number of the invoice that stands in for it.
    package let replacedBy: String?
    package let bookedOn: Day
    package let act: Int64
}

extension ProofRecord {
    static let query = """
        SELECT invoice.id, invoice.number, supplier.name, status, happened_on, reason, other.number, event.booked_on, event.act
        FROM proof_event AS event JOIN invoice ON invoice.id = event.invoice JOIN supplier ON supplier.id = invoice.supplier
        LEFT JOIN invoice AS other ON other.id = replaced_by
        WHERE event.grant_line = ?2 AND event.booked_on <= ?1 AND event.invoice IN (\(Booked.invoices)) ORDER BY event.id
        """

    init(_ row: Row) throws {
        self.init(
            invoice: row.integer(0), invoiceNumber: row.text(1), supplier: row.text(2),
            status: ProofStatus(rawValue: row.text(3)), happenedOn: try Connection.day(row, 4),
            reason: row.textIfPresent(5), replacedBy: row.textIfPresent(6), bookedOn: try Connection.day(row, 7),
            act: row.integer(8))
    }
}
