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

/// Turns rows into devices. Days and schools repeat, so each text is understood once.
private struct CountedDeviceReading {
    private var schools: [Int64: SchoolNumber] = [:]
    private let purchases: [Int64: Day]
    private var days: [String: Day?] = [:]

    init(_ connection: borrowing Connection, _ today: Day) throws {
        purchases = try connection.purchaseDays(on: today)
        try connection.visit("SELECT id, number FROM school") { schools[$0.integer(0)] = SchoolNumber($0.text(1)) }
    }

    static let query = """
        SELECT asset.id, asset.school, kind, status, purchased_on, first_seen_at,
            (SELECT max(seen_at) FROM witness_seen WHERE witness_seen.asset = asset.id), os_name, os_supported_until,
            disk_encrypted,
            (SELECT max(source IN ('agent', 'host')) + 2 * max(source = 'imported') + 4 * max(source = 'typed')
                FROM witness WHERE witness.asset = asset.id),
            confidence = 'certain', serial IS NOT NULL OR inventory_number IS NOT NULL,
            room IS NOT NULL, handed_to IS NOT NULL
        FROM asset WHERE is_listed AND (?1 IS NULL OR asset.school = ?1)
        """

    mutating func device(_ row: Row) -> CountedDevice? {
        let id = row.integer(0)
        guard let school = schools[row.integer(1)], let kind = DeviceKind(rawValue: row.text(2)) else { return nil }
        let dates = DeviceDates(
            purchasedOn: purchases[id] ?? day(row.textIfPresent(4)), firstSeenOn: Day(at: row.integer(5)))
        var device = CountedDevice(id: id, school: school, kind: kind, dates: dates)
        device.status = row.textIfPresent(3).flatMap(AssetStatus.init)
        device.lastSeenOn = row.integerIfPresent(6).map(Day.init(at:))
        device.osName = row.textIfPresent(7)
        device.osSupportedUntil = day(row.textIfPresent(8))
        device.isDiskEncrypted = row.textIfPresent(9).map { $0 == "true" }
        let marks = row.integer(10)
        let sources: [(bit: Int64, source: ValueSource)] = [(1, .agent), (2, .imported), (4, .person)]
        for (bit, source) in sources where marks & bit != 0 { device.sources.insert(source) }
        device.isKindCertain = row.integer(11) != 0
        device.isNumbered = row.integer(12) != 0
        device.hasRoom = row.integer(13) != 0
        device.isHandedOut = row.integer(14) != 0
        return device
    }

    private mutating func day(_ text: String?) -> Day? {
        guard let text else { return nil }
        if let known = days[text] { return known }
        let day = Day(text)
        days[text] = day
        return day
    }
}
