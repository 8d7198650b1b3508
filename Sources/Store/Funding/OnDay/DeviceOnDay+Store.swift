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
        guard asOf.isPast else { return DevicesOnDay(try knownAssets().lazy.map { DeviceOnDay($0) }) }
        let sights = try pastSights(asOf)
        return DevicesOnDay(try passingDevices(asOf).lazy.map { DeviceOnDay($0, seenAt: sights[$0.id]) })
    }
}

extension DeviceOnDay {
    fileprivate init(_ asset: KnownAsset) {
        self.init(
            id: asset.id, serial: asset.serial, kind: asset.kind ?? .unknown, school: asset.school,
            status: asset.status, acquisition: asset.acquisition, orderNumber: asset.orderNumber,
            knownOn: asset.firstSeenOn, seenOn: asset.seenAt.map { Day(at: $0) })
    }

    fileprivate init(_ device: KnownDevice, seenAt: Int64?) {
        let facts = device.facts
        self.init(
            id: device.id, serial: facts.serial, kind: facts.kind, school: facts.school, status: facts.status,
            acquisition: facts.acquisition, orderNumber: device.orderNumber, knownOn: Day(at: device.firstSeenAt),
            seenOn: seenAt.map { Day(at: $0) })
    }
}
