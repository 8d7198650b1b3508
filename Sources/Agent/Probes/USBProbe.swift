import Inventory

/// Devices on USB, and docks on Thunderbolt. Reading what the kernel keeps of them does not wake them.
enum USBProbe {
    private static let cameras = UdevQuery("video4linux", properties: ["ID_V4L_CAPABILITIES"])
    private static let maximumInterfaces = 32

    static func usb(of host: Host) throws -> USB {
        let beside = try Beside(host)
        var usb = USB()
        usb.devices = try host.usbDevices.value
            .filter { !$0.sysname.hasPrefix("usb") }  // root hubs
            .map { usbDevice($0, beside, host) }
        usb.thunderbolt = try ThunderboltDevices.all(of: host)
        return usb
    }

    /// What other subsystems know of the devices, by their ports.
    private struct Beside {
        let surfaces: [String: [TouchSurface]]
        let descriptors: HIDDevices
        let cameras: Set<String>

        init(_ host: Host) throws {
            surfaces = Dictionary(
                grouping: try host.inputs.value.compactMap(TouchSurface.init),
                by: { USBPort.nearest(in: $0.syspath) ?? "" })
            descriptors = try host.descriptors.value
            let capturing = try host.devices(USBProbe.cameras).filter {
                $0.properties["ID_V4L_CAPABILITIES"]?.split(separator: ":").contains("capture") == true
            }
            cameras = Set(capturing.compactMap { USBPort.nearest(in: $0.syspath) })
        }
    }

    private static func usbDevice(_ device: UdevDevice, _ beside: Beside, _ host: Host) -> USBDevice {
        let attributes = device.attributes
        let port = device.sysname
        var found = USBDevice()
        found.port = port
        found.parent = USBPort.hub(of: port)
        let ids = ids(device.properties["PRODUCT"])
        found.vendor = attributes["idVendor"] ?? ids.vendor
        found.product = attributes["idProduct"] ?? ids.product
        found.maker = attributes["manufacturer"]
        found.name = attributes["product"]
        found.makerById = found.maker == nil ? device.properties["ID_VENDOR_FROM_DATABASE"] : nil
        found.nameById = found.name == nil ? device.properties["ID_MODEL_FROM_DATABASE"] : nil
        found.serial = attributes["serial"]
        found.deviceClass = attributes["bDeviceClass"].flatMap { Int64($0, radix: 16) }
        found.interfaces = interfaces(device.properties["ID_USB_INTERFACES"])
        found.removable = attributes["removable"]
        if found.interfaces.contains(where: { $0.hasPrefix("0701") }) {
            found.printerId = host.attempt { try printerId(device, host.files) }
        }
        found.isCamera = beside.cameras.contains(port) ? true : nil
        found.hidUsages = beside.descriptors.usages(at: port)
        addSurface(TouchSurface.strongest(beside.surfaces[port] ?? []), beside.descriptors.size(at: port), to: &found)
        return found
    }

    /// The size is udev's; where it has none, that of the report descriptor.
    private static func addSurface(
        _ surface: TouchSurface?, _ stated: (width: Int64, height: Int64)?, to found: inout USBDevice
    ) {
        found.touch = surface?.kind.rawValue
        found.touchWidthInMillimetres = surface?.widthInMillimetres ?? stated?.width
        found.touchHeightInMillimetres = surface?.heightInMillimetres ?? stated?.height
    }

    /// From `56a/317/100`, the kernel's vendor, product and release without leading zeros.
    static func ids(_ text: String?) -> (vendor: String?, product: String?) {
        let parts = text?.split(separator: "/") ?? []
        guard parts.count == 3, parts.allSatisfy({ (1...4).contains($0.utf8.count) }) else { return (nil, nil) }
        let ids = parts.map { String(repeating: "0", count: 4 - $0.utf8.count) + $0 }
        return (ids[0], ids[1])
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
