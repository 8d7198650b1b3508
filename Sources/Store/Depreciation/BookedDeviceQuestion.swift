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
        var devices: [BookedDevice] = []
        var schoolBoards: [SchoolNumber: Int64] = [:]
        try visit("SELECT number, school_board FROM school") { row in
            SchoolNumber(row.text(0)).map { schoolBoards[$0] = row.integer(1) }
        }
        func add(_ known: KnownDevice, _ purchases: DevicePurchases) {
            devices.append(
                BookedDevice(
                    id: known.id, device: known.facts, firstSeenOn: Day(at: known.firstSeenAt),
                    schoolBoard: schoolBoards[known.facts.school] ?? 0, purchase: purchases[known.id],
                    isGone: isGone(known)))
        }
        if asOf.isPast {
            let rows = try pastRows(asOf)
            let known = Set(rows.map(\.id))
            let purchases = try devicePurchases(on: asOf.day) { known.contains($0) }
            for row in rows { add(row, purchases) }
        } else {
            let purchases = try presentPurchases(on: asOf.day)
            try visitPresentDevices { add($0, purchases) }
        }
        return devices
    }

    /// Of the devices that are listed.
    func presentPurchases(on day: Day) throws -> DevicePurchases {
        let listed = Set(try knownAssets().map(\.id))
        return try devicePurchases(on: day) { listed.contains($0) }
    }

    private func visitPresentDevices(_ visit: (KnownDevice) -> Void) throws {
        var reading = FactsReading()
        try self.visit(FactsReading.query) { row in
            if let facts = reading.facts(row) { visit((row.integer(0), facts, row.integer(11))) }
        }
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
}

/// Turns rows into facts. Makers, models, words and days recur, so each is there once.
private struct FactsReading {
    private var names = Recurring { $0 }
    private var schools = Recurring { SchoolNumber($0) }
    private var kinds = Recurring { DeviceKind(rawValue: $0) }
    private var statuses = Recurring { AssetStatus(rawValue: $0) }
    private var acquisitions = Recurring { Acquisition(rawValue: $0) }
    private var days = Recurring { Day($0) }

    static let query = """
        SELECT asset.id, school.number, kind, maker, model, serial, inventory_number, status, acquisition, purchased_on,
            os_supported_until, first_seen_at
        FROM school CROSS JOIN asset ON asset.school = school.id WHERE is_listed
        ORDER BY school.number, kind, maker, model, asset.id
        """

    /// `nil` for a kind of a newer program.
    mutating func facts(_ row: Row) -> BookedDevice.Facts? {
        guard let school = schools.value(row.text(1)), let kind = kinds.value(row.text(2)) else { return nil }
        return BookedDevice.Facts(
            school: school, kind: kind, maker: names.value(row.textIfPresent(3)),
            model: names.value(row.textIfPresent(4)), serial: row.textIfPresent(5),
            inventoryNumber: row.textIfPresent(6), status: statuses.value(row.textIfPresent(7)),
            acquisition: acquisitions.value(row.textIfPresent(8)), purchasedOn: days.value(row.textIfPresent(9)),
            osSupportedUntil: days.value(row.textIfPresent(10)))
    }
}

extension BookedDevice.Facts {
    fileprivate init(_ row: AssetRow) {
        self.init(
            school: row.school, kind: row.kind, maker: row.maker, model: row.model, serial: row.serial,
            inventoryNumber: row.inventoryNumber, status: row.status, acquisition: row.acquisition,
            purchasedOn: row.purchasedOn, osSupportedUntil: row.osSupportedUntil.map(Day.init(at:)))
    }
}
