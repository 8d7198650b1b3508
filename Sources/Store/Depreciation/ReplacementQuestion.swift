package import Assets
package import Funding
import Inventory
import SQLite

extension Questions {
    /// What decides when each device is replaced, as it is known now: wear has no history. Those that are gone are in it for what they cost.
    package func replacementFacts(today: Day) throws -> [ReplacementFacts] {
        try read { connection in
            var reading = try ReplacementReading(connection, today)
            return try connection.rows(ReplacementReading.query) { reading.facts($0) }.compactMap(\.self)
        }
    }
}

/// Turns rows into facts. Words and days recur, so each is understood once.
private struct ReplacementReading {
    private let today: Day
    private let parts: [Int64: [PartState]]
    private let purchases: DevicePurchases
    private let schools: [Int64: SchoolNumber]
    private var kinds = Recurring { DeviceKind(rawValue: $0) }
    private var statuses = Recurring { AssetStatus(rawValue: $0) }
    private var acquisitions = Recurring { Acquisition(rawValue: $0) }
    private var days = Recurring { Day($0) }

    init(_ connection: borrowing Connection, _ today: Day) throws {
        self.today = today
        parts = try connection.partStates()
        purchases = try connection.presentPurchases(on: today)
        schools = try MoneyNames(connection).schools
    }

    static let query = """
        SELECT asset.id, school, school_board, kind, status, acquisition, purchased_on, first_seen_at, os_supported_until
        FROM asset JOIN school ON school.id = school WHERE is_listed
        """

    /// `nil` for a kind of a newer program.
    mutating func facts(_ row: Row) -> ReplacementFacts? {
        guard let school = schools[row.integer(1)], let kind = kinds.value(row.text(3)) else { return nil }
        let purchase = purchases[row.integer(0)]
        var facts = ReplacementFacts(
            asset: row.integer(0), school: school, schoolBoard: row.integer(2), kind: kind)
        facts.dates = DeviceDates(
            purchasedOn: purchase?.issuedOn ?? days.value(row.textIfPresent(6)), firstSeenOn: Day(at: row.integer(7)),
            goneOn: statuses.value(row.textIfPresent(4))?.isGone == true ? today : nil)
        let acquisition = purchase?.acquisition ?? acquisitions.value(row.textIfPresent(5))
        facts.price = acquisition.flatMap { $0.bookedPrice(of: purchase?.price) }
        facts.systemSupportedUntil = days.value(row.textIfPresent(8))
        facts.parts = parts[facts.asset] ?? []
        return facts
    }
}
