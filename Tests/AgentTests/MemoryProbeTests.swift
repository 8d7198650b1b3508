import Agent
import Inventory
import Testing

@Suite struct MemoryProbeTests {
    private func memory(
        _ properties: [String: String], meminfo: String = "", table: [UInt8]? = nil
    ) throws -> Memory {
        let firmware = UdevDevice(syspath: "/sys/devices/virtual/dmi/id", properties: properties)
        var files = ["/proc/meminfo": Array(meminfo.utf8)]
        files["/sys/firmware/dmi/tables/DMI"] = table
        let facts = try Facts.of("memory", bytes: files, devices: ["dmi": [firmware]])
        return try #require(facts.memory)
    }

    @Test(
        arguments: [("MemTotal: 16 kB\n", 16_384), ("MemTotal: 9223372036854775807 kB\n", nil)] as [(String, Int64?)])
    func whatTheKernelCanUseIsInKibibytes(_ meminfo: String, _ total: Int64?) throws {
        #expect(try memory([:], meminfo: meminfo).totalInBytes == total)
    }

    /// Two modules, of which the second is in the memory of the firmware, as SMBIOS type 17 has them.
    private static let table: [UInt8] = {
        let header: [UInt8] = [17, 0x1C, 0, 0, 0, 0, 0, 0, 72, 0, 64, 0, 0, 0x10, 9, 0, 1, 0]
        let module: [UInt8] =
            header + [0x1A, 0, 0, 0x60, 0x09, 2, 0, 0, 3, 1] + Array("DIMM A\0Kingston\0KVR\0\0".utf8)
        var flash = module
        flash[18] = 9
        return module + flash
    }()

    @Test func theFirmwareFillsWhatUdevDoesNotHave() throws {
        let memory = try memory([:], table: Self.table)
        var module = MemoryModule()
        module.slot = "DIMM A"
        module.sizeInBytes = 4 << 30
        module.type = "DDR4"
        module.formFactor = "DIMM"
        module.speedInMegatransfers = 2400
        module.ranks = 1
        module.hasErrorCorrection = true
        module.maker = "Kingston"
        module.part = "KVR"
        #expect(memory.modules.first == module)
        let known = try self.memory(
            [
                "MEMORY_ARRAY_NUM_DEVICES": "2", "MEMORY_DEVICE_0_SIZE": "4294967296",
                "MEMORY_DEVICE_0_LOCATOR": "DIMM1", "MEMORY_ARRAY_MAX_CAPACITY": "34359738368",
            ], table: Self.table)
        module.slot = "DIMM1"
        #expect(known.modules == [module])
        #expect(known.slots == 1)
        #expect(known.maximumInBytes == 32 << 30)
    }

    @Test(arguments: [("72", "64", true), ("64", "64", false), ("0", "64", nil)] as [(String, String, Bool?)])
    func errorCorrectionShowsInTheWidths(_ total: String, _ words: String, _ expected: Bool?) throws {
        let memory = try memory([
            "MEMORY_ARRAY_NUM_DEVICES": "1", "MEMORY_DEVICE_0_SIZE": "1024", "MEMORY_DEVICE_0_TOTAL_WIDTH": total,
            "MEMORY_DEVICE_0_DATA_WIDTH": words, "MEMORY_DEVICE_0_RANK": "2",
        ])
        #expect(memory.modules.map(\.hasErrorCorrection) == [expected])
        #expect(memory.modules.map(\.ranks) == [2])
    }

    @Test func theFirmwaresOwnChipIsNoModule() throws {
        let memory = try memory([
            "MEMORY_ARRAY_NUM_DEVICES": "1", "MEMORY_DEVICE_0_SIZE": "2097152", "MEMORY_DEVICE_0_TYPE": "Flash",
        ])
        #expect(memory.slots == 0)
        #expect(memory.modules.isEmpty)
    }

    @Test func anEmptySocketIsNoModule() throws {
        let memory = try memory([
            "MEMORY_ARRAY_NUM_DEVICES": "2", "MEMORY_DEVICE_0_PRESENT": "0", "MEMORY_DEVICE_0_LOCATOR": "DIMM0",
            "MEMORY_DEVICE_1_SIZE": "8589934592", "MEMORY_DEVICE_1_TYPE": "DDR4",
            "MEMORY_DEVICE_1_LOCATOR": "DIMM1", "MEMORY_DEVICE_1_SPEED_MTS": "2400",
        ])
        var module = MemoryModule()
        module.slot = "DIMM1"
        module.sizeInBytes = 8_589_934_592
        module.type = "DDR4"
        module.speedInMegatransfers = 2400
        #expect(memory.slots == 2)
        #expect(memory.modules == [module])
    }

    @Test(arguments: [
        ("MemTotal:        8183164 kB\nMemFree: 1 kB\n", 8_379_559_936), ("", nil), ("MemFree: 1 kB\n", nil),
    ])
    func theTotalIsInKibibytes(_ meminfo: String, _ total: Int64?) throws {
        #expect(try memory([:], meminfo: meminfo).totalInBytes == total)
    }

    @Test(arguments: ["-1", "9223372036854775807", "many"])
    func absurdCountsOfSocketsDoNoHarm(_ count: String) throws {
        #expect(try memory(["MEMORY_ARRAY_NUM_DEVICES": count]).modules.isEmpty)
    }
}
