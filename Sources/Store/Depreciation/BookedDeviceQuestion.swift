package import Assets
import Funding
import Inventory
import SQLite

extension Questions {
    /// All devices that are known on a day, also those that are gone, by school, kind, maker, model and number.
    ///
    /// The books of an earlier `day` may be closed with what is known later; those that went since were there then.
    package func bookedDevices(_ asOf: AsOf, on day: Day? = nil) throws -> [BookedDevice] {
        try read { connection in
            guard let day, day < asOf.day else { return try connection.bookedDevices(asOf) }
            let then = try connection.devices(AsOf(day, today: asOf.day))
            return try connection.bookedDevices(asOf) { known in then[known.id]?.isGone == true }
        }
    }
}

extension Connection {
    typealias KnownDevice = (id: Int64, facts: BookedDevice.Facts, firstSeenAt: Int64)

    func bookedDevices(
        _ asOf: AsOf, isGone: (KnownDevice) -> Bool = { $0.facts.status?.isGone == true }
    ) throws -> [BookedDevice] {
        let devices = asOf.isPast ? try pastRows(asOf) : try presentRows()
        let purchases = try devicePurchases(on: asOf.day, of: Set(devices.map(\.id)))
        var schoolBoards: [String: Int64] = [:]
        try visit("SELECT number, school_board FROM school") { schoolBoards[$0.text(0)] = $0.integer(1) }
        return devices.map { known in
            BookedDevice(
                id: known.id, device: known.facts, firstSeenOn: Day(at: known.firstSeenAt),
                schoolBoard: schoolBoards[known.facts.school.text] ?? 0, purchase: purchases[known.id],
                isGone: isGone(known))
        }
    }

    private func presentRows() throws -> [KnownDevice] {
        try rows(BookedDevice.Facts.query) { row in
            BookedDevice.Facts(row).map { (row.integer(0), $0, row.integer(11)) }
        }.compactMap(\.self)
    }

    /// Of several that turned out to be one, what the one says that was seen last.
    private func pastRows(_ asOf: AsOf) throws -> [KnownDevice] {
        var merged: [Int64: Int64] = [:]
        try visit("SELECT id, merged_into FROM asset WHERE merged_into IS NOT NULL") {
            merged[$0.integer(0)] = $0.integer(1)
        }
        var known: [Int64: (id: Int64, row: AssetRow, firstSeenAt: Int64)] = [:]
        try visitAssets(at: asOf.moment) { row in
            let id = merged[row.id] ?? row.id
            guard let other = known[id] else {
                known[id] = (id, row, row.firstSeenAt)
                return
            }
            let newest = other.row.seenAt ?? 0 >= row.seenAt ?? 0 ? other.row : row
            known[id] = (id, newest, min(other.firstSeenAt, row.firstSeenAt))
        }
        return known.values.sorted { AssetRow.precedes($0.row, $1.row) }
            .map { ($0.id, BookedDevice.Facts($0.row), $0.firstSeenAt) }
    }

    /// Of several lines the first of kind `devices`, else the first. The devices of a line share what it costs, in the order of their numbers.
    private func devicePurchases(on day: Day, of known: Set<Int64>) throws -> [Int64: DevicePurchase] {
        var purchases: [Int64: (kind: CostKind, purchase: DevicePurchase)] = [:]
        var line: (id: Int64, devices: Int) = (0, 0)
        try visit(Self.purchaseLines, day.iso) { row in
            let asset = row.integer(1)
            guard known.contains(asset) else { return }
            line = row.integer(0) == line.id ? (line.id, line.devices + 1) : (row.integer(0), 1)
            guard let kind = CostKind(rawValue: row.text(2)), kind.isWrittenOff else { return }
            if let other = purchases[asset], other.kind == .devices || kind != .devices { return }
            purchases[asset] = (kind, try DevicePurchase(row, place: line.devices - 1))
        }
        return purchases.mapValues(\.purchase)
    }

