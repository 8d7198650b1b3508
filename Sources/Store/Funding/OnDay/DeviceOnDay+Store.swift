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
        asOf.isPast
            ? DevicesOnDay(try passingDevices(asOf).lazy.map { DeviceOnDay($0) })
            : DevicesOnDay(try knownAssets().lazy.map { DeviceOnDay($0) })
    }
}

extension DeviceOnDay {
    fileprivate init(_ asset: KnownAsset) {
        self.init(
            id: asset.id, serial: asset.serial, kind: asset.kind ?? .unknown, school: asset.school,
            status: asset.status, acquisition: asset.acquisition, orderNumber: asset.orderNumber,
            knownOn: asset.firstSeenOn, seenOn: asset.seenAt.map { Day(at: $0) })
    }

    fileprivate init(_ device: PastDevice) {
        let (known, facts) = (device.known, device.known.facts)
        self.init(
            id: known.id, serial: facts.serial, kind: facts.kind, school: facts.school, status: facts.status,
            acquisition: facts.acquisition, orderNumber: known.orderNumber, knownOn: Day(at: known.firstSeenAt),
            seenOn: device.seenAt.map { Day(at: $0) })
    }
}
