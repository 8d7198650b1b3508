import Funding
import SQLite

/// Sums of awards, by the numbers of the store.
struct SpendingTable {
    struct Key: Hashable {
        let grantLine: Int64
        let school: Int64

        init(grantLine: Int64, school: Int64) {
            self.grantLine = grantLine
            self.school = school
        }

        /// From the first two columns.
        init(_ row: Row) { self.init(grantLine: row.integer(0), school: row.integer(1)) }
    }

    private(set) var sums: [Key: Spending] = [:]

    subscript(_ row: Row) -> Spending {
        get { self[Key(row)] }
        set { self[Key(row)] = newValue }
    }

    subscript(_ key: Key) -> Spending {
        get { sums[key, default: Spending()] }
        set { sums[key] = newValue }
    }
}

extension Connection {
    func addAwards(to table: inout SpendingTable, _ period: SpendingPeriod) throws {
        try visit(
            "SELECT grant_line, school, sum(amount) FROM award WHERE booked_on <= ?1 GROUP BY grant_line, school",
            period.on
        ) { table[$0].awarded = try Self.cents($0, 2) }
    }

    func addCharges(to table: inout SpendingTable, _ period: SpendingPeriod) throws {
        try visit(
            """
            SELECT grant_line, school, cost_kind, sum(iif(issued_on >= ?2, amount, 0)), sum(iif(issued_on < ?2, amount, 0))
            FROM charge INDEXED BY charge_by_award
            WHERE grant_line IS NOT NULL AND issued_on <= ?3 AND booked_on <= ?1
            GROUP BY grant_line, school, cost_kind
            """,
            period.on, period.firstDay, period.lastDay
        ) { row in
            let kind = CostKind(rawValue: row.text(2)) ?? .other
            table[row].invoiced[kind, default: .zero] += try Self.cents(row, 3)
            table[row].invoicedBefore += try Self.cents(row, 4)
        }
    }

    /// What was bought with the lines of devices, as they say it.
    func addQuantities(to table: inout SpendingTable, _ period: SpendingPeriod) throws {
        try visit(
            """
            SELECT grant_line, school, sum(quantity) FROM (
                SELECT grant_line, charge.school AS school, quantity FROM charge
                JOIN invoice_line ON invoice_line.id = charge.invoice_line
                WHERE grant_line IS NOT NULL AND charge.cost_kind = 'devices' AND issued_on BETWEEN ?2 AND ?3 AND booked_on <= ?1
                GROUP BY grant_line, charge.school, charge.invoice_line HAVING sum(amount) > 0)
            GROUP BY grant_line, school
            """,
            period.on, period.firstDay, period.lastDay
        ) { table[$0].devices.boughtInThousandths = $0.integer(2) }
    }

    /// What is invoiced of an order's line is ordered no more, whoever bears it.
    func addOrders(to table: inout SpendingTable, _ period: SpendingPeriod) throws {
        try visit(
            """
            SELECT grant_line, school, sum(left) FROM (
                SELECT grant_line, line.school, max(0, line.net + line.vat - ifnull((
                    SELECT sum(invoice_line.net + invoice_line.vat) FROM invoice_line JOIN invoice ON invoice.id = invoice
                    WHERE purchase_line = line.id AND invoice.booked_on <= ?1), 0)) AS left
                FROM purchase_line AS line JOIN purchase ON purchase.id = purchase
                WHERE grant_line IS NOT NULL AND purchase.booked_on <= ?1 AND ordered_on BETWEEN ?2 AND ?3
                    AND reverses IS NULL AND NOT EXISTS (
                        SELECT 1 FROM purchase AS counter WHERE counter.reverses = purchase.id AND counter.booked_on <= ?1))
            GROUP BY grant_line, school HAVING sum(left) > 0
            """,
            period.on, period.firstDay, period.lastDay
        ) { table[$0].ordered = try Self.cents($0, 2) }
    }
}
