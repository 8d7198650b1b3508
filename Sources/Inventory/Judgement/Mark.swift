/// By what an attached thing says on one of its plugs it may be recognised elsewhere, whatever name it is given here.
package struct Mark: Sendable, Equatable {
    package enum Plug: String, Sendable {
        case display
        case usb
        case thunderbolt
    }

    package let plug: Plug
    /// `GSM5B09`, `0b8c:00a1`, or what else tells products apart.
    package let product: String
    /// Genuine; `nil` if it only pretends to have one.
    package let serial: String?
}

extension Mark {
    init(_ display: DisplaySign) {
        let number = display.edid?.product.map { Hex.text(of: [UInt8($0 >> 8), UInt8($0 & 255)]) }
        let product = "\(display.edid?.maker ?? "")\(number ?? "")"
        // Damaged bytes may be those of the serial number.
        self.init(plug: .display, product: product, serial: display.isDamaged ? nil : display.edid?.serial)
    }

    init(_ sign: USBSign) {
        self.init(
            plug: .usb, product: "\(sign.device.vendor ?? ""):\(sign.device.product ?? "")", serial: sign.serial)
    }

    init(_ dock: ThunderboltDevice) {
        self.init(
            plug: .thunderbolt, product: "\(dock.maker ?? "") \(dock.name ?? "")",
            serial: Placeholder.genuine(dock.uniqueId))
    }
}
