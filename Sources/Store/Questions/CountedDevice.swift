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
            let school: Int64? = if let school { try connection.schoolID(school) } else { nil }
            let purchases = try connection.devicePurchases(on: today)
            for asset in try connection.knownAssets(ofSchool: school) {
                guard let kind = asset.kind else { continue }
                try count(&result, CountedDevice(asset, kind, bought: purchases.day(of: asset.id)))
            }
            return result
        }
    }
}

extension CountedDevice {
    fileprivate init(_ asset: KnownAsset, _ kind: DeviceKind, bought: Day?) {
        self.init(
            id: asset.id, school: asset.school, kind: kind,
            dates: DeviceDates(purchasedOn: bought ?? asset.purchasedOn, firstSeenOn: asset.firstSeenOn))
        status = asset.status
        lastSeenOn = asset.seenAt.map(Day.init(at:))
        osName = asset.system.name
        osSupportedUntil = asset.system.supportedUntil
        isDiskEncrypted = asset.isDiskEncrypted
        sources = asset.sight.sources
        isKindCertain = asset.isKindCertain
        isNumbered = asset.isNumbered
        hasRoom = asset.hasRoom
        isHandedOut = asset.isHandedOut
    }
}
