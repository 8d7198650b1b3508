package import Assets
import Funding
import Inventory
import SQLite

extension Questions {
    /// All devices that are known on a day, also those that are gone, by school, kind, maker, model and number.
    ///
    /// The books of an earlier `day` may be closed with what is known later; those that went since were there then.
    package func bookedDevices(_ asOf: AsOf, on day: Day? = nil) throws -> [BookedDevice] {
        try bookedDevices(asOf, on: day, into: []) { $0.append($1) }
    }

    /// The same put together one by one: a community has many, and each is large.
    package func bookedDevices<Books: Sendable>(
        _ asOf: AsOf, on day: Day? = nil, into books: Books, _ add: @Sendable (inout Books, BookedDevice) -> Void
    ) throws -> Books {
        try read { connection in
            var books = books
            guard let day, day < asOf.day else {
                try connection.visitBookedDevices(asOf) { add(&books, $0) }
                return books
            }
            let then = try connection.devices(AsOf(day, today: asOf.day))
            try connection.visitBookedDevices(asOf, isGone: { then[$0.id]?.isGone == true }) { add(&books, $0) }
            return books
        }
    }
}

extension Connection {
    typealias KnownDevice = (id: Int64, facts: BookedDevice.Facts, firstSeenAt: Int64)

    fileprivate func visitBookedDevices(
        _ asOf: AsOf, isGone: (KnownDevice) -> Bool = { $0.facts.status?.isGone == true },
        _ visit: (BookedDevice) -> Void
    ) throws {
        var schoolBoards: [SchoolNumber: Int64] = [:]
        try self.visit("SELECT number, school_board FROM school") { row in
            SchoolNumber(row.text(0)).map { schoolBoards[$0] = row.integer(1) }
        }
        let purchases = try purchases(asOf)
        try visitKnownDevices(asOf) { known in
            visit(
                BookedDevice(
                    id: known.id, device: known.facts, firstSeenOn: Day(at: known.firstSeenAt),
                    schoolBoard: schoolBoards[known.facts.school] ?? 0, purchase: purchases[known.id],
                    isGone: isGone(known)))
        }
    }

    private func purchases(_ asOf: AsOf) throws -> DevicePurchases {
        guard asOf.isPast else { return try presentPurchases(on: asOf.day) }
        let known = Set(try pastDevices(asOf).map(\.id))
        return try devicePurchases(on: asOf.day) { known.contains($0) }
    }

    private func visitKnownDevices(_ asOf: AsOf, _ visit: (KnownDevice) -> Void) throws {
        guard asOf.isPast else { return try visitPresentDevices(visit) }
        for device in try pastDevices(asOf) { visit((device.id, device.facts, device.firstSeenAt)) }
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
