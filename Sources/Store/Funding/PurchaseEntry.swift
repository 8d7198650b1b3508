import Assets
package import Funding
import Inventory
import SQLite

extension Store {
    /// Enters an order.
    /// - Returns: its number in the store, and the act.
    /// - Throws: `StoreError` for one that is wrong, or that is here already.
    package func addPurchase(_ purchase: Purchase, for payer: Payer, by booking: Booking) throws -> (
        id: Int64, act: Int64
    ) {
        if let fault = purchase.faults(bookedOn: booking.on).first {
            throw StoreError.refused("order \(purchase.number): \(fault)")
        }
        return try write { connection in
            let what = "add order \(purchase.number) with \(purchase.supplier.name)"
            let act = try connection.insertAct(what, by: booking.author)
            let owner = try connection.payerIDs(payer)
            let supplier = try connection.knownSupplier(purchase.supplier, act: act)
            if let known = try connection.openPurchase(purchase.number, of: supplier) {
                throw StoreError.exists("order", named: "\(purchase.number) with this supplier, as number \(known)")
            }
            try connection.run(
                """
                INSERT INTO purchase (supplier, number, school_board, school, ordered_on, procedure, consulted, framework,
                    booked_on, act)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                """,
                supplier, purchase.number, owner.schoolBoard, owner.school, purchase.orderedOn.iso,
                purchase.procedure.rawValue, purchase.consulted, purchase.framework, booking.on.iso, act)
            let id = connection.lastInsertedID
            for (index, line) in purchase.lines.enumerated() {
                try connection.insert(line, at: index + 1, of: id, for: owner.schoolBoard, act: act)
            }
            return (id, act)
        }
    }
}

extension Connection {
    /// One that was not cancelled.
    func openPurchase(_ number: String, of supplier: Int64) throws -> Int64? {
        try first(
            """
            SELECT id FROM purchase WHERE supplier = ?1 AND number = ?2 COLLATE NOCASE AND reverses IS NULL
                AND NOT EXISTS (SELECT 1 FROM purchase AS counter WHERE counter.reverses = purchase.id)
            """,
            supplier, number
        ) { $0.integer(0) }
    }

    fileprivate func insert(
        _ meant: Purchase.Line, at position: Int, of purchase: Int64, for schoolBoard: Int64, act: Int64
    ) throws {
        let line = meant.line
        let school = try meant.school.map { try schoolID($0) }
        do {
            if let school { try checkSchoolBoard(ofSchool: school, is: schoolBoard) }
        } catch ChargeFault.otherSchoolBoard(let buyer, let award) {
            throw StoreError.refused(
                "line \(position): the order is of school board '\(buyer)' and the award of '\(award)': money stays within a "
                    + "school board")
        }
        try run(
            """
            INSERT INTO purchase_line (purchase, position, description, cost_kind, quantity, net, vat_rate, vat,
                acquisition, school, grant_line, act)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            """,
            purchase, position, line.description, (line.costKind ?? .other).rawValue, line.quantityInThousandths,
            line.net.rawValue, line.vatRate.rawValue, line.vat.rawValue, line.acquisition.rawValue, school,
            try meant.grantLine.map { try grantLineID($0) }, act)
    }

    /// - Throws: `ChargeFault` naming both school boards.
    func checkSchoolBoard(ofSchool school: Int64, is schoolBoard: Int64) throws {
        let other = try self.schoolBoard(ofSchool: school)
        guard other != schoolBoard else { return }
        let names = try [schoolBoard, other].map { id in
            try first("SELECT name FROM school_board WHERE id = ?1", id) { $0.text(0) } ?? ""
        }
        throw ChargeFault.otherSchoolBoard(invoice: names[0], award: names[1])
    }
}
