import Assets
import Inventory
import SQLite

/// A device as it was known at a moment that is past.
struct PastDevice {
    /// Its number now: of what was several devices then and was merged since, that of the one that stayed.
    let id: Int64
    let facts: BookedDevice.Facts
    let orderNumber: String?
    /// UTC seconds.
    let firstSeenAt: Int64
    let seenAt: Int64?

    /// Of two that turned out to be one, what the one says that was seen last.
    fileprivate func joined(with other: PastDevice) -> PastDevice {
        let newest = seenAt ?? 0 >= other.seenAt ?? 0 ? self : other
        return PastDevice(
            id: id, facts: newest.facts, orderNumber: newest.orderNumber,
            firstSeenAt: min(firstSeenAt, other.firstSeenAt), seenAt: newest.seenAt)
    }
}

extension Connection {
    /// School by school, and of a school by kind, maker and model. Several questions of one day ask for them.
    func pastDevices(_ asOf: AsOf) throws -> [PastDevice] {
        try once(Self.key(asOf)) { try readPastDevices(asOf) }
    }

    /// The same, for who needs them once: there are many, and each takes room.
    func passingDevices(_ asOf: AsOf) throws -> [PastDevice] {
        try known(Self.key(asOf), as: [PastDevice].self) ?? readPastDevices(asOf)
    }

    private static func key(_ asOf: AsOf) -> [String] { ["past devices", asOf.day.iso] }

    private func readPastDevices(_ asOf: AsOf) throws -> [PastDevice] {
        var reading = PastDeviceReading(
            merged: try mergedAssets(), surroundings: try Surroundings(self, at: asOf.moment))
        let several = Set(reading.merged.values)
        var joined: [Int64: Int] = [:]
        var devices: [PastDevice] = []
        devices.reserveCapacity(try first("SELECT count(*) FROM asset") { Int($0.integer(0)) } ?? 0)
        try visitStates(at: asOf.moment, telling: PastDeviceReading.told) { states in
            for device in states.lazy.compactMap({ reading.device($0) }) {
                if let place = joined[device.id] {
                    devices[place] = devices[place].joined(with: device)
                    continue
                }
                if several.contains(device.id) { joined[device.id] = devices.count }
                devices.append(device)
            }
        }
        return devices
    }

    /// What was merged, by its number, with the number of the one that stayed.
    private func mergedAssets() throws -> [Int64: Int64] {
        var merged: [Int64: Int64] = [:]
        try visit("SELECT id, merged_into FROM asset WHERE merged_into IS NOT NULL") {
            merged[$0.integer(0)] = $0.integer(1)
        }
        return merged
    }
}

/// Turns states into devices. Makers, models, words and days recur, so each is there once.
private struct PastDeviceReading {
    let merged: [Int64: Int64]
    let surroundings: Surroundings
    private var names = Recurring { $0 }
    private var schools = Recurring { SchoolNumber($0) }
    private var days = Recurring { Day($0) }

    init(merged: [Int64: Int64], surroundings: Surroundings) {
        self.merged = merged
        self.surroundings = surroundings
    }

    static let told = Told(
        [
            AssetField.kind, .maker, .model, .serial, .inventoryNumber, .school, .status, .orderNumber, .purchasedOn,
            .acquisition, .osSupportedUntil,
        ].map(Told.values))

    mutating func device(_ state: AssetState) -> PastDevice? {
        guard let school = schools.value(state[.school]) else { return nil }
        let facts = BookedDevice.Facts(
            school: school, kind: state.kind, maker: names.value(state[.maker]), model: names.value(state[.model]),
            serial: state[.serial], inventoryNumber: state[.inventoryNumber],
            status: state[.status].flatMap { AssetStatus(rawValue: $0) },
            acquisition: state[.acquisition].flatMap { Acquisition(rawValue: $0) },
            purchasedOn: days.value(state[.purchasedOn]), osSupportedUntil: days.value(state[.osSupportedUntil]))
        return PastDevice(
            id: merged[state.asset] ?? state.asset, facts: facts, orderNumber: names.value(state[.orderNumber]),
            firstSeenAt: state.firstSeenAt ?? surroundings.moment, seenAt: surroundings.seenAt(state))
    }
}
