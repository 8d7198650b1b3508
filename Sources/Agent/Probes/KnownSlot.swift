import Inventory

/// One socket as udev numbers it, which is the order of the firmware's table.
struct KnownSlot {
    /// Where the firmware itself lies: makers list it beside the modules.
    private static let typesOfFirmware: Set = ["ROM", "Flash", "EEPROM", "FEPROM", "EPROM"]
    private static let texts: [(property: String, place: any Path<MemoryModule, String?>)] = [
        ("LOCATOR", \.slot), ("TYPE", \.type), ("FORM_FACTOR", \.formFactor), ("MANUFACTURER", \.maker),
        ("PART_NUMBER", \.part), ("SERIAL_NUMBER", \.serial),
    ]
    private static let numbers: [(property: String, place: any Path<MemoryModule, Int64?>)] = [
        ("SIZE", \.sizeInBytes), ("SPEED_MTS", \.speedInMegatransfers),
        ("CONFIGURED_SPEED_MTS", \.configuredSpeedInMegatransfers), ("RANK", \.ranks),
    ]

    let isWorkingMemory: Bool
    /// `nil` for an empty socket.
    let module: MemoryModule?

    init(_ properties: [String: String], number: Int64, _ table: SMBIOS?) {
        let prefix = "MEMORY_DEVICE_\(number)_"
        let devices = table?.memoryDevices ?? []
        var module = number < devices.count ? MemoryModule(devices[Int(number)]) ?? MemoryModule() : MemoryModule()
        for (property, place) in Self.texts {
            module[keyPath: place] = properties[prefix + property] ?? module[keyPath: place]
        }
        for (property, place) in Self.numbers {
            module[keyPath: place] = properties[prefix + property].flatMap { Int64($0) } ?? module[keyPath: place]
        }
        let widths = ["TOTAL_WIDTH", "DATA_WIDTH"].compactMap { properties[prefix + $0].flatMap { UInt16($0) } }
        if widths.count == 2, widths[0] > 0, widths[1] > 0 { module.hasErrorCorrection = widths[0] > widths[1] }
        isWorkingMemory = !Self.typesOfFirmware.contains(module.type ?? "")
        self.module = isWorkingMemory && module.sizeInBytes ?? 0 > 0 ? module : nil
    }
}

extension MemoryModule {
    /// `nil` for an empty socket.
    init?(_ device: SMBIOS.MemoryDevice) {
        guard let size = device.sizeInBytes else { return nil }
        self.init()
        slot = device.slot
        sizeInBytes = size
        type = device.type
        formFactor = device.formFactor
        speedInMegatransfers = device.speedInMegatransfers
        configuredSpeedInMegatransfers = device.configuredSpeedInMegatransfers
        ranks = device.ranks
        hasErrorCorrection = device.hasErrorCorrection
        maker = device.maker
        part = device.part
        serial = device.serial
    }
}
