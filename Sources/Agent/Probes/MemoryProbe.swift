import Inventory

/// Working memory: what the kernel can use, and the modules as udev read them from SMBIOS type 17 (`dmi_memory_id`, needs no root).
///
/// As root the firmware's table fills what udev does not have: distributions without that program, and machines whose
/// table udev could not read.
enum MemoryProbe {
    private static let query = UdevQuery("dmi", names: ["id"], propertyPrefix: "MEMORY_")
    /// More sockets than that are a lie of the firmware.
    private static let maximumSlots: Int64 = 64

    static func memory(of host: Host) throws -> Memory {
        let properties = try host.devices(query).first?.properties ?? [:]
        let table = host.attempt { try host.firmwareTable.value }
        var memory = Memory()
        memory.totalInBytes = host.attempt { try totalInBytes(host.files) }
        let slots = properties["MEMORY_ARRAY_NUM_DEVICES"].flatMap { Int64($0) } ?? 0
        if slots > 0 {
            let known = (0..<min(slots, maximumSlots)).map { KnownSlot(properties, number: $0, table) }
            memory.slots = Int64(known.count { $0.isWorkingMemory })
            memory.modules = known.compactMap(\.module)
        } else if let table {
            memory.slots = table.memorySlots.isEmpty ? nil : Int64(table.memorySlots.count)
            memory.modules = table.memorySlots.prefix(Int(maximumSlots)).compactMap(MemoryModule.init)
        }
        memory.maximumInBytes =
            properties["MEMORY_ARRAY_MAX_CAPACITY"].flatMap { Int64($0) } ?? table?.maximumMemoryInBytes
        return memory
    }

    /// The first line is `MemTotal:` and a number of KiB (proc_meminfo(5)).
    private static func totalInBytes(_ files: HostFiles) throws -> Int64? {
        let words = try files.text("/proc/meminfo")?.prefix { $0 != "\n" }.split(separator: " ") ?? []
        guard words.count == 3, words[0] == "MemTotal:" else { return nil }
        let (bytes, isTooLarge) = (Int64(words[1]) ?? 0).multipliedReportingOverflow(by: 1_024)
        return bytes > 0 && !isTooLarge ? bytes : nil
    }
}

extension SMBIOS {
    fileprivate var maximumMemoryInBytes: Int64? {
        memoryArrays.filter(\.isWorkingMemory).compactMap(\.maximumInBytes).max()
    }
}
