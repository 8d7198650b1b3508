package import Funding
import Inventory
import SQLite

/// Who sells to schools.
package struct Supplier: Sendable, Equatable {
    package let id: Int64
    package let name: String
    package let number: EnterpriseNumber?
    /// That were not cancelled.
    package let invoices: Int
}

extension Store {
    /// - Throws: `StoreError.exists` if the number is known, or the name where there is no number.
    package func addSupplier(_ party: InvoiceDraft.Party, by booking: Booking) throws -> Int64 {
        try write { connection in
            if let known = try connection.supplierID(party) {
                throw StoreError.exists("supplier", named: "\(party.name), as number \(known)")
            }
            let act = try connection.insertAct("add supplier \(party.name)", by: booking.author)
            _ = try connection.insertSupplier(party, act: act)
            return act
        }
    }
}

extension Questions {
    package func suppliers() throws -> [Supplier] {
        try read { connection in
            try connection.rows(
                """
                SELECT id, name, number, (SELECT count(*) FROM invoice WHERE supplier = supplier.id AND reverses IS NULL
                    AND NOT EXISTS (SELECT 1 FROM invoice AS counter WHERE counter.reverses = invoice.id))
                FROM supplier ORDER BY name COLLATE NOCASE, id
                """
            ) { row in
                Supplier(
                    id: row.integer(0), name: row.text(1),
                    number: row.textIfPresent(2).flatMap { EnterpriseNumber($0) },
                    invoices: Int(row.integer(3)))
            }
        }
    }
}

extension Connection {
    /// The number tells; where there is none, the name.
    func supplierID(_ party: InvoiceDraft.Party) throws -> Int64? {
        if let number = party.number {
            return try first("SELECT id FROM supplier WHERE number = ?1", number.digits) { $0.integer(0) }
        }
        // A paper without the number, of a supplier whose number is known, is that supplier's.
        let named = try rows("SELECT id FROM supplier WHERE name = ?1 COLLATE NOCASE ORDER BY id LIMIT 2", party.name) {
            $0.integer(0)
        }
        guard named.count < 2 else {
            throw StoreError.refused("several suppliers are named '\(party.name)': give the enterprise number")
        }
        return named.first
    }

    func insertSupplier(_ party: InvoiceDraft.Party, act: Int64) throws -> Int64 {
        try run(
            "INSERT INTO supplier (number, name, act) VALUES (?1, ?2, ?3)", party.number?.digits, party.name, act)
        return lastInsertedID
    }

    func supplierNumber(_ id: Int64) throws -> EnterpriseNumber? {
        try first("SELECT number FROM supplier WHERE id = ?1 AND number IS NOT NULL", id) {
            EnterpriseNumber($0.text(0))
        }
            ?? nil
    }

    /// Suppliers of the same name, if it or they have no number: one of them was entered before its number was known.
    func namesakes(of id: Int64) throws -> [Int64] {
        try rows(
            """
            SELECT other.id FROM supplier JOIN supplier AS other ON other.name = supplier.name COLLATE NOCASE
            WHERE supplier.id = ?1 AND other.id <> ?1 AND (supplier.number IS NULL OR other.number IS NULL) ORDER BY other.id
            """,
            id
        ) { $0.integer(0) }
    }

    /// Adds one that is not known yet.
    func knownSupplier(_ party: InvoiceDraft.Party, act: Int64) throws -> Int64 {
        try supplierID(party) ?? insertSupplier(party, act: act)
    }
}