    /// The day of issue of the invoice of each device, by the same lines.
    func purchaseDays(on day: Day) throws -> [Int64: Day] {
        var purchases: [Int64: (kind: CostKind, day: Day)] = [:]
        var known: (text: String, day: Day)?
        try visit(Self.purchaseLines, day.iso) { row in
            let asset = row.integer(1)
            guard let kind = CostKind(rawValue: row.text(2)), kind.isWrittenOff else { return }
            if let other = purchases[asset], other.kind == .devices || kind != .devices { return }
            // In their order: many of one day follow each other.
            if known?.text != row.text(5) { known = (row.text(5), try Connection.day(row, 5)) }
            if let known { purchases[asset] = (kind, known.day) }
        }
        return purchases.mapValues(\.day)
    }

    /// Lines of open invoices that cost something, or nothing, with their devices.
    private static let purchaseLines = """
        SELECT line.id, linked.asset, cost_kind, supplier.name, invoice.number, issued_on, acquisition, net + vat, quantity,
            school_board.name, school.number
        FROM (\(linkedDevices)) AS linked JOIN invoice_line AS line ON line.id = linked.invoice_line
        JOIN invoice ON invoice.id = line.invoice JOIN supplier ON supplier.id = invoice.supplier
        JOIN school_board ON school_board.id = invoice.school_board LEFT JOIN school ON school.id = invoice.school
        WHERE invoice.kind = 'invoice' AND reverses IS NULL AND invoice.booked_on <= ?1 AND net + vat >= 0 AND NOT EXISTS (
            SELECT 1 FROM invoice AS counter WHERE counter.reverses = invoice.id AND counter.booked_on <= ?1)
        ORDER BY issued_on, line.id, linked.asset
        """
}

extension BookedDevice.Facts {
    fileprivate static let query = """
        SELECT asset.id, school.number, kind, maker, model, serial, inventory_number, status, acquisition, purchased_on,
            os_supported_until, first_seen_at
        FROM school CROSS JOIN asset ON asset.school = school.id WHERE is_listed
        ORDER BY school.number, kind, maker, model, asset.id
        """

    /// `nil` for a kind of a newer program.
    fileprivate init?(_ row: Row) {
        guard let school = SchoolNumber(row.text(1)), let kind = DeviceKind(rawValue: row.text(2)) else { return nil }
        self.init(
            school: school, kind: kind, maker: row.textIfPresent(3), model: row.textIfPresent(4),
            serial: row.textIfPresent(5), inventoryNumber: row.textIfPresent(6),
            status: row.textIfPresent(7).flatMap(AssetStatus.init),
            acquisition: row.textIfPresent(8).flatMap(Acquisition.init), purchasedOn: row.dayIfPresent(9),
            osSupportedUntil: row.dayIfPresent(10))
    }

    fileprivate init(_ row: AssetRow) {
        self.init(
            school: row.school, kind: row.kind, maker: row.maker, model: row.model, serial: row.serial,
            inventoryNumber: row.inventoryNumber, status: row.status, acquisition: row.acquisition,
            purchasedOn: row.purchasedOn, osSupportedUntil: row.osSupportedUntil.map(Day.init(at:)))
    }
}

extension DevicePurchase {
    /// `place` is that of the device among those of the line, counted from 0.
    fileprivate init(_ row: Row, place: Int) throws {
        guard let acquisition = Acquisition(rawValue: row.text(6)) else {
            throw StoreError.refused("the store holds a damaged line \(row.integer(0))")
        }
        self.init(
            supplier: row.text(3), invoice: row.text(4), schoolBoard: row.text(9), school: SchoolNumber(row.text(10)),
            issuedOn: try Connection.day(row, 5), acquisition: acquisition,
            price: try Connection.cents(row, 7).piece(place, ofThousandths: row.integer(8)))
    }
}
