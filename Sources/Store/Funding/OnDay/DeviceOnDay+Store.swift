import Assets
package import Funding
import Inventory
import SQLite

extension Questions {
    /// All devices that are known on a day, by their numbers. Which reports are of one device is judged as it is now.
    package func devices(_ asOf: AsOf) throws -> [Int64: DeviceOnDay] { try read { try $0.devices(asOf) } }
}

extension Connection {
    func devices(_ asOf: AsOf) throws -> [Int64: DeviceOnDay] {
        asOf.isPast ? try pastDevices(asOf) : try presentDevices()
    }

    private func presentDevices() throws -> [Int64: DeviceOnDay] {
        var devices: [Int64: DeviceOnDay] = [:]
        var reading = try DeviceReading(self)
        try visit(DeviceReading.query) { row in
            let device = try reading.device(row)
            devices[device.id] = device
        }
        return devices
    }

    private func pastDevices(_ asOf: AsOf) throws -> [Int64: DeviceOnDay] {
        var merged: [Int64: Int64] = [:]
        try visit("SELECT id, merged_into FROM asset WHERE merged_into IS NOT NULL") {
            merged[$0.integer(0)] = $0.integer(1)
        }
        var devices: [Int64: DeviceOnDay] = [:]
        try visitAssets(at: asOf.moment) { asset in
            let device = DeviceOnDay(asset, id: merged[asset.id] ?? asset.id)
            devices[device.id] = devices[device.id].map { $0.joined(with: device) } ?? device
        }
        return devices
    }
}

/// Turns rows into devices. Words recur, so each is understood once.
private struct DeviceReading {
    private let schools: [Int64: SchoolNumber]
    private let sights: [Int64: AssetSight]
    private var kinds = Recurring { DeviceKind(rawValue: $0) }
    private var statuses = Recurring { AssetStatus(rawValue: $0) }
    private var acquisitions = Recurring { Acquisition(rawValue: $0) }

    init(_ connection: borrowing Connection) throws {
        schools = try MoneyNames(connection).schools
        sights = try connection.sights()
    }

    static let query = """
        SELECT id, serial, kind, school, status, acquisition, order_number, first_seen_at FROM asset WHERE is_listed
        """

    mutating func device(_ row: Row) throws -> DeviceOnDay {
        let id = row.integer(0)
        guard let school = schools[row.integer(3)] else {
            throw StoreError.refused("the store holds a damaged device \(id)")
        }
        return DeviceOnDay(
            id: id, serial: row.textIfPresent(1), kind: kinds.value(row.text(2)) ?? .unknown, school: school,
            status: statuses.value(row.textIfPresent(4)), acquisition: acquisitions.value(row.textIfPresent(5)),
            orderNumber: row.textIfPresent(6), knownOn: Day(at: row.integer(7)),
            seenOn: sights[id]?.seenAt.map { Day(at: $0) })
    }
}

extension DeviceOnDay {
    fileprivate init(_ asset: AssetRow, id: Int64) {
        self.init(
            id: id, serial: asset.serial, kind: asset.kind, school: asset.school, status: asset.status,
            acquisition: asset.acquisition, orderNumber: asset.orderNumber, knownOn: Day(at: asset.firstSeenAt),
            seenOn: asset.seenAt.map { Day(at: $0) })
    }

    /// Of two that turned out to be one, what the one says that was seen last.
    fileprivate func joined(with other: DeviceOnDay) -> DeviceOnDay {
        let newest = (seenOn?.number ?? 0) >= (other.seenOn?.number ?? 0) ? self : other
        return DeviceOnDay(
            id: id, serial: newest.serial, kind: newest.kind, school: newest.school, status: newest.status,
            acquisition: newest.acquisition, orderNumber: newest.orderNumber, knownOn: min(knownOn, other.knownOn),
            seenOn: newest.seenOn)
    }
}
