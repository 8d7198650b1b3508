import Inventory

/// Devices on USB. Reading what the kernel keeps of them does not wake them.
enum USBProbe {
    private static let query = UdevQuery(
        "usb", matching: ["DEVTYPE": "usb_device"], properties: ["ID_USB_INTERFACES"],
        attributes: ["bDeviceClass", "idProduct", "idVendor", "manufacturer", "product", "removable", "serial"])
    private static let maximumInterfaces = 32

    static func usb(of host: Host) throws -> USB {
        let surfaces = try TouchSurface.all(of: host)
        var usb = USB()
        usb.devices = try host.devices(query)
            .filter { !$0.sysname.hasPrefix("usb") }  // root hubs
            .map { try usbDevice($0, surfaces, host.files) }
        return usb
    }

    private static func usbDevice(
        _ device: UdevDevice, _ surfaces: [TouchSurface], _ files: HostFiles
    ) throws -> USBDevice {
        let attributes = device.attributes
        var found = USBDevice()
        found.port = device.sysname
        found.parent = hub(of: device.sysname)
        found.vendor = attributes["idVendor"]
        found.product = attributes["idProduct"]
        found.maker = attributes["manufacturer"]
        found.name = attributes["product"]
        found.serial = attributes["serial"]
        found.deviceClass = attributes["bDeviceClass"].flatMap { Int64($0, radix: 16) }
        found.interfaces = interfaces(device.properties["ID_USB_INTERFACES"])
        found.removable = attributes["removable"]
        found.printerId = try found.interfaces.contains { $0.hasPrefix("0701") } ? printerId(device, files) : nil
        let surface = TouchSurface.strongest(surfaces.filter { device.isNearestUSBDevice(above: $0.syspath) })
        found.touch = surface?.kind.rawValue
        found.touchWidthInMillimetres = surface?.widthInMillimetres
        found.touchHeightInMillimetres = surface?.heightInMillimetres
        return found
    }

    /// `1-2` for `1-2.4`; `nil` for what hangs on a root hub.
    static func hub(of port: String) -> String? {
        port.lastIndex(of: ".").map { String(port[..<$0]) }
    }

    /// From `:030000:0e0100:` (systemd, `usb_id`).
    static func interfaces(_ text: String?) -> [String] {
        text?.split(separator: ":").prefix(maximumInterfaces).map(String.init) ?? []
    }

    /// IEEE 1284 §7.6, kept by the kernel's printer driver on the interface (`1-2:1.0`) that prints.
    private static func printerId(_ device: UdevDevice, _ files: HostFiles) throws -> String? {
        for name in try files.names(in: device.syspath) where name.hasPrefix(device.sysname + ":") {
            if let id = try files.text("\(device.syspath)/\(name)/ieee1284_id") { return id }
        }
        return nil
    }
}

extension UdevDevice {
    /// Whether a path below this USB device does not first pass another one that hangs on it.
    fileprivate func isNearestUSBDevice(above path: String) -> Bool {
        guard path.hasPrefix(syspath + "/") else { return false }
        // Below a device come its interfaces (`1-2:1.0`), below a hub the devices (`1-2.4`).
        let next = path.dropFirst(syspath.count + 1).prefix { $0 != "/" }
        return next.hasPrefix(sysname + ":") || !next.hasPrefix(sysname)
    }
}
