package import Assets
package import Funding
package import Inventory
import SQLite

/// An invoice or a credit note as it is kept, with what of it is charged. Amounts of a credit note, and of a counter-entry, are below 0.
package struct BookedInvoice: Sendable, Equatable {
    package let id: Int64
    package let kind: InvoiceDraft.Kind
    package let number: String
    package let issuedOn: Day
    package let supplier: String
    package let schoolBoard: String
    /// `nil` for one of the school board as a whole.
    package let school: SchoolNumber?
    package let gross: Cents
    /// By whomever.
    package let charged: Cents
    package let booked: EntryMark

    /// What nobody bears yet.
    package var free: Cents { gross - charged }
}

/// Which invoices are meant; what is `nil` says nothing.
package struct InvoiceFilter: Sendable, Equatable {
    /// Invoices of the school, and those of its school board that charge something to it.
    package var school: SchoolNumber?
    package var grantLine: String?
    /// By name or number.
    package var schoolBoard: String?
    /// By name or enterprise number.
    package var supplier: String?
    /// Those of which nobody bears a part yet.
    package var onlyOpen = false

    package init(
        school: SchoolNumber? = nil, grantLine: String? = nil, schoolBoard: String? = nil, supplier: String? = nil,
        onlyOpen: Bool = false
    ) {
        self.school = school
        self.grantLine = grantLine
        self.schoolBoard = schoolBoard
        self.supplier = supplier
        self.onlyOpen = onlyOpen
    }
}

extension Questions {
    /// The newest first.
    /// - Throws: `StoreError` if there is no such school board.
    package func invoices(_ filter: InvoiceFilter = InvoiceFilter(), atMost most: Int = 1_000) throws -> [BookedInvoice]
    {
        try read { connection in
            let schoolBoard = try filter.schoolBoard.map { try connection.schoolBoardID($0) }
            return try connection.rows(
                BookedInvoice.query + BookedInvoice.filter + " ORDER BY invoice.id DESC LIMIT ?7", filter.school?.text,
                filter.grantLine, filter.onlyOpen, schoolBoard, filter.supplier,
                filter.supplier.flatMap { EnterpriseNumber($0)?.digits }, most
            ) { try BookedInvoice($0) }
        }
    }

    /// The number in the store of an invoice that was not cancelled, whatever stands between the letters and digits of its number.
    package func openInvoice(_ number: String, of party: InvoiceDraft.Party) throws -> Int64? {
        try read { connection in
            try connection.supplierID(party).flatMap { try connection.openInvoice(number, .invoice, of: $0) }
        }
    }
}

extension Connection {
    func bookedInvoice(_ id: Int64) throws -> BookedInvoice {
        let known = try first(BookedInvoice.query + " WHERE invoice.id = ?1", id) { try BookedInvoice($0) }
        guard let known else { throw StoreError.unknown("invoice", named: "\(id)") }
        return known
    }
}

extension BookedInvoice {
    private static let gross = "(SELECT ifnull(sum(net + vat), 0) FROM invoice_line WHERE invoice = invoice.id)"
    private static let charged = """
        (SELECT ifnull(sum(amount), 0) FROM charge WHERE charge.invoice = invoice.id)
        """

    fileprivate static let query = """
        SELECT invoice.id, kind, invoice.number, issued_on, supplier.name, school_board.name, school.number, \(gross), \(charged),
            \(EntryMark.columns(of: "invoice"))
        FROM invoice JOIN supplier ON supplier.id = supplier JOIN school_board ON school_board.id = invoice.school_board
        LEFT JOIN school ON school.id = school
        """

    fileprivate static let filter = """
         WHERE (?1 IS NULL OR school.number = ?1 OR EXISTS (
            SELECT 1 FROM charge JOIN school AS bearer ON bearer.id = charge.school WHERE charge.invoice = invoice.id AND bearer.number = ?1))
        AND (?2 IS NULL OR EXISTS (
            SELECT 1 FROM charge JOIN grant_line ON grant_line.id = grant_line WHERE charge.invoice = invoice.id AND code = ?2))
        AND (NOT ?3 OR (reverses IS NULL AND NOT EXISTS (SELECT 1 FROM invoice AS counter WHERE counter.reverses = invoice.id)
            AND \(gross) <> \(charged)))
        AND (?4 IS NULL OR invoice.school_board = ?4)
        AND (?5 IS NULL OR supplier.name = ?5 COLLATE NOCASE OR supplier.number = ?6)
        """

    fileprivate init(_ row: Row) throws {
        guard let kind = InvoiceDraft.Kind(rawValue: row.text(1)), let issuedOn = Day(row.text(3)) else {
            throw StoreError.refused("the store holds a damaged invoice \(row.integer(0))")
        }
        self.init(
            id: row.integer(0), kind: kind, number: row.text(2), issuedOn: issuedOn, supplier: row.text(4),
            schoolBoard: row.text(5), school: row.textIfPresent(6).flatMap { SchoolNumber($0) },
            gross: try Connection.cents(row, 7), charged: try Connection.cents(row, 8),
            booked: try EntryMark(row, from: 9))
    }
}
