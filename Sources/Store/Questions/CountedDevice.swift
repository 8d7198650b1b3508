package import Assets
package import Funding
package import Inventory
import SQLite

/// A device with the facts that figures of its school are counted by, and no more: there may be a hundred thousand.
package struct CountedDevice: Sendable, Equatable {
    package let id: Int64
    package let school: SchoolNumber
    package let kind: DeviceKind
    /// The purchase is that of its invoice, else what a person or an import says; ``DeviceDates/goneOn`` is not told.
    package var dates: DeviceDates
    /// Without one it is held to be in use.
    package var status: AssetStatus?
    package var lastSeenOn: Day?
    package var osName: String?
    /// Last day with security updates.
    package var osSupportedUntil: Day?
    package var isDiskEncrypted: Bool?
    package var sources: Set<ValueSource> = []
    /// Whether its kind is beyond doubt: a person says it, or the hardware does.
    package var isKindCertain = false
    /// Whether it has a serial number or an inventory number, by which anybody can find it in a list.
    package var isNumbered = false
    package var hasRoom = false
    /// Whether somebody has it, by a code.
    package var isHandedOut = false

    package init(id: Int64, school: SchoolNumber, kind: DeviceKind, dates: DeviceDates) {
        self.id = id
        self.school = school
        self.kind = kind
        self.dates = dates
    }
}

extension Questions {
    /// Goes through all devices that are listed, also those that were disposed of, of one school or all; a kind of a newer program is
    /// passed over. `today` is the last day whose invoices count.
    /// - Throws: `StoreError.unknown` for a school that there is not.
    package func countDevices<Result: Sendable>(
        ofSchool school: SchoolNumber? = nil, on today: Day, into result: Result,
        _ count: @Sendable (inout Result, CountedDevice) throws -> Void
    ) throws -> Result {
        try read { connection in
            var result = result
            var reading = try CountedDeviceReading(connection, today)
            let school: Int64? = if let school { try connection.schoolID(school) } else { nil }
            try connection.visit(CountedDeviceReading.query, school) { row in
                if let device = reading.device(row) { try count(&result, device) }
            }
            return result
        }
    }
}

/// Turns rows into devices. Words and days recur, so each is understood once.
private struct CountedDeviceReading {
    private let schools: [Int64: SchoolNumber]
    private let purchases: DevicePurchases
    private let sights: [Int64: AssetSight]
    private var kinds = Recurring { DeviceKind(rawValue: $0) }
    private var statuses = Recurring { AssetStatus(rawValue: $0) }
    private var days = Recurring { Day($0) }
    private var systems = Recurring { $0 }

    init(_ connection: borrowing Connection, _ today: Day) throws {
        purchases = try connection.devicePurchases(on: today)
        sights = try connection.sights()
        schools = try MoneyNames(connection).schools
    }

    static let query = """
        SELECT id, school, kind, status, purchased_on, first_seen_at, os_name, os_supported_until, disk_encrypted,
            confidence = 'certain', serial IS NOT NULL OR inventory_number IS NOT NULL, room IS NOT NULL,
            handed_to IS NOT NULL
        FROM asset WHERE is_listed AND (?1 IS NULL OR school = ?1)
        """

    mutating func device(_ row: Row) -> CountedDevice? {
        let (id, sight) = (row.integer(0), sights[row.integer(0)])
        guard let school = schools[row.integer(1)], let kind = kinds.value(row.text(2)) else { return nil }
        let dates = DeviceDates(
            purchasedOn: purchases.day(of: id) ?? days.value(row.textIfPresent(4)), firstSeenOn: Day(at: row.integer(5))
        )
        var device = CountedDevice(id: id, school: school, kind: kind, dates: dates)
        device.status = statuses.value(row.textIfPresent(3))
        device.lastSeenOn = sight?.seenAt.map(Day.init(at:))
        device.osName = systems.value(row.textIfPresent(6))
        device.osSupportedUntil = days.value(row.textIfPresent(7))
        device.isDiskEncrypted = row.textIfPresent(8).map { $0 == "true" }
        device.sources = sight?.sources ?? []
        device.isKindCertain = row.integer(9) != 0
        device.isNumbered = row.integer(10) != 0
        device.hasRoom = row.integer(11) != 0
        device.isHandedOut = row.integer(12) != 0
        return device
    }
}
