package import Assets
package import Funding
package import Inventory
import SQLite

/// An invoice or a credit note of which a part was charged to a grant line, or the counter-entry of one.
package struct InvoiceRecord: Sendable, Equatable {
    package let id: Int64
    package let kind: InvoiceDraft.Kind
    package let number: String
    package let issuedOn: Day
    package let supplier: String
    package let supplierNumber: EnterpriseNumber?
    /// `nil` for one of the school board as a whole.
    package let school: SchoolNumber?
    /// Of a credit note: the invoice as it names it.
    package let correctedNumber: String?
    /// Sum of its lines, tax included; and as it stands on the paper.
    package let gross: Cents
    package let total: Cents?
    /// On the grant line, less what was taken back.
    package let charged: Cents
    package let status: ProofStatus
    /// When that happened; `nil` if nothing did.
    package let statusSince: Day?
    package let order: OrderRecord?
    package let copy: StoredCopy?
    package let reverses: Int64?
    /// When a counter-entry took it back, by the day of the books.
    package let cancelledOn: Day?
    package let bookedOn: Day
    package let act: Int64
}

/// The order of an invoice: how its supplier was chosen.
package struct OrderRecord: Sendable, Equatable {
    package let number: String
    package let procedure: PurchaseProcedure?
    package let consulted: Int?
    package let framework: String?
}

/// What a copy was named when it was handed in, and the SHA-256 of its content.
package struct StoredCopy: Sendable, Equatable {
    package let name: String
    package let digest: Digest
}

extension InvoiceRecord {
    static let query = """
        SELECT invoice.id, kind, invoice.number, issued_on, supplier.name, supplier.number, school.number, corrected_number,
            (SELECT ifnull(sum(net + vat), 0) FROM invoice_line WHERE invoice = invoice.id), total,
            ifnull((SELECT sum(amount) FROM charge WHERE charge.grant_line = ?2 AND charge.invoice = invoice.id
                AND charge.booked_on <= ?1), 0),
            event.status, happened_on, purchase.number, procedure, consulted, framework, document.name, digest,
            invoice.reverses, (SELECT counter.booked_on FROM invoice AS counter
                WHERE counter.reverses = invoice.id AND counter.booked_on <= ?1), invoice.booked_on, invoice.act
        FROM invoice JOIN supplier ON supplier.id = invoice.supplier LEFT JOIN school ON school.id = invoice.school
        LEFT JOIN purchase ON purchase.id = invoice.purchase LEFT JOIN document ON digest = \(Connection.copyOfInvoice(on: "?1"))
        LEFT JOIN proof_event AS event ON event.id = (SELECT max(newest.id) FROM proof_event AS newest
            WHERE newest.grant_line = ?2 AND newest.invoice = invoice.id AND newest.booked_on <= ?1)
        WHERE invoice.booked_on <= ?1 AND ifnull(invoice.reverses, invoice.id) IN (\(Booked.invoices))
        ORDER BY issued_on, invoice.number, ifnull(invoice.reverses, invoice.id), invoice.id
        """

    init(_ row: Row) throws {
        guard let kind = InvoiceDraft.Kind(rawValue: row.text(1)) else {
            throw StoreError.refused("the store holds a damaged invoice \(row.integer(0))")
        }
        self.init(
            id: row.integer(0), kind: kind, number: row.text(2), issuedOn: try Connection.day(row, 3),
            supplier: row.text(4), supplierNumber: row.textIfPresent(5).flatMap { EnterpriseNumber($0) },
            school: row.textIfPresent(6).flatMap { SchoolNumber($0) }, correctedNumber: row.textIfPresent(7),
            gross: try Connection.cents(row, 8), total: row.isNull(9) ? nil : try Connection.cents(row, 9),
            charged: try Connection.cents(row, 10), status: ProofStatus(rawValue: row.text(11)) ?? .toSubmit,
            statusSince: row.dayIfPresent(12), order: OrderRecord(row, from: 13), copy: StoredCopy(row, from: 17),
            reverses: row.integerIfPresent(19), cancelledOn: row.dayIfPresent(20),
            bookedOn: try Connection.day(row, 21), act: row.integer(22))
    }
}

extension OrderRecord {
    /// `nil` without an order.
    fileprivate init?(_ row: Row, from column: Int32) {
        guard let number = row.textIfPresent(column) else { return nil }
        self.init(
            number: number, procedure: PurchaseProcedure(rawValue: row.text(column + 1)),
            consulted: row.integerIfPresent(column + 2).map { Int($0) }, framework: row.textIfPresent(column + 3))
    }
}

extension StoredCopy {
    /// `nil` where no copy is kept.
    fileprivate init?(_ row: Row, from column: Int32) {
        guard let name = row.textIfPresent(column), let digest = Digest(bytes: row.bytes(column + 1)) else {
            return nil
        }
        self.init(name: name, digest: digest)
    }
}
