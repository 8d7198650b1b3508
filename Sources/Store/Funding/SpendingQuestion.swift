package import Assets
package import Funding
package import Inventory
import SQLite

/// The money of one school and one grant line.
package struct SchoolSpending: Sendable, Equatable {
    package let grantLine: String
    package let school: SchoolNumber
    package let spending: Spending
}

/// What a report of money counts.
package struct SpendingPeriod: Sendable, Equatable {
    /// As it was booked by this day.
    package var on: Day
    /// Invoices and orders of these days alone; `nil` for all.
    package var days: ClosedRange<Day>?

    package init(on day: Day, days: ClosedRange<Day>? = nil) {
        on = day
        self.days = days
    }
}

extension Questions {
    /// By grant line and school, also where nothing is awarded or nothing spent; those with neither are not in it.
    package func spending(in period: SpendingPeriod) throws -> [SchoolSpending] {
        try read { connection in
            var table = SpendingTable()
            try connection.addAwards(to: &table, period)
            try connection.addCharges(to: &table, period)
            try connection.addQuantities(to: &table, period)
            try connection.addOrders(to: &table, period)
            try connection.addProofs(to: &table, period)
            try connection.addDevices(to: &table, period)
            return try connection.named(table, period)
        }
    }
}

/// Sums by the numbers of the store.
private struct SpendingTable {
    struct Key: Hashable {
        let grantLine: Int64
        let school: Int64

        /// From the first two columns.
        init(_ row: Row) {
            grantLine = row.integer(0)
            school = row.integer(1)
        }
    }

    var sums: [Key: Spending] = [:]

    subscript(_ row: Row) -> Spending {
        get { sums[Key(row), default: Spending()] }
        set { sums[Key(row)] = newValue }
    }
}

extension Connection {
    private static let first = "0000-00-00"

    fileprivate func addAwards(to table: inout SpendingTable, _ period: SpendingPeriod) throws {
        try visit(
            "SELECT grant_line, school, sum(amount) FROM award WHERE booked_on <= ?1 GROUP BY grant_line, school",
            period.on.iso
        ) { table[$0].awarded = try Self.cents($0, 2) }
    }

    fileprivate func addCharges(to table: inout SpendingTable, _ period: SpendingPeriod) throws {
        try visit(
            """
            SELECT grant_line, school, cost_kind, sum(iif(issued_on >= ?2, amount, 0)), sum(iif(issued_on < ?2, amount, 0))
            FROM charge INDEXED BY charge_by_award
            WHERE grant_line IS NOT NULL AND issued_on <= ?3 AND booked_on <= ?1
            GROUP BY grant_line, school, cost_kind
            """,
            period.on.iso, period.firstDay, period.lastDay
        ) { row in
            let kind = CostKind(rawValue: row.text(2)) ?? .other
            table[row].invoiced[kind, default: .zero] += try Self.cents(row, 3)
            table[row].invoicedBefore += try Self.cents(row, 4)
        }
    }

    /// What was bought with the lines of devices, as they say it.
    fileprivate func addQuantities(to table: inout SpendingTable, _ period: SpendingPeriod) throws {
        try visit(
            """
            SELECT grant_line, school, sum(quantity) FROM (
                SELECT grant_line, charge.school AS school, quantity FROM charge
                JOIN invoice_line ON invoice_line.id = charge.invoice_line
                WHERE grant_line IS NOT NULL AND charge.cost_kind = 'devices' AND issued_on BETWEEN ?2 AND ?3 AND booked_on <= ?1
                GROUP BY grant_line, charge.school, charge.invoice_line HAVING sum(amount) > 0)
            GROUP BY grant_line, school
            """,
            period.on.iso, period.firstDay, period.lastDay
        ) { table[$0].devices.boughtInThousandths = $0.integer(2) }
    }

