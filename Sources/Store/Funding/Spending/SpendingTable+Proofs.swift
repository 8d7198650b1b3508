import Funding
import Inventory
import SQLite

extension Connection {
    /// A proof is an invoice; of several schools each has its part of it.
    func addProofs(to table: inout SpendingTable, _ period: SpendingPeriod) throws {
        // Only a period needs to know of each invoice when it was issued.
        let issued =
            period.days == nil ? "?2" : "(SELECT issued_on FROM invoice WHERE invoice.id = charge.invoice)"
        try visit(
            """
            SELECT grant_line, school, ifnull(status, 'to-submit'), issued_on >= ?2, count(*), sum(amount) FROM (
                SELECT grant_line, school, sum(amount) AS amount, \(issued) AS issued_on, (\(Self.statusOfProof)) AS status
                FROM charge INDEXED BY charge_by_proof
                WHERE grant_line IS NOT NULL AND booked_on <= ?1
                GROUP BY grant_line, invoice, school HAVING sum(amount) <> 0)
            WHERE issued_on <= ?3 GROUP BY grant_line, school, status, issued_on >= ?2
            """,
            period.on, period.firstDay, period.lastDay
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

    /// Of the invoice and grant line of a charge, on the day ?1; `NULL` if nothing happened.
    static let statusOfProof = """
        SELECT status FROM proof_event AS event WHERE event.grant_line = charge.grant_line
            AND event.invoice = charge.invoice AND event.booked_on <= ?1 ORDER BY id DESC LIMIT 1
        """

    /// Invoices and lines of devices that awards of several schools bear.
    func sharedCharges(_ names: MoneyNames, _ period: SpendingPeriod) throws -> [CommunitySpending.Shared] {
        var shares: [Share: CommunitySpending.Shared] = [:]
        try visit(Self.shares, period.on, period.firstDay, period.lastDay) { row in
            guard let code = names.grantLines[row.integer(0)], let school = names.schools[row.integer(1)] else {
                return
            }
            let amount = try Self.cents(row, 4)
            let status = ProofStatus(rawValue: row.text(5)) ?? .toSubmit
            let invoice = CommunitySpending.Shared(grantLine: code, what: .proof(status), parts: [:])
            shares[Share(code: code, invoice: row.integer(2)), default: invoice].parts[school, default: .zero] += amount
            guard let quantity = row.integerIfPresent(6) else { return }
            let line = CommunitySpending.Shared(grantLine: code, what: .quantity(quantity), parts: [:])
            shares[Share(code: code, line: row.integer(3)), default: line].parts[school, default: .zero] += amount
        }
        return shares.sorted { $0.key < $1.key }.map(\.value)
    }

    private struct Share: Hashable, Comparable {
        let code: String
        var invoice: Int64 = 0
        var line: Int64 = 0

        static func < (one: Share, other: Share) -> Bool {
            (one.code, one.invoice, one.line) < (other.code, other.invoice, other.line)
        }
    }

    /// By line, with the quantity of lines of devices.
    private static let shares = """
        SELECT grant_line, school, invoice, invoice_line, sum(amount), (\(statusOfProof)), iif(cost_kind = 'devices', (
            SELECT quantity FROM invoice_line AS line WHERE line.id = invoice_line), NULL)
        FROM charge
        WHERE (grant_line, invoice) IN (
                SELECT grant_line, invoice FROM charge INDEXED BY charge_by_proof WHERE grant_line IS NOT NULL
                GROUP BY grant_line, invoice HAVING min(school) <> max(school))
            AND issued_on BETWEEN ?2 AND ?3 AND booked_on <= ?1
        GROUP BY grant_line, invoice, invoice_line, school ORDER BY grant_line, invoice, invoice_line, school
        """
}
