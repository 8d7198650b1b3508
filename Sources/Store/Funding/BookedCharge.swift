package import Funding
import Inventory
import SQLite

/// A charge as it is kept, or its counter-entry.
package struct BookedCharge: Sendable, Equatable {
    package let id: Int64
    package let invoice: Int64
    package let invoiceNumber: String
    package let line: Int64
    package let source: ChargeSource
    /// Below 0 on a credit note, and of a counter-entry.
    package let amount: Cents
    /// What no counter-entry took back; `nil` of a counter-entry.
    package let left: Cents?
    package let booked: EntryMark
}

extension Questions {
    /// The newest first; what is `nil` says nothing.
    package func charges(
        invoice: Int64? = nil, grantLine: String? = nil, school: String? = nil, atMost most: Int = 1_000
    ) throws -> [BookedCharge] {
        try read { connection in
            let start = invoice == nil ? BookedCharge.query : BookedCharge.queryOfInvoice
            return try connection.rows(
                start
                    + " AND (?2 IS NULL OR code = ?2) AND (?3 IS NULL OR school.number = ?3) ORDER BY charge.id DESC LIMIT ?4",
                invoice, grantLine, school, most
            ) { try BookedCharge($0) }
        }
    }
}

extension Connection {
    /// In the order in which they were entered.
    func charges(ofAct act: Int64) throws -> [BookedCharge] {
        try rows(BookedCharge.query + " AND charge.act = ?2 ORDER BY charge.id", nil as Int64?, act) {
            try BookedCharge($0)
        }
    }
}

extension BookedCharge {
    private static let select = """
        SELECT charge.id, invoice.id, invoice.number, invoice_line.id, source, school.number, code, party, amount,
            amount + (SELECT ifnull(sum(amount), 0) FROM charge AS counter WHERE counter.reverses = charge.id),
            \(EntryMark.columns(of: "charge"))
        FROM charge JOIN invoice_line ON invoice_line.id = invoice_line JOIN invoice ON invoice.id = charge.invoice
        LEFT JOIN school ON school.id = charge.school LEFT JOIN grant_line ON grant_line.id = grant_line
        """
    fileprivate static let query = select + " WHERE ?1 IS NULL"
    /// Apart, so that the index of the lines is used.
    fileprivate static let queryOfInvoice =
        select + " WHERE charge.invoice = ?1"

    fileprivate init(_ row: Row) throws {
        let mark = try EntryMark(row, from: 10)
        guard let source = ChargeSource(row) else {
            throw StoreError.refused("the store holds a damaged charge \(row.integer(0))")
        }
        self.init(
            id: row.integer(0), invoice: row.integer(1), invoiceNumber: row.text(2), line: row.integer(3),
            source: source, amount: try Connection.cents(row, 8),
            left: mark.reverses == nil ? try Connection.cents(row, 9) : nil, booked: mark)
    }
}

extension ChargeSource {
    fileprivate init?(_ row: Row) {
        switch Kind(rawValue: row.text(4)) {
        case .award:
            guard let school = SchoolNumber(row.text(5)), let code = row.textIfPresent(6) else { return nil }
            self = .award(school: school, grantLine: code)
        case .ownMeans: self = .ownMeans
        case .parents: self = .parents
        case .thirdParty: self = .thirdParty(row.text(7))
        case nil: return nil
        }
    }
}