    /// What is invoiced of an order's line is ordered no more, whoever bears it.
    fileprivate func addOrders(to table: inout SpendingTable, _ period: SpendingPeriod) throws {
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
            period.on.iso, period.firstDay, period.lastDay
        ) { table[$0].ordered = try Self.cents($0, 2) }
    }

    /// A proof is an invoice; of several schools each has its part of it.
    fileprivate func addProofs(to table: inout SpendingTable, _ period: SpendingPeriod) throws {
        // Only a period needs to know of each invoice when it was issued.
        let issued =
            period.days == nil ? "'\(Self.first)'" : "(SELECT issued_on FROM invoice WHERE invoice.id = charge.invoice)"
        try visit(
            """
            SELECT grant_line, school, ifnull(status, 'to-submit'), issued_on >= ?2, count(*), sum(amount) FROM (
                SELECT grant_line, school, sum(amount) AS amount, \(issued) AS issued_on, (
                    SELECT status FROM proof_event AS event WHERE event.grant_line = charge.grant_line
                        AND event.invoice = charge.invoice AND event.booked_on <= ?1 ORDER BY id DESC LIMIT 1) AS status
                FROM charge INDEXED BY charge_by_proof
                WHERE grant_line IS NOT NULL AND booked_on <= ?1
                GROUP BY grant_line, invoice, school HAVING sum(amount) <> 0)
            WHERE issued_on <= ?3 GROUP BY grant_line, school, status, issued_on >= ?2
            """,
            period.on.iso, period.firstDay, period.lastDay
        ) { row in
            let status = ProofStatus(rawValue: row.text(2)) ?? .toSubmit
            let amount = try Self.cents(row, 5)
            if row.integer(3) != 0 {
                table[row].proofs[status] = Spending.Proofs(count: Int(row.integer(4)), amount: amount)
            }
            if status == .accepted { table[row].accountedFor += amount }
            if status.counts { table[row].covered += amount }
        }
    }

    /// Each device once for each grant line: for its own school if that is charged, else for the first that is.
    fileprivate func addDevices(to table: inout SpendingTable, _ period: SpendingPeriod) throws {
        var before: (grantLine: Int64, asset: Int64)?
        try visit(
            """
            SELECT grant_line, charge.school, asset.id, ifnull(seen_at >= unixepoch(min(issued_on)), 0),
                ifnull(seen_at >= unixepoch(max(?4, min(issued_on))), 0)
            FROM (\(Self.linkedDevices)) AS linked JOIN charge ON charge.invoice_line = linked.invoice_line
            JOIN asset ON asset.id = linked.asset
            LEFT JOIN (SELECT asset, max(seen_at) AS seen_at FROM witness_seen WHERE asset IS NOT NULL GROUP BY asset) AS seen
                ON seen.asset = asset.id
            WHERE grant_line IS NOT NULL AND issued_on BETWEEN ?2 AND ?3 AND booked_on <= ?1
            GROUP BY grant_line, asset.id, charge.school HAVING sum(amount) > 0
            ORDER BY grant_line, asset.id, charge.school <> asset.school, charge.school
            """,
            period.on.iso, period.firstDay, period.lastDay, period.on.adding(-Self.daysOfLately).iso
        ) { row in
            let device = (grantLine: row.integer(0), asset: row.integer(2))
            if let before, before == device { return }
            before = device
            table[row].devices.linked += 1
            table[row].devices.seen += Int(row.integer(3))
            table[row].devices.seenLately += Int(row.integer(4))
        }
    }

    private static let daysOfLately = 60

    /// By grant line and school.
    fileprivate func named(_ table: SpendingTable, _ period: SpendingPeriod) throws -> [SchoolSpending] {
        let lines = Dictionary(
            uniqueKeysWithValues: try rows("SELECT id, code FROM grant_line") { ($0.integer(0), $0.text(1)) })
        let schools = Dictionary(
            uniqueKeysWithValues: try rows("SELECT id, number FROM school") {
                ($0.integer(0), SchoolNumber($0.text(1)))
            })
        let pupils = try PupilTable(self, countedBy: min(period.on, period.days?.upperBound ?? period.on))
        let levels = Dictionary(
            try grantLines(on: period.on).map { ($0.code, $0.amount.levels) }, uniquingKeysWith: { first, _ in first })
        return table.sums.compactMap { key, sum in
            guard let line = lines[key.grantLine], let school = schools[key.school] ?? nil else { return nil }
            var sum = sum
            sum.pupils = pupils.count(ofSchool: key.school, levels[line] ?? nil)
            return SchoolSpending(grantLine: line, school: school, spending: sum)
        }.sorted { ($0.grantLine, $0.school.text) < ($1.grantLine, $1.school.text) }
    }
}

extension GrantLine.Amount {
    /// The pupils that it pays for; `nil` for all.
    fileprivate var levels: Set<PupilLevel>? {
        if case .perPupil(let amounts) = self { Set(amounts.keys) } else { nil }
    }
}

extension SpendingPeriod {
    /// Days as the store writes them; of all days what is before and behind each.
    fileprivate var firstDay: String { days?.lowerBound.iso ?? "0000-00-00" }
    fileprivate var lastDay: String { days?.upperBound.iso ?? "9999-99-99" }
}
