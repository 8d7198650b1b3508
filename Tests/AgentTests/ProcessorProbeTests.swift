import Agent
import Inventory
import Testing

@Suite struct ProcessorProbeTests {
    private func processor(_ text: String, simultaneous: String? = nil) throws -> Processor {
        var files = ["/proc/cpuinfo": text]
        files["/sys/devices/system/cpu/smt/active"] = simultaneous
        return try #require(try Facts.of("processor", files).processor)
    }

    private func thread(_ number: Int, package: Int, core: Int) -> String {
        """
        processor\t: \(number)
        vendor_id\t: GenuineIntel
        model\t\t: 142
        model name\t: Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz
        physical id\t: \(package)
        core id\t\t: \(core)
        flags\t\t: fpu vme de pse


        """
    }

    @Test(
        arguments: [
            ([(0, 0), (0, 1), (0, 0), (0, 1)], 2), ([(0, 0), (1, 0)], 2), ([(0, 0)], 1),
        ] as [([(Int, Int)], Int64)])
    func coresAreCountedByPackage(_ places: [(Int, Int)], _ cores: Int64) throws {
        let text = places.enumerated().map { thread($0, package: $1.0, core: $1.1) }.joined()
        let processor = try processor(text)
        #expect(processor.maker == "GenuineIntel")
        #expect(processor.model == "Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz")
        #expect(processor.threads == Int64(places.count))
        #expect(processor.cores == cores)
        #expect(processor.packages == Int64(Set(places.map(\.0)).count))
        #expect(processor.architecture == "x86_64")
    }

    private static let arm = """
        processor\t: 0
        BogoMIPS\t: 108.00
        Features\t: fp asimd evtstrm crc32 cpuid
        CPU implementer\t: 0x41
        CPU part\t: 0xd08

        processor\t: 1
        CPU implementer\t: 0x41
        CPU part\t: 0xd08

        Hardware\t: BCM2835
        Revision\t: c03114
        Serial\t\t: 10000000abcdef01
        Model\t\t: Raspberry Pi 4 Model B Rev 1.4

        """

    @Test(arguments: [("0\n", 2), ("1\n", nil), (nil, nil)] as [(String?, Int64?)])
    func armNumbersNoCores(_ simultaneous: String?, _ cores: Int64?) throws {
        let processor = try processor(Self.arm, simultaneous: simultaneous)
        #expect(processor.maker == "ARM")
        #expect(processor.model == "Cortex-A72")
        #expect(processor.packages == nil)
        #expect(processor.threads == 2)
        #expect(processor.cores == cores)
    }

    @Test(arguments: [
        ([("0x41", "0xd05"), ("0x41", "0xd05"), ("0x41", "0xd0b")], "ARM", "Cortex-A55 + Cortex-A76"),
        ([("0x51", "0x804"), ("0x51", "0x805")], "Qualcomm", "Kryo 4xx Gold + Kryo 4xx Silver"),
        ([("0x41", "0xfff")], "ARM", "0xfff"), ([("0x99", "0xd08")], "0x99", "0xd08"),
        ([("0x41", "0xb76")], "ARM", "ARM1176"),
    ])
    func armCoresHaveTheirNames(_ cores: [(String, String)], _ maker: String, _ model: String) throws {
        let blocks = cores.map { "processor\t: 0\nCPU implementer\t: \($0.0)\nCPU part\t: \($0.1)\n\n" }
        let processor = try processor(blocks.joined())
        #expect(processor.maker == maker)
        #expect(processor.model == model)
    }

    @Test func theFirmwareKnowsTheSockets() throws {
        let socket: [UInt8] = [4, 0x1A, 0, 0, 1, 3, 0, 2] + [UInt8](repeating: 0, count: 8) + [3]
        let empty = socket + [UInt8](repeating: 0, count: 9) + Array("CPU 2\0\0".utf8)
        var filled = socket + [UInt8](repeating: 0, count: 9) + Array("CPU 1\0Intel(R)\0Xeon(R) E5620\0\0".utf8)
        filled[0x18] = 0x41
        let table: [String: [UInt8]] = [
            "/sys/firmware/dmi/tables/DMI": empty + filled, "/proc/cpuinfo": Array("processor : 0\n".utf8),
        ]
        let processor = try #require(try Facts.of("processor", bytes: table).processor)
        #expect(processor.sockets == 2)
        #expect(processor.maker == "Intel(R)")
        #expect(processor.model == "Xeon(R) E5620")
    }

    @Test func anEmptyFileSaysNothing() throws {
        let processor = try processor("")
        #expect(processor.threads == nil)
        #expect(processor.cores == nil)
        #expect(processor.model == nil)
    }
}
