package import Inventory

/// What a sticker on a device says.
package struct Label: Sendable, Equatable {
    /// The number of the asset, which people type where they cannot scan.
    package let number: Int
    package let kind: DeviceKind
    package let inventoryNumber: String?
    package let serial: String?
    package let maker: String?
    package let model: String?
    package let schoolName: String?

    package init(
        number: Int, kind: DeviceKind, inventoryNumber: String? = nil, serial: String? = nil, maker: String? = nil,
        model: String? = nil, schoolName: String? = nil
    ) {
        self.number = number
        self.kind = kind
        self.inventoryNumber = inventoryNumber
        self.serial = serial
        self.maker = maker
        self.model = model
        self.schoolName = schoolName
    }

    /// What the QR code holds: the inventory number, else the serial, else ``numberPrefix`` and the number of the asset.
    package var code: String { inventoryNumber ?? serial ?? Self.numberPrefix + String(number) }

    package static let numberPrefix = "inkaart:"
}
