import Assets
import Funding
import Inventory
import SQLite

/// Which invoices a report goes through.
enum InvoiceChoice {
    case all
    /// Those with a line that has devices, or should have.
    case withDevices

    /// Their numbers.
    fileprivate var query: String {
        switch self {
        case .all: "SELECT id FROM invoice WHERE reverses IS NULL ORDER BY id"
        case .withDevices:
            """
            SELECT invoice FROM invoice_line INDEXED BY invoice_line_of_devices WHERE cost_kind = 'devices'
            UNION SELECT invoice FROM device_link JOIN invoice_line ON invoice_line.id = invoice_line
            UNION SELECT invoice FROM delivery JOIN invoice_line ON invoice_line.id = invoice_line ORDER BY invoice
            """
        }
    }
}

extension Connection {
    /// All invoices that are open on a day, in the order of entering, a few at a time: an archive of any size fits.
    func visitInvoices(_ choice: InvoiceChoice, _ asOf: AsOf, _ visit: (InvoiceOnDay) throws -> Void) throws {
        let names = try MoneyNames(self)
        let links = try LinksOnDay(self, asOf)
        let chosen = try rows(choice.query) { $0.integer(0) }
        for start in stride(from: 0, to: chosen.count, by: Self.invoicesAtOnce) {
            let part = json(chosen[start..<min(start + Self.invoicesAtOnce, chosen.count)])
            for invoice in try invoices(part, asOf, names, links) { try visit(invoice) }
        }
    }

    private static let invoicesAtOnce = 500

    /// Those of these numbers, as JSON.
    private func invoices(
        _ wanted: String, _ asOf: AsOf, _ names: MoneyNames, _ links: LinksOnDay
    ) throws -> [InvoiceOnDay] {
        var invoices = try rows(Self.heads, asOf.day.iso, wanted) { try InvoiceOnDay($0) }
        let places = Dictionary(uniqueKeysWithValues: zip(invoices.map(\.id), invoices.indices))
        let charges = try charges(wanted, asOf, names)
        try visit(Self.linesOfInvoices, wanted) { row in
            guard let place = places[row.integer(9)] else { return }
            invoices[place].lines.append(try LineOnDay(row, charges, links))
        }
        try visit(Self.proofsOfInvoices, asOf.day.iso, wanted) { row in
            guard let place = places[row.integer(0)] else { return }
            let event = try InvoiceOnDay.ProofEvent(row)
            invoices[place].proofs[row.text(1), default: []].append(event)
        }
        return invoices
    }

    /// By line.
    private func charges(_ wanted: String, _ asOf: AsOf, _ names: MoneyNames) throws -> [Int64: [LineOnDay.Charge]] {
        var charges: [Int64: [LineOnDay.Charge]] = [:]
        try visit(Self.chargesOfInvoices, asOf.day.iso, wanted) { row in
            charges[row.integer(0), default: []].append(try LineOnDay.Charge(row, names))
        }
        return charges
    }
}

extension Connection {
    private static let heads = """
        SELECT invoice.id, invoice.kind, supplier.id, supplier.name, supplier.number IS NOT NULL, invoice.number,
            school_board.name, school.number, issued_on, invoice.booked_on, act.at, purchase, corrected_number, total,
            \(copyOfInvoice(on: "?1")) IS NOT NULL
        FROM json_each(?2) AS wanted CROSS JOIN invoice ON invoice.id = wanted.value JOIN supplier ON supplier.id = supplier
        JOIN school_board ON school_board.id = invoice.school_board
        LEFT JOIN school ON school.id = invoice.school JOIN act ON act.id = invoice.act
        WHERE reverses IS NULL AND invoice.booked_on <= ?1 AND NOT EXISTS (
            SELECT 1 FROM invoice AS counter WHERE counter.reverses = invoice.id AND counter.booked_on <= ?1)
        ORDER BY invoice.id
        """
    private static let linesOfInvoices = """
        SELECT \(BookedLine.columns(of: "invoice_line")), invoice_line.invoice
        FROM json_each(?1) AS wanted CROSS JOIN invoice_line ON invoice_line.invoice = wanted.value
        ORDER BY invoice_line.invoice, position
        """
    private static let chargesOfInvoices = """
        SELECT invoice_line, charge.id, source, charge.school, grant_line, party, amount, charge.reverses, charge.booked_on,
            act.at
        FROM json_each(?2) AS wanted CROSS JOIN charge ON charge.invoice = wanted.value JOIN act ON act.id = charge.act
        WHERE charge.booked_on <= ?1 ORDER BY charge.id
        """
    private static let proofsOfInvoices = """
        SELECT event.invoice, code, status, happened_on, reason, replaced_by, booked_on, act.at
        FROM json_each(?2) AS wanted CROSS JOIN grant_line
        CROSS JOIN proof_event AS event ON event.grant_line = grant_line.id AND event.invoice = wanted.value
        JOIN act ON act.id = event.act
        WHERE booked_on <= ?1 ORDER BY event.id
        """
}

