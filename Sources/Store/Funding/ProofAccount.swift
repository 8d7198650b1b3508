package import Assets
package import Funding
import SQLite

/// A proof: what an invoice charges to a grant line, and what became of it.
package struct ProofAccount: Sendable, Equatable {
    package let invoice: Int64
    package let invoiceNumber: String
    package let supplier: String
    package let schoolBoard: String
    package let grantLine: String
    /// Charges less what was taken back.
    package let amount: Cents
    package let status: ProofStatus
    /// When that happened; `nil` if nothing did.
    package let since: Day?
    /// Why it was rejected.
    package let reason: String?
    package let replacedBy: Int64?
}

extension Questions {
    /// All proofs for a grant line, or those of one school board (by name or number), by school board and invoice.
    /// - Throws: `StoreError` if there is no such grant line or school board.
    package func proofs(for grantLine: String, schoolBoard: String? = nil) throws -> [ProofAccount] {
        try read { connection in
            let board = try schoolBoard.map { try connection.schoolBoardID($0) }
            return try connection.rows(
                ProofAccount.query(where: "charge.grant_line = ?1 AND (?2 IS NULL OR invoice.school_board = ?2)"),
                try connection.grantLineID(grantLine), board
            ) { try ProofAccount($0) }
        }
    }
}

extension Connection {
    func proofs(ofInvoice invoice: Int64) throws -> [ProofAccount] {
        try rows(ProofAccount.query(where: "charge.invoice = ?1 AND charge.grant_line IS NOT NULL"), invoice) {
            try ProofAccount($0)
        }
    }
}

extension ProofAccount {
    fileprivate static func query(where condition: String) -> String {
        """
        SELECT invoice.id, invoice.number, supplier.name, school_board.name, code, sum(charge.amount), event.status, happened_on,
            reason, replaced_by
        FROM charge JOIN invoice ON invoice.id = charge.invoice
        JOIN supplier ON supplier.id = supplier JOIN school_board ON school_board.id = school_board
        JOIN grant_line ON grant_line.id = charge.grant_line
        LEFT JOIN proof_event AS event ON event.id = (SELECT max(newest.id) FROM proof_event AS newest
            WHERE newest.grant_line = charge.grant_line AND newest.invoice = invoice.id)
        WHERE \(condition) GROUP BY invoice.id, charge.grant_line HAVING sum(charge.amount) <> 0
        ORDER BY school_board.name, invoice.id, code
        """
    }

    fileprivate init(_ row: Row) throws {
        self.init(
            invoice: row.integer(0), invoiceNumber: row.text(1), supplier: row.text(2), schoolBoard: row.text(3),
            grantLine: row.text(4), amount: try Connection.cents(row, 5),
            status: ProofStatus(rawValue: row.text(6)) ?? .toSubmit, since: row.textIfPresent(7).flatMap { Day($0) },
            reason: row.textIfPresent(8), replacedBy: row.integerIfPresent(9))
    }
}
