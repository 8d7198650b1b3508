import Assets
import Inventory
import SQLite

/// A device as it was known at the end of a day that is past.
struct PastDevice {
    /// Its number is that of now: of what was several devices then and was merged since, that of the one that stayed.
    fileprivate(set) var known: KnownDevice
    /// UTC seconds.
    let seenAt: Int64?

    /// Of two that turned out to be one, what the one says that was seen last.
    fileprivate func joined(with other: PastDevice) -> PastDevice {
        var newest = seenAt ?? 0 >= other.seenAt ?? 0 ? self : other
        newest.known.firstSeenAt = min(known.firstSeenAt, other.known.firstSeenAt)
        return newest
    }
}

extension Connection {
    /// By school, kind, maker, model and number. Several questions of one day ask for them.
    func pastDevices(_ asOf: AsOf) throws -> [PastDevice] {
        try once(Self.key(asOf)) { try readPastDevices(asOf.moment) }
    }

    /// The same, for who needs them once: there are many, and each takes room.
    func passingDevices(_ asOf: AsOf) throws -> [PastDevice] {
        try known(Self.key(asOf), as: [PastDevice].self) ?? readPastDevices(asOf.moment)
    }

    private static func key(_ asOf: AsOf) -> [String] { ["past devices", asOf.day.iso] }

    /// Most are as they were: only what became otherwise since is looked up in its history.
    private func readPastDevices(_ moment: Int64) throws -> [PastDevice] {
        let (seen, turned) = (try lastSights(at: moment), try assetsTurned(since: moment, KnownDeviceReading.fields))
        var devices = try PastDevices(self)
        try visitPresentDevices { known in
            if !turned.contains(known.id) { devices.add(PastDevice(known: known, seenAt: seen[known.id])) }
        }
        var reading = KnownDeviceReading()
        let told = Told(KnownDeviceReading.fields.map(Told.values))
        try visitStates(of: turned.sorted(), at: moment, telling: told) { state in
            if let known = reading.device(state) { devices.add(PastDevice(known: known, seenAt: seen[known.id])) }
        }
        return devices.all.sorted { $0.known < $1.known }
    }
}

/// Each once, also what was several.
private struct PastDevices {
    private(set) var all: [PastDevice] = []
    /// What was merged since, with the one that stayed.
    private let stayed: [Int64: Int64]
    private let several: Set<Int64>
    private var places: [Int64: Int] = [:]

    init(_ connection: borrowing Connection) throws {
        var stayed: [Int64: Int64] = [:]
        try connection.visit("SELECT id, merged_into FROM asset WHERE merged_into IS NOT NULL") {
            stayed[$0.integer(0)] = $0.integer(1)
        }
        self.stayed = stayed
        several = Set(stayed.values)
        all.reserveCapacity(try connection.first("SELECT count(*) FROM asset") { Int($0.integer(0)) } ?? 0)
    }

    mutating func add(_ device: PastDevice) {
        var device = device
        device.known.id = stayed[device.known.id] ?? device.known.id
        if let place = places[device.known.id] {
            all[place] = all[place].joined(with: device)
            return
        }
        if several.contains(device.known.id) { places[device.known.id] = all.count }
        all.append(device)
    }
}
