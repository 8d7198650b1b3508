import Assets
import Funding
import Inventory
import SQLite

extension Connection {
    /// Lines of devices of open invoices on which more was bought than is linked and expected; by line.
    func openLines() throws -> (lines: [OpenLine], papers: [Int64: Arrivals.Paper]) {
        let schools = try SchoolSets(self)
        let refused = try refusedDevices()
        var papers: [Int64: Arrivals.Paper] = [:]
        let lines = try rows(Self.openLines, nil as String?) { row in
            var line = try openLine(row, schools)
            line.refused = refused[line.line] ?? []
            papers[line.line] = Arrivals.Paper(
                invoice: row.integer(11), number: row.text(12), supplier: row.text(13))
            return line
        }
        return (lines, papers)
    }

    private func openLine(_ row: Row, _ schools: SchoolSets) throws -> OpenLine {
        var line = OpenLine(
            line: row.integer(0), description: row.text(1), issuedOn: try Self.day(row, 3),
            schools: schools.right(
                row.textIfPresent(4), ofSchool: row.integerIfPresent(5), schoolBoard: row.integer(6)),
            bought: Int(row.integer(2)))
        line.linked = Int(row.integer(7))
        line.expected = Int(row.integer(8))
        line.orderNumber = row.textIfPresent(9)
        line.isOnlyOfOrder = row.integer(10) == 1
        return line
    }

    /// Columns: the line, how many in whole, its day, the schools whose awards bear a part of it, whose it is, what is known of it, its order.
    private static let openLines = """
        WITH linked AS (SELECT invoice_line, count(*) AS number FROM (\(linkedDevices)) GROUP BY invoice_line),
            expected AS (SELECT invoice_line, count(*) AS number FROM (\(unseenSerials)) GROUP BY invoice_line),
            orders AS (SELECT purchase, count(*) AS number FROM invoice JOIN invoice_line AS line ON line.invoice = invoice.id
                WHERE purchase IS NOT NULL AND \(deviceLine) AND \(openInvoice) GROUP BY purchase)
        SELECT line.id, description, line.quantity / 1000, issued_on,
            (SELECT group_concat(school) FROM (SELECT charge.school FROM charge
                WHERE charge.invoice_line = line.id AND grant_line IS NOT NULL GROUP BY charge.school HAVING sum(amount) > 0)),
            invoice.school, invoice.school_board, ifnull(linked.number, 0), ifnull(expected.number, 0), purchase.number,
            ifnull(orders.number, 1), invoice.id, invoice.number, supplier.name
        FROM invoice_line AS line JOIN invoice ON invoice.id = line.invoice JOIN supplier ON supplier.id = invoice.supplier
        LEFT JOIN purchase ON purchase.id = invoice.purchase
        LEFT JOIN linked ON linked.invoice_line = line.id LEFT JOIN expected ON expected.invoice_line = line.id
        LEFT JOIN orders ON orders.purchase = invoice.purchase
        WHERE \(deviceLine) AND \(openInvoice)
            AND line.quantity >= 1000 * (1 + ifnull(linked.number, 0) + ifnull(expected.number, 0))
        ORDER BY line.id
        """

    /// Of the row of `line`: no discount.
    private static let deviceLine = "line.cost_kind = 'devices' AND line.net + line.vat >= 0"

    /// Of the row of `invoice`: no credit note, not cancelled, no counter-entry.
    static let openInvoice = """
        invoice.kind = 'invoice' AND invoice.reverses IS NULL
            AND NOT EXISTS (SELECT 1 FROM invoice AS counter WHERE counter.reverses = invoice.id)
        """

    /// Serial numbers of delivery notes that no device showed yet, with their lines.
    static let unseenSerials = """
        SELECT invoice_line, delivery.serial AS serial, act
        FROM delivery LEFT JOIN asset ON asset.serial = delivery.serial COLLATE NOCASE AND is_listed
        WHERE is_expected AND asset.id IS NULL AND NOT EXISTS (
            SELECT 1 FROM delivery AS later WHERE later.invoice_line = delivery.invoice_line
                AND later.serial = delivery.serial AND later.id > delivery.id)
        """

    /// Devices that a person unlinked from a line. Who takes a link back by `undo` says nothing about the device.
    private func refusedDevices() throws -> [Int64: Set<Int64>] {
        var refused: [Int64: Set<Int64>] = [:]
        try visit(
            """
            SELECT invoice_line, ifnull(asset.merged_into, asset.id)
            FROM device_link AS link JOIN asset ON asset.id = link.asset
            WHERE NOT is_linked AND act NOT IN (SELECT undone_by FROM act WHERE undone_by IS NOT NULL) AND NOT EXISTS (
                SELECT 1 FROM device_link AS later WHERE later.invoice_line = link.invoice_line
                    AND later.asset = link.asset AND later.id > link.id)
            """
        ) { refused[$0.integer(0), default: []].insert($0.integer(1)) }
        return refused
    }
}

/// The schools by their numbers in the store.
private struct SchoolSets {
    /// Each with itself alone.
    private var schools: [Int64: Set<SchoolNumber>] = [:]
    private var ofSchoolBoard: [Int64: Set<SchoolNumber>] = [:]

    init(_ connection: borrowing Connection) throws {
        try connection.visit("SELECT id, number, school_board FROM school ORDER BY id") { row in
            guard let number = SchoolNumber(row.text(1)) else { return }
            schools[row.integer(0)] = [number]
            ofSchoolBoard[row.integer(2), default: []].insert(number)
        }
    }

    /// Those whose awards bear a part, else the school of the invoice, else all of the school board.
    func right(_ charged: String?, ofSchool school: Int64?, schoolBoard: Int64) -> Set<SchoolNumber> {
        if let charged {
            return charged.split(separator: ",").compactMap { Int64($0) }.reduce(into: []) { all, school in
                all.formUnion(schools[school] ?? [])
            }
        }
        return school.map { schools[$0] ?? [] } ?? ofSchoolBoard[schoolBoard] ?? []
    }
}
