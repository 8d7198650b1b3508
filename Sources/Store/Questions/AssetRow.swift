package import Assets
package import Inventory
import SQLite

/// One thing of a school as the inventory shows it. Absent facts are unknown.
package struct AssetRow: Sendable, Equatable {
    package let id: Int64
    package let school: SchoolNumber
    package let schoolName: String
    package let kind: DeviceKind
    package let confidence: Confidence
    /// When a person said what kind it is, in UTC seconds; `nil` if that is a judgement.
    package internal(set) var saidAt: Int64?
    package let maker: String?
    package let model: String?
    package let serial: String?
    package let inventoryNumber: String?
    package var owner: String?
    package var room: String?
    /// What a person or an import says of it.
    package let status: AssetStatus?
    package var handedTo: String?
    package var returnDueOn: Day?
    package let warrantyUntil: Day?
    package var note: String?
    package var orderNumber: String?
    package let purchasedOn: Day?
    /// How the school came by it, as somebody declares.
    package let acquisition: Acquisition?
    /// Diagonal in tenths of an inch.
    package let screen: Int64?
    package let hostname: String?
    package let processor: String?
    package let memoryInBytes: Int64?
    package let storageInBytes: Int64?
    package let osName: String?
    package let osVersion: String?
    /// UTC seconds.
    package let osSupportedUntil: Int64?
    package let isDiskEncrypted: Bool?
    /// Of a thing that is attached: the asset at which it was seen last.
    package var host: Int64?
    /// Who reports it: `agent`, `imported` or `person`, most telling first.
    package internal(set) var sources: [ValueSource]
    /// UTC seconds.
    package let firstSeenAt: Int64
    package internal(set) var seenAt: Int64?
}

/// Which assets are asked for.
package struct AssetFilter: Sendable {
    package var school: SchoolNumber?
    package var kind: DeviceKind?
    /// Whether also those that the school has no more.
    package var includesDisposedOf: Bool
    var id: Int64?

    package init(school: SchoolNumber? = nil, kind: DeviceKind? = nil, includesDisposedOf: Bool = false) {
        self.school = school
        self.kind = kind
        self.includesDisposedOf = includesDisposedOf
    }

    init(id: Int64) {
        self.init(includesDisposedOf: true)
        self.id = id
    }
}
