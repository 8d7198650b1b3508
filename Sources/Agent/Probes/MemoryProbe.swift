import Inventory

/// Working memory: what the kernel can use, and the modules as udev read them from SMBIOS type 17 (`dmi_memory_id`, needs no root).
enum MemoryProbe {
    private static let texts: [(property: String, place: any Path<MemoryModule, String?>)] = [
        ("LOCATOR", \.slot), ("TYPE", \.type), ("FORM_FACTOR", \.formFactor), ("MANUFACTURER", \.maker),
        ("PART_NUMBER", \.part), ("SERIAL_NUMBER", \.serial),
    ]
    /// More sockets than that are a lie of the firmware.
    private static let maximumSlots: Int64 = 64

    static func memory(of host: Host) throws -> Memory {
        var memory = Memory()
        memory.totalInBytes = try totalInBytes(host.files)
        memory.slots = try properties(["MEMORY_ARRAY_NUM_DEVICES"], of: host)["MEMORY_ARRAY_NUM_DEVICES"]
            .flatMap { Int64($0) }
        guard let slots = memory.slots, slots > 0 else { return memory }
        let prefixes = (0..<min(slots, maximumSlots)).map { "MEMORY_DEVICE_\($0)_" }
        let found = try properties(prefixes.flatMap(names), of: host)
        memory.modules = prefixes.compactMap { module($0, in: found) }
        return memory
    }

    private static func properties(_ names: [String], of host: Host) throws -> [String: String] {
        try host.devices(UdevQuery("dmi", names: ["id"], properties: names)).first?.properties ?? [:]
    }

    private static func names(_ prefix: String) -> [String] {
        (texts.map(\.property) + ["SIZE", "SPEED_MTS"]).map { prefix + $0 }
    }

    /// An empty socket has no size.
    private static func module(_ prefix: String, in properties: [String: String]) -> MemoryModule? {
        guard let size = properties[prefix + "SIZE"].flatMap({ Int64($0) }), size > 0 else { return nil }
        var module = MemoryModule()
        module.sizeInBytes = size
        module.speedInMegatransfers = properties[prefix + "SPEED_MTS"].flatMap { Int64($0) }
        for (property, place) in texts { module[keyPath: place] = properties[prefix + property] }
        return module
    }

    /// The first line is `MemTotal:` and a number of KiB (proc_meminfo(5)).
    private static func totalInBytes(_ files: HostFiles) throws -> Int64? {
        let words = try files.text("/proc/meminfo")?.prefix { $0 != "\n" }.split(separator: " ") ?? []
        guard words.count == 3, words[0] == "MemTotal:" else { return nil }
        return Int64(words[1]).map { $0 * 1024 }
    }
}
