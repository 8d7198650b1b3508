import Inventory

/// Docks and other devices on Thunderbolt and USB4 (Linux, Documentation/ABI/testing/sysfs-bus-thunderbolt).
enum ThunderboltDevices {
    private static let query = UdevQuery(
        "thunderbolt", matching: ["DEVTYPE": "thunderbolt_device"],
        attributes: ["authorized", "device_name", "generation", "unique_id", "vendor_name"])
    private static let maximum = 64

    static func all(of host: Host) throws -> [ThunderboltDevice] {
        try host.devices(query)
            .filter { !$0.sysname.hasSuffix("-0") }  // the machine's own controller
            .prefix(maximum).map(described)
    }

    private static func described(_ device: UdevDevice) -> ThunderboltDevice {
        let attributes = device.attributes
        var found = ThunderboltDevice()
        found.place = device.sysname
        found.maker = attributes["vendor_name"]
        found.name = attributes["device_name"]
        found.uniqueId = attributes["unique_id"]
        found.isAuthorized = attributes["authorized"].map { $0 != "0" }
        found.generation = attributes["generation"].flatMap { Int64($0) }
        return found
    }
}