extension InvoiceOnDay {
    fileprivate init(_ row: Row) throws {
        let (issuedOn, entered) = (Day(row.text(8)), BookedOn(row, from: 9))
        guard let kind = InvoiceDraft.Kind(rawValue: row.text(1)), let issuedOn, let entered else {
            throw StoreError.refused("the store holds a damaged invoice \(row.integer(0))")
        }
        self.init(
            id: row.integer(0), kind: kind,
            supplier: Supplier(id: row.integer(2), name: row.text(3), hasNumber: row.integer(4) != 0),
            number: row.text(5), schoolBoard: row.text(6), school: SchoolNumber(row.text(7)), issuedOn: issuedOn,
            entered: entered)
        purchase = row.integerIfPresent(11)
        correctedNumber = row.textIfPresent(12)
        total = row.integerIfPresent(13).flatMap { Cents(rawValue: $0) }
        hasDocument = row.integer(14) != 0
    }
}

extension InvoiceOnDay.ProofEvent {
    fileprivate init(_ row: Row) throws {
        let (happenedOn, entered) = (Day(row.text(3)), BookedOn(row, from: 6))
        guard let status = ProofStatus(rawValue: row.text(2)), let happenedOn, let entered else {
            throw StoreError.refused("the store holds a damaged proof of invoice \(row.integer(0))")
        }
        self.init(
            status, happenedOn: happenedOn, reason: row.textIfPresent(4), replacedBy: row.integerIfPresent(5),
            entered: entered)
    }
}

extension LineOnDay {
    fileprivate init(_ row: Row, _ charges: [Int64: [Charge]], _ links: LinksOnDay) throws {
        let line = try BookedLine(row)
        self.init(
            id: line.id, position: line.position, description: line.description, costKind: line.costKind,
            quantityInThousandths: line.quantityInThousandths, net: line.net, vat: line.vat, vatRate: line.vatRate,
            acquisition: line.acquisition)
        self.charges = charges[line.id] ?? []
        devices = Array(links.devices[line.id])
        expected = links.expected[line.id] ?? []
        linkedLate = links.late[line.id] ?? []
    }
}

extension LineOnDay.Charge {
    fileprivate init(_ row: Row, _ names: MoneyNames) throws {
        guard let entered = BookedOn(row, from: 8), let source = ChargeSource(row, from: 2, names) else {
            throw StoreError.refused("the store holds a damaged charge \(row.integer(1))")
        }
        self.init(
            id: row.integer(1), source: source, amount: try Connection.cents(row, 6),
            reverses: row.integerIfPresent(7), entered: entered)
    }
}

extension ChargeSource {
    /// From the columns `source`, `school`, `grant_line` and `party`; `nil` for what a newer program wrote.
    init?(_ row: Row, from first: Int32, _ names: MoneyNames) {
        switch Kind(rawValue: row.text(first)) {
        case .award:
            guard let school = names.schools[row.integer(first + 1)],
                let code = names.grantLines[row.integer(first + 2)]
            else { return nil }
            self = .award(school: school, grantLine: code)
        case .ownMeans: self = .ownMeans
        case .parents: self = .parents
        case .thirdParty: self = .thirdParty(row.text(first + 3))
        case nil: return nil
        }
    }
}

extension BookedOn {
    /// From the columns `booked_on` and `at` of its act.
    init?(_ row: Row, from first: Int32) {
        guard let day = Day(row.text(first)) else { return nil }
        self.init(day, enteredOn: Day(at: row.integer(first + 1)))
    }
}
