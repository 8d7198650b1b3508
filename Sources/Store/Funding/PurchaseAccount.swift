package import Assets
package import Funding
package import Inventory
import SQLite

/// An order as it is kept.
package struct BookedPurchase: Sendable, Equatable {
    package let id: Int64
    package let number: String
    package let supplier: String
    package let schoolBoard: String
    /// `nil` for one of the school board as a whole.
    package let school: SchoolNumber?
    package let orderedOn: Day
    package let procedure: PurchaseProcedure
    /// How many suppliers were asked.
    package let consulted: Int?
    package let framework: String?
    /// Tax included.
    package let gross: Cents
    package let booked: EntryMark
}

/// One line of it, with the award that it is meant for.
package struct PurchaseLineAccount: Sendable, Equatable {
    package let line: BookedLine
    package let school: SchoolNumber?
    package let grantLine: String?
}

extension Questions {
    /// Orders, the newest first.
    package func purchases(atMost most: Int = 1_000) throws -> [BookedPurchase] {
        try read { connection in
            try connection.rows(BookedPurchase.query + " ORDER BY purchase.id DESC LIMIT ?1", most) {
                try BookedPurchase($0)
            }
        }
    }

    /// - Throws: `StoreError` if there is no such order.
    package func purchase(_ id: Int64) throws -> (head: BookedPurchase, lines: [PurchaseLineAccount]) {
        try read { connection in
            let head = try connection.first(BookedPurchase.query + " WHERE purchase.id = ?1", id) {
                try BookedPurchase($0)
            }
            guard let head else { throw StoreError.unknown("order", named: "\(id)") }
            return (head, try connection.rows(PurchaseLineAccount.query, id) { try PurchaseLineAccount($0) })
        }
    }

    /// Whether an order with this number of a supplier is here and not cancelled.
    package func hasOpenPurchase(_ number: String, of party: InvoiceDraft.Party) throws -> Bool {
        try read { connection in
            guard let supplier = try connection.supplierID(party) else { return false }
            return try connection.openPurchase(number, of: supplier) != nil
        }
    }
}

extension BookedPurchase {
    fileprivate static let query = """
        SELECT purchase.id, purchase.number, supplier.name, school_board.name, school.number, ordered_on, procedure, consulted,
            framework, (SELECT ifnull(sum(net + vat), 0) FROM purchase_line WHERE purchase = purchase.id),
            \(EntryMark.columns(of: "purchase"))
        FROM purchase JOIN supplier ON supplier.id = supplier JOIN school_board ON school_board.id = purchase.school_board
        LEFT JOIN school ON school.id = school
        """

    fileprivate init(_ row: Row) throws {
        guard let orderedOn = Day(row.text(5)), let procedure = PurchaseProcedure(rawValue: row.text(6)) else {
            throw StoreError.refused("the store holds a damaged order \(row.integer(0))")
        }
        self.init(
            id: row.integer(0), number: row.text(1), supplier: row.text(2), schoolBoard: row.text(3),
            school: row.textIfPresent(4).flatMap { SchoolNumber($0) }, orderedOn: orderedOn, procedure: procedure,
            consulted: row.integerIfPresent(7).map { Int($0) }, framework: row.textIfPresent(8),
            gross: try Connection.cents(row, 9), booked: try EntryMark(row, from: 10))
    }
}

extension PurchaseLineAccount {
    fileprivate static let query = """
        SELECT \(BookedLine.columns(of: "purchase_line")), school.number, code
        FROM purchase_line LEFT JOIN school ON school.id = school LEFT JOIN grant_line ON grant_line.id = grant_line
        WHERE purchase = ?1 ORDER BY position
        """

    fileprivate init(_ row: Row) throws {
        self.init(
            line: try BookedLine(row), school: row.textIfPresent(9).flatMap { SchoolNumber($0) },
            grantLine: row.textIfPresent(10))
    }
}
