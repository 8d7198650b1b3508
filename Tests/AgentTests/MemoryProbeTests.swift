import Agent
import Inventory
import Testing

@Suite struct MemoryProbeTests {
    private func memory(_ properties: [String: String], meminfo: String = "") throws -> Memory {
        let firmware = UdevDevice(syspath: "/sys/devices/virtual/dmi/id", properties: properties)
        return try #require(
            try Facts.of("memory", ["/proc/meminfo": meminfo], devices: ["dmi": [firmware]]).memory)
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
