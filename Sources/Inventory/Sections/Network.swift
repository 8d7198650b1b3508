/// Network hardware. No addresses but the permanent ones of the hardware, and no names of networks.
package struct Network: Record, Equatable {
    package var interfaces: [NetworkInterface] = []

    package init() {}

    package static let fields: [Field<Self>] = [
        .list("interfaces", \.interfaces, "interfaces of hardware; virtual ones are left out")
    ]
}

/// One network interface.
package struct NetworkInterface: Record, Equatable {
    package var name: String?
    package var mac: String?
    package var bus: String?
    package var port: String?
    package var driver: String?
    package var isWireless: Bool?
    package var isMobile: Bool?
    package var maker: String?
    package var model: String?

    package init() {}

    package static let fields: [Field<Self>] = [
        .text(
            "name", \.name, "name of the kernel (enp0s31f6); on USB it may be made of the address (enx0c5b8f279a64)",
            isPersonal: true),
        .identifier("mac", \.mac, "permanent hardware address"),
        .text("bus", \.bus, "pci, usb, sdio ...; one on usb or thunderbolt does not identify a machine"),
        .text("port", \.port, "place on USB of the device that it is a part of (1-2.4)"),
        .text("driver", \.driver, "driver of the kernel"),
        .flag("isWireless", \.isWireless, "whether it is Wi-Fi"),
        .flag("isMobile", \.isMobile, "whether it is of a mobile network (WWAN)"),
        .text("maker", \.maker, "maker by its hardware id"),
        .text("model", \.model, "model by its hardware id"),
    ]
}
