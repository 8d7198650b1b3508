import Inventory

/// Network interfaces of hardware. Bridges, tunnels and the like have no device behind them and stand below `virtual`.
enum NetworkProbe {
    private static let query = UdevQuery(
        "net", notBelow: "/sys/devices/virtual/",
        properties: ["DEVTYPE", "ID_MODEL_FROM_DATABASE", "ID_NET_DRIVER", "ID_VENDOR_FROM_DATABASE"],
        attributes: ["addr_assign_type", "address"], parentAttributes: ["driver", "removable", "subsystem"])

    static func network(of host: Host) throws -> Network {
        var network = Network()
        network.interfaces = try host.devices(query).map { device in
            interface(device) { name in host.attempt { try host.permanentAddress(name) } }
        }
        return network
    }

    private static func interface(
        _ device: UdevDevice, _ permanentAddress: (String) -> String?
    ) -> NetworkInterface {
        var interface = NetworkInterface()
        interface.name = device.sysname
        interface.mac = mac(device, permanentAddress)
        interface.bus = bus(of: device)
        interface.driver = device.properties["ID_NET_DRIVER"] ?? device.parentAttributes["driver"]
        interface.port = USBPort.nearest(in: device.syspath)
        interface.isMobile = device.properties["DEVTYPE"] == "wwan" ? true : nil
        interface.isWireless = device.properties["DEVTYPE"] == "wlan"
        interface.maker = device.properties["ID_VENDOR_FROM_DATABASE"]
        interface.model = device.properties["ID_MODEL_FROM_DATABASE"]
        return interface
    }

    /// A modem has a device of its own between the bus and the interface. PCI behind a plug is Thunderbolt: the kernel marks it where
    /// firmware says which ports lead outside (since Linux 5.14: Documentation/ABI/testing/sysfs-devices-removable).
    private static func bus(of device: UdevDevice) -> String? {
        if USBPort.nearest(in: device.syspath) != nil { return "usb" }
        if device.parentAttributes["removable"] == "removable" { return "thunderbolt" }
        return device.parentAttributes["subsystem"]
    }

    /// The kernel's address if it is the hardware's own (`NET_ADDR_PERM` is 0), else what the driver kept of it.
    private static func mac(_ device: UdevDevice, _ permanentAddress: (String) -> String?) -> String? {
        let isPermanent = device.attributes["addr_assign_type"] == "0"
        let address = isPermanent ? device.attributes["address"] : permanentAddress(device.sysname)
        return address.flatMap { $0.contains { $0 != "0" && $0 != ":" } ? $0 : nil }
    }
}
