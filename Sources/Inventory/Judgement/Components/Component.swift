/// One part of a computer, or one device at it, as it is followed over time.
package struct Component: Sendable, Equatable {
    package enum Kind: String, CaseIterable, Sendable {
        case processor
        case memoryModule = "memory-module"
        case disk
        case networkInterface = "network-interface"
        case battery
        case display
        case usbDevice = "usb-device"
    }

    /// What `quantity` counts.
    package enum Unit: String, CaseIterable, Sendable {
        case cores
        case bytes
        case milliwattHours = "mWh"
        case milliampereHours = "mAh"
        case tenthsOfInch = "tenths-of-inch"
    }

    package var kind: Kind
    /// Where it is, unique within its kind on one host: the socket, the name of the kernel, the port.
    package var place: String
    package var maker: String?
    package var model: String?
    /// Without placeholders; of a network interface its permanent hardware address, which is personal.
    package var serial: String?
    /// Cores of a processor, size of a memory module and a disk in bytes, what a battery holds when full today,
    /// diagonal of a display; with its `unit`.
    package var quantity: Int64?
    /// `nil` exactly when there is no quantity.
    package var unit: Unit?
    package var condition = Condition()

    package init(
        kind: Kind, place: String, maker: String? = nil, model: String? = nil, serial: String? = nil,
        quantity: Int64? = nil, in unit: Unit? = nil
    ) {
        self.kind = kind
        self.place = place
        self.maker = maker
        self.model = Placeholder.genuine(model)
        self.serial = Placeholder.genuine(serial)
        self.quantity = unit == nil ? nil : quantity
        self.unit = quantity == nil ? nil : unit
    }
}
