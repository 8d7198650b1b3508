package import Assets
package import Funding
package import Inventory
import SQLite

/// A charge on a grant line as it was booked, or its counter-entry.
package struct ChargeRecord: Sendable, Equatable {
    package let id: Int64
    package let invoice: Int64
    package let invoiceNumber: String
    package let issuedOn: Day
    /// Position of the line on the invoice, from 1.
    package let position: Int
    package let school: SchoolNumber
    package let schoolName: String
    package let costKind: CostKind
    package let amount: Cents
    package let reverses: Int64?
    package let bookedOn: Day
    package let act: Int64
}

extension ChargeRecord {
    static let query = """
        SELECT charge.id, invoice.id, invoice.number, invoice.issued_on, position, school.number, school.name, charge.cost_kind,
            amount, charge.reverses, charge.booked_on, charge.act
        FROM charge JOIN invoice_line ON invoice_line.id = charge.invoice_line JOIN invoice ON invoice.id = charge.invoice
        JOIN school ON school.id = charge.school
        WHERE charge.id IN (SELECT charge.id FROM \(Booked.charges)) ORDER BY charge.id
        """

    init(_ row: Row) throws {
        guard let kind = CostKind(rawValue: row.text(7)) else {
            throw StoreError.refused("the store holds a damaged charge \(row.integer(0))")
        }
        self.init(
            id: row.integer(0), invoice: row.integer(1), invoiceNumber: row.text(2),
            issuedOn: try Connection.day(row, 3), position: Int(row.integer(4)),
            school: try Connection.school(row, 5), schoolName: row.text(6), costKind: kind,
            amount: try Connection.cents(row, 8), reverses: row.integerIfPresent(9),
            bookedOn: try Connection.day(row, 10), act: row.integer(11))
    }
}
