import Assets
import Funding
import Inventory
import SQLite

/// A listed asset with what reports on all of them ask: read once for all questions of a moment, so no more than that.
struct KnownAsset {
    let id: Int64
    let place: Place
    /// `nil` for a kind of a newer program.
    let kind: DeviceKind?
    let isKindCertain: Bool
    let status: AssetStatus?
    let acquisition: Acquisition?
    let purchasedOn: Day?
    let orderNumber: String?
    let serial: String?
    let isNumbered: Bool
    let hasRoom: Bool
    let isHandedOut: Bool
    let firstSeenOn: Day
    let sight: AssetSight
    let system: System
    let isDiskEncrypted: Bool?

    /// Shared by all assets of the school: there are many, and each takes room.
    final class Place: Sendable {
        let id: Int64
        let school: SchoolNumber
        /// Its id.
        let schoolBoard: Int64

        init?(_ row: Row) {
            guard let school = SchoolNumber(row.text(1)) else { return nil }
            self.school = school
            id = row.integer(17)
            schoolBoard = row.integer(2)
        }
    }

    /// An operating system as it calls itself; shared by all assets that have it.
    final class System: Sendable {
        let name: String?
        let version: String?
        /// The last day with security updates.
        let supportedUntil: Day?

        init(_ row: Row) {
            name = row.textIfPresent(14)
            version = row.textIfPresent(15)
            supportedUntil = row.dayIfPresent(16)
        }
    }

    var school: SchoolNumber { place.school }
    /// UTC seconds.
    var seenAt: Int64? { sight.seenAt }
}

extension Connection {
    /// Of a school, or of all: school after school, in the order of their numbers.
    func knownAssets(ofSchool school: Int64? = nil) throws -> [KnownAsset] {
        if let school, let all = known(Self.allAssets, as: [KnownAsset].self) {
            return all.filter { $0.place.id == school }
        }
        return try once(school.map { ["assets", "\($0)"] } ?? Self.allAssets) {
            let number = try first(KnownAssetReading.count, school) { Int($0.integer(0)) } ?? 0
            var reading = KnownAssetReading(sights: try sights())
            var assets: [KnownAsset] = []
            assets.reserveCapacity(number)
            try visit(KnownAssetReading.query, school) { row in
                if let asset = reading.asset(row) { assets.append(asset) }
            }
            return assets
        }
    }

    private static let allAssets = ["assets"]
}

/// Turns rows into assets. Words, days and names recur, so each is understood once.
private struct KnownAssetReading {
    private let sights: [Int64: AssetSight]
    private var place: (number: String, place: KnownAsset.Place)?
    private var systems: [String: KnownAsset.System] = [:]
    private var kinds = Recurring { DeviceKind(rawValue: $0) }
    private var statuses = Recurring { AssetStatus(rawValue: $0) }
    private var acquisitions = Recurring { Acquisition(rawValue: $0) }
    private var days = Recurring { Day($0) }
    private var numbers = Recurring { $0 }

    init(sights: [Int64: AssetSight]) { self.sights = sights }

    static let count = "SELECT count(*) FROM asset WHERE is_listed AND (?1 IS NULL OR school = ?1)"
    static let query = """
        SELECT asset.id, school.number, school_board, kind, confidence = 'certain', status, acquisition, purchased_on,
            order_number, serial, serial IS NOT NULL OR inventory_number IS NOT NULL, room IS NOT NULL,
            handed_to IS NOT NULL, first_seen_at, os_name, os_version, os_supported_until, school.id, disk_encrypted
        FROM school CROSS JOIN asset ON asset.school = school.id
        WHERE is_listed AND (?1 IS NULL OR school.id = ?1) ORDER BY school.number
        """

    mutating func asset(_ row: Row) -> KnownAsset? {
        guard let place = place(row) else { return nil }
        return KnownAsset(
            id: row.integer(0), place: place, kind: kinds.value(row.text(3)), isKindCertain: row.integer(4) != 0,
            status: statuses.value(row.textIfPresent(5)), acquisition: acquisitions.value(row.textIfPresent(6)),
            purchasedOn: days.value(row.textIfPresent(7)), orderNumber: numbers.value(row.textIfPresent(8)),
            serial: row.textIfPresent(9), isNumbered: row.integer(10) != 0, hasRoom: row.integer(11) != 0,
            isHandedOut: row.integer(12) != 0, firstSeenOn: Day(at: row.integer(13)),
            sight: sights[row.integer(0)] ?? AssetSight(), system: system(row),
            isDiskEncrypted: row.textIfPresent(18).map { $0 == "true" })
    }

    /// School after school.
    private mutating func place(_ row: Row) -> KnownAsset.Place? {
        let number = row.text(1)
        if let known = place, known.number == number { return known.place }
        place = KnownAsset.Place(row).map { (number, $0) }
        return place?.place
    }

    private mutating func system(_ row: Row) -> KnownAsset.System {
        let key = [row.text(14), row.text(15), row.text(16)].joined(separator: "\u{0}")
        if let known = systems[key] { return known }
        let system = KnownAsset.System(row)
        systems[key] = system
        return system
    }
}
