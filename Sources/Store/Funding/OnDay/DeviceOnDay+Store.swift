import Assets
package import Funding
import Inventory
import SQLite

extension Questions {
    /// All devices that are known on a day. Which reports are of one device is judged as it is now.
    package func devices(_ asOf: AsOf) throws -> DevicesOnDay { try read { try $0.devices(asOf) } }
}

extension Connection {
    func devices(_ asOf: AsOf) throws -> DevicesOnDay {
        asOf.isPast ? try pastDevices(asOf) : try presentDevices()
    }

    private func presentDevices() throws -> DevicesOnDay {
        let assets = try knownAssets()
        var devices = DevicesOnDay(count: assets.count)
        for asset in assets { devices.put(DeviceOnDay(asset)) }
        return devices
    }

    private func pastDevices(_ asOf: AsOf) throws -> DevicesOnDay {
        var merged: [Int64: Int64] = [:]
        try visit("SELECT id, merged_into FROM asset WHERE merged_into IS NOT NULL") {
            merged[$0.integer(0)] = $0.integer(1)
        }
        var devices = DevicesOnDay()
        try visitAssets(at: asOf.moment) { asset in
            let device = DeviceOnDay(asset, id: merged[asset.id] ?? asset.id)
            devices.put(devices[device.id].map { $0.joined(with: device) } ?? device)
        }
        return devices
    }
}

extension DeviceOnDay {
    fileprivate init(_ asset: KnownAsset) {
        self.init(
            id: asset.id, serial: asset.serial, kind: asset.kind ?? .unknown, school: asset.school,
            status: asset.status, acquisition: asset.acquisition, orderNumber: asset.orderNumber,
            knownOn: asset.firstSeenOn, seenOn: asset.seenAt.map { Day(at: $0) })
    }

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
