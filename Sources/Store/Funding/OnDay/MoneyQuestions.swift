import Assets
package import Funding
import Inventory
import SQLite

extension Questions {
    /// What an auditor would ask about, what is worst first.
    package func moneyExceptions(_ asOf: AsOf) throws -> [MoneyException] {
        MoneyException.sorted(try foundMoneyExceptions(asOf))
    }

    /// The same in no order, for who counts them: there may be many.
    package func foundMoneyExceptions(_ asOf: AsOf) throws -> [MoneyException] {
        try read { connection in
            try connection.once(["exceptions", asOf.day.iso]) { try connection.moneyExceptions(asOf) }
        }
    }

    /// Each line that has devices, or should have, in the order of entering; and all devices that are on none.
    package func reconciliation(_ asOf: AsOf) throws -> Reconciliation {
        try read { connection in
            let community = try connection.community(asOf)
            var lines: [LineReconciliation] = []
            var linked: Set<Int64> = []
            try connection.visitInvoices(.withDevices, asOf) { invoice in
                for line in invoice.lines { linked.formUnion(line.devices) }
                lines += invoice.lines.filter { LineReconciliation.concerns($0, of: invoice) }
                    .map { LineReconciliation($0, of: invoice, in: community) }
            }
            let loose = community.devices.all.filter { !linked.contains($0.id) }.sorted { $0.id < $1.id }
            return Reconciliation(lines: lines, devicesWithoutLine: loose)
        }
    }
}

/// What was bought against what was seen.
package struct Reconciliation: Sendable {
    package let lines: [LineReconciliation]
    package let devicesWithoutLine: [DeviceOnDay]
}

extension Connection {
    fileprivate func moneyExceptions(_ asOf: AsOf) throws -> [MoneyException] {
        let community = try community(asOf)
        var search = ExceptionSearch(in: community)
        try visitInvoices(.all, asOf) { search.add($0) }
        return search.finished(
            orders: try orders(asOf), spending: try spending(in: SpendingPeriod(asOf), among: community.devices),
            awards: try lateAwards(asOf))
    }

    func community(_ asOf: AsOf) throws -> CommunityOnDay {
        var boards: [SchoolNumber: String] = [:]
        try visit(
            "SELECT school.number, school_board.name FROM school JOIN school_board ON school_board.id = school_board"
        ) { row in
            if let school = SchoolNumber(row.text(0)) { boards[school] = row.text(1) }
        }
        let delivered = try rows("SELECT DISTINCT serial FROM delivery") { $0.text(0).lowercased() }
        return CommunityOnDay(
            day: asOf.day, schoolBoards: boards, grantLines: try grantLines(on: asOf.day), devices: try devices(asOf),
            onSeveralLines: try linkedDevices(on: asOf.day).ofSeveralLines, delivered: Set(delivered))
    }

    fileprivate func orders(_ asOf: AsOf) throws -> [OrderOnDay] {
        try rows(
            """
            SELECT purchase.id, supplier.id, supplier.name, supplier.number IS NOT NULL, purchase.number, school_board.name,
                school.number, ordered_on, procedure, consulted, sum(net), max(line.grant_line IS NOT NULL)
            FROM purchase JOIN supplier ON supplier.id = supplier
            JOIN school_board ON school_board.id = purchase.school_board
            LEFT JOIN school ON school.id = purchase.school JOIN purchase_line AS line ON line.purchase = purchase.id
            WHERE reverses IS NULL AND booked_on <= ?1 AND NOT EXISTS (
                SELECT 1 FROM purchase AS counter WHERE counter.reverses = purchase.id AND counter.booked_on <= ?1)
            GROUP BY purchase.id ORDER BY purchase.id
            """,
            asOf.day.iso
        ) { try OrderOnDay($0) }
    }

    fileprivate func lateAwards(_ asOf: AsOf) throws -> [LateAward] {
        let names = try MoneyNames(self)
        return try rows(
            """
            SELECT school, grant_line, amount FROM award JOIN act ON act.id = act
            WHERE reverses IS NULL AND booked_on <= ?1 AND booked_on < date(act.at, 'unixepoch') ORDER BY award.id
            """,
            asOf.day.iso
        ) { row in
            guard let school = names.schools[row.integer(0)], let code = names.grantLines[row.integer(1)] else {
                throw StoreError.refused("the store holds an award of a school or a grant line that there is not")
            }
            return LateAward(school: school, grantLine: code, amount: try Self.cents(row, 2))
        }
    }
}

extension OrderOnDay {
    fileprivate init(_ row: Row) throws {
        guard let orderedOn = Day(row.text(7)), let procedure = PurchaseProcedure(rawValue: row.text(8)) else {
            throw StoreError.refused("the store holds a damaged order \(row.integer(0))")
        }
        self.init(
            id: row.integer(0),
            supplier: InvoiceOnDay.Supplier(id: row.integer(1), name: row.text(2), hasNumber: row.integer(3) != 0),
            number: row.text(4), schoolBoard: row.text(5), school: SchoolNumber(row.text(6)), orderedOn: orderedOn,
            procedure: procedure, consulted: row.integerIfPresent(9).map { Int($0) },
            net: try Connection.cents(row, 10), isMeantForAward: row.integer(11) != 0)
    }
}
