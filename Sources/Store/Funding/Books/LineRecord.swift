package import Funding
import SQLite

/// A line of an invoice, and who bears it.
package struct LineRecord: Sendable, Equatable {
    package let line: BookedLine
    package let invoice: Int64
    /// On the grant line that the books are of.
    package let charged: Cents
    package let otherGrants: Cents
    package let ownMeans: Cents
    package let parents: Cents
    package let thirdParties: Cents

    /// What nobody bears.
    package var free: Cents { line.gross - [charged, otherGrants, ownMeans, parents, thirdParties].sum }
}

extension LineRecord {
    static let query = """
        SELECT \(BookedLine.columns(of: "invoice_line")), invoice_line.invoice, \(sums)
        FROM invoice_line JOIN invoice ON invoice.id = invoice_line.invoice
        LEFT JOIN charge ON charge.invoice_line = invoice_line.id AND charge.booked_on <= ?1
        WHERE invoice.booked_on <= ?1 AND ifnull(invoice.reverses, invoice.id) IN (\(Booked.invoices))
        GROUP BY invoice_line.id
        ORDER BY invoice.issued_on, invoice.number, ifnull(invoice.reverses, invoice.id), invoice.id, position
        """

    private static let sums = [
        "source = 'award' AND grant_line = ?2", "source = 'award' AND grant_line <> ?2", "source = 'own-means'",
        "source = 'parents'", "source = 'third-party'",
    ].map { "ifnull(sum(iif(\($0), amount, 0)), 0)" }.joined(separator: ", ")

    init(_ row: Row) throws {
        self.init(
            line: try BookedLine(row), invoice: row.integer(9), charged: try Connection.cents(row, 10),
            otherGrants: try Connection.cents(row, 11), ownMeans: try Connection.cents(row, 12),
            parents: try Connection.cents(row, 13), thirdParties: try Connection.cents(row, 14))
    }
}
