import Assets
import Funding
import Inventory
import SQLite

extension Questions {
    /// All awards and charges that were booked by a day, in the order of entering, a few at a time: a ledger of any size passes.
    package func visitLedger(
        _ asOf: AsOf, _ filter: LedgerFilter, _ visit: @Sendable ([LedgerEntry]) throws -> Void
    ) throws {
        try read { connection in
            let around = try LedgerSurroundings(connection, asOf)
            func tell(_ entries: [LedgerEntry]) throws {
                let told = entries.filter { filter.includes($0, boards: around.schoolBoards) }
                if !told.isEmpty { try visit(told.sorted(by: LedgerEntry.precedes)) }
            }
            var awards = try connection.awards(asOf, around)[...]
            let last = try connection.first("SELECT ifnull(max(id), 0) FROM charge") { $0.integer(0) } ?? 0
            for start in stride(from: 1, through: last, by: Int64.Stride(Self.chargesAtOnce)) {
                let charges = try connection.charges(start...(start + Self.chargesAtOnce - 1), asOf, around)
                let before = awards.prefix { $0.act <= charges.last?.act ?? 0 }
                awards = awards.dropFirst(before.count)
                try tell(before + charges)
            }
            try tell(Array(awards))
        }
    }

    private static let chargesAtOnce: Int64 = 1_000
}

/// What stands around the entries.
private struct LedgerSurroundings {
    let names: MoneyNames
    let links: LinksOnDay
    let devices: DevicesOnDay
    let schoolBoards: [SchoolNumber: String]

    init(_ connection: borrowing Connection, _ asOf: AsOf) throws {
        names = try MoneyNames(connection)
        links = try LinksOnDay(connection, asOf)
        let community = try connection.community(asOf)
        (devices, schoolBoards) = (community.devices, community.schoolBoards)
    }

    func devices(ofLine line: Int64) -> [LedgerEntry.Charged.Device] {
        links.devices[line].map { id in
            LedgerEntry.Charged.Device(name: LineReconciliation.name(id, devices[id]), school: devices[id]?.school)
        }.sorted { $0.name < $1.name }
    }
}

extension Connection {
    /// In the order of entering.
    fileprivate func awards(_ asOf: AsOf, _ around: LedgerSurroundings) throws -> [LedgerEntry] {
        try rows(
            """
            SELECT award.id, 'award', school, grant_line, NULL, amount, reverses, booked_on, act.at, act
            FROM award JOIN act ON act.id = act WHERE booked_on <= ?1 ORDER BY act, award.id
            """,
            asOf.day.iso
        ) { try LedgerEntry($0, around.names, nil) }
    }

    fileprivate func charges(
        _ range: ClosedRange<Int64>, _ asOf: AsOf, _ around: LedgerSurroundings
    ) throws -> [LedgerEntry] {
        try rows(Self.chargesOfRange, asOf.day.iso, range.lowerBound, range.upperBound) { row in
            try LedgerEntry(row, around.names, try LedgerEntry.Charged(row, around))
        }
    }

    /// A line of an invoice that was cancelled has no devices any more.
    private static let chargesOfRange = """
        SELECT charge.id, source, charge.school, grant_line, party, amount, charge.reverses, charge.booked_on, act.at, charge.act,
            invoice.id, invoice.number, supplier.name, school_board.name, school.number, invoice.issued_on, line.id,
            line.position, line.description, line.cost_kind, iif(grant_line IS NULL, NULL, ifnull((\(statusOfProof)), 'to-submit')),
            EXISTS (SELECT 1 FROM invoice AS counter WHERE counter.reverses = invoice.id AND counter.booked_on <= ?1)
        FROM charge JOIN act ON act.id = charge.act JOIN invoice ON invoice.id = charge.invoice
        JOIN supplier ON supplier.id = supplier JOIN school_board ON school_board.id = invoice.school_board
        LEFT JOIN school ON school.id = invoice.school JOIN invoice_line AS line ON line.id = invoice_line
        WHERE charge.id BETWEEN ?2 AND ?3 AND charge.booked_on <= ?1 ORDER BY charge.id
        """
}

extension LedgerEntry {
    fileprivate init(_ row: Row, _ names: MoneyNames, _ charged: Charged?) throws {
        guard let source = ChargeSource(row, from: 1, names), let booked = BookedOn(row, from: 7) else {
            throw StoreError.refused("the store holds a damaged entry \(row.integer(0)) of the ledger")
        }
        self.init(
            id: row.integer(0), source: source, amount: try Connection.cents(row, 5),
            reverses: row.integerIfPresent(6), booked: booked, act: row.integer(9), charged: charged)
    }

    fileprivate static func precedes(_ one: LedgerEntry, _ other: LedgerEntry) -> Bool {
        (one.act, one.charged == nil ? 0 : 1, one.id) < (other.act, other.charged == nil ? 0 : 1, other.id)
    }
}

extension LedgerEntry.Charged {
    fileprivate init(_ row: Row, _ around: LedgerSurroundings) throws {
        guard let issuedOn = Day(row.text(15)), let costKind = CostKind(rawValue: row.text(19)) else {
            throw StoreError.refused("the store holds a damaged line \(row.integer(16))")
        }
        let isCancelled = row.integer(21) != 0
        self.init(
            invoice: row.integer(10), invoiceNumber: row.text(11), supplier: row.text(12), schoolBoard: row.text(13),
            school: SchoolNumber(row.text(14)), issuedOn: issuedOn, line: row.integer(16),
            position: Int(row.integer(17)), description: row.text(18), costKind: costKind,
            proof: row.textIfPresent(20).flatMap(ProofStatus.init),
            devices: isCancelled ? [] : around.devices(ofLine: row.integer(16)))
    }
}
