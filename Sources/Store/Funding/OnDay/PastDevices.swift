import Assets
import SQLite

extension Connection {
    /// Devices as they were known at the end of a day that is past, by school, kind, maker, model and number. Several questions of one day
    /// ask for them.
    func pastDevices(_ asOf: AsOf) throws -> [KnownDevice] {
        try once(Self.key(asOf)) { try readPastDevices(asOf.moment) }
    }

    /// The same, for who needs them once: there are many, and each takes room.
    func passingDevices(_ asOf: AsOf) throws -> [KnownDevice] {
        try known(Self.key(asOf), as: [KnownDevice].self) ?? readPastDevices(asOf.moment)
    }

    private static func key(_ asOf: AsOf) -> [String] { ["past devices", asOf.day.iso] }

    /// When devices had been seen last, in UTC seconds.
    func pastSights(_ asOf: AsOf) throws -> [Int64: Int64] {
        var sights = try lastSights(at: asOf.moment)
        for (merged, stayed) in try mergedAssets() {
            if let seenAt = sights[merged] { sights[stayed] = max(sights[stayed] ?? seenAt, seenAt) }
        }
        return sights
    }

    /// Most are as they were: only what became otherwise since is looked up in its history.
    private func readPastDevices(_ moment: Int64) throws -> [KnownDevice] {
        let turned = try assetsTurned(since: moment, KnownDeviceReading.fields)
        var devices = try PastDevices(self, at: moment)
        try visitPresentDevices { device in
            if !turned.contains(device.id) { devices.add(device) }
        }
        var reading = KnownDeviceReading()
        let told = Told(KnownDeviceReading.fields.map(Told.values))
        try visitStates(of: turned.sorted(), at: moment, telling: told) { state in
            if let device = reading.device(state) { devices.add(device) }
        }
        return devices.all.sorted(by: KnownDevice.precedes)
    }

    /// What was merged, with the one that stayed.
    fileprivate func mergedAssets() throws -> [Int64: Int64] {
        var merged: [Int64: Int64] = [:]
        try visit("SELECT id, merged_into FROM asset WHERE merged_into IS NOT NULL") {
            merged[$0.integer(0)] = $0.integer(1)
        }
        return merged
    }
}

/// Each once: what was several devices then and was merged since has the number of the one that stayed, and is what the one told that was
/// seen last.
private struct PastDevices {
    private(set) var all: [KnownDevice] = []
    /// Of what was merged, with the one that stayed.
    private let merged: [Int64: Int64]
    private let sights: [Int64: Int64]
    private let several: Set<Int64>
    /// Of what was several, where it is, and when the one that tells of it was seen.
    private var joined: [Int64: (place: Int, seenAt: Int64)] = [:]

    init(_ connection: borrowing Connection, at moment: Int64) throws {
        merged = try connection.mergedAssets()
        several = Set(merged.values)
        sights = try connection.lastSights(at: moment, of: several.union(merged.keys))
        all.reserveCapacity(try connection.first("SELECT count(*) FROM asset") { Int($0.integer(0)) } ?? 0)
    }

    mutating func add(_ device: KnownDevice) {
        let seenAt = sights[device.id] ?? 0
        var device = device
        device.id = merged[device.id] ?? device.id
        if let known = joined[device.id] {
            join(device, at: known.place, isNewer: seenAt > known.seenAt)
            joined[device.id]?.seenAt = max(known.seenAt, seenAt)
        } else {
            if several.contains(device.id) { joined[device.id] = (all.count, seenAt) }
            all.append(device)
        }
    }

    private mutating func join(_ device: KnownDevice, at place: Int, isNewer: Bool) {
        let first = min(all[place].firstSeenAt, device.firstSeenAt)
        if isNewer { all[place] = device }
        all[place].firstSeenAt = first
    }
}
