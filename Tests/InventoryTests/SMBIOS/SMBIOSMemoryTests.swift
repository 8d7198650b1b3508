import Foundation
import Inventory
import Recordings
import Testing

@Suite struct SMBIOSMemoryTests {
    private typealias Sample = SampleSMBIOS

    private func module(_ fields: [Int: [UInt8]], length: Int = 0x5C) throws -> SMBIOS.MemoryDevice {
        try #require(SMBIOS(Sample.module(fields, length: length)).memoryDevices.first)
    }

    @Test func aModuleIsDescribed() throws {
        let module = try module([0x1B: [2], 0x20: [0x55, 0x08]])
        #expect(module.slot == "ChannelA-DIMM0")
        #expect(module.bank == "BANK 0")
        #expect(module.sizeInBytes == 8 << 30)
        #expect(module.type == "DDR4")
        #expect(module.formFactor == "SODIMM")
        #expect(module.speedInMegatransfers == 2400)
        #expect(module.configuredSpeedInMegatransfers == 2133)
        #expect(module.maker == "Samsung")
        #expect(module.part == "M471A1K43CB1-CTD")
        #expect(module.serial == "0000")
        #expect(module.assetTag == nil)
        #expect(module.ranks == 2)
        #expect(module.hasErrorCorrection == true)
    }

    @Test(
        arguments: [
            ([0, 0], nil), ([0xFF, 0xFF], nil), ([0x00, 0x80], nil), ([1, 0], 1 << 20), ([0x00, 0x82], 512 << 10),
            ([0xFE, 0x7F], 0x7FFE << 20),
            ([0xFF, 0x7F], 64 << 30),
        ] as [([UInt8], Int64?)])
    func sizesAreInTheirUnits(_ size: [UInt8], _ bytes: Int64?) throws {
        #expect(try module([0x0C: size, 0x1C: [0, 0, 1, 0x80]]).sizeInBytes == bytes)
    }

    @Test(arguments: [([0, 0], nil), ([0x40, 0x06], 1600), ([0xFF, 0xFF], 70_000)] as [([UInt8], Int64?)])
    func fastModulesHaveTheirSpeedAtAnotherPlace(_ speed: [UInt8], _ transfers: Int64?) throws {
        let module = try module([0x15: speed, 0x54: [0x70, 0x11, 0x01, 0]])
        #expect(module.speedInMegatransfers == transfers)
    }

    /// Firmware of 2.1 ends behind the type, of 2.3 behind the part number.
    @Test(arguments: [(0x15, nil, nil), (0x1B, 2400, nil), (0x1C, 2400, 1)] as [(Int, Int64?, Int64?)])
    func olderStructuresAreShorter(_ length: Int, _ speed: Int64?, _ ranks: Int64?) throws {
        let whole = Sample.module([0x1B: [1]])
        let texts = whole.dropFirst(0x5C)
        var bytes = Array(whole.prefix(length)) + texts
        bytes[1] = UInt8(length)
        let module = try #require(SMBIOS(bytes).memoryDevices.first)
        #expect(module.sizeInBytes == 8 << 30)
        #expect(module.speedInMegatransfers == speed)
        #expect(module.ranks == ranks)
    }

    @Test(
        arguments: [
            ([72, 0], [64, 0], true), ([64, 0], [64, 0], false), ([0xFF, 0xFF], [64, 0], nil), ([0, 0], [0, 0], nil),
        ] as [([UInt8], [UInt8], Bool?)])
    func errorCorrectionShowsInTheWidths(_ total: [UInt8], _ words: [UInt8], _ expected: Bool?) throws {
        #expect(try module([0x08: total, 0x0A: words]).hasErrorCorrection == expected)
    }

    @Test(
        arguments: [
            (0, nil), (2, nil), (0x0F, "SDRAM"), (0x12, "DDR"), (0x13, "DDR2"), (0x15, nil), (0x18, "DDR3"),
            (0x1A, "DDR4"),
            (0x1E, "LPDDR4"), (0x22, "DDR5"), (0x23, "LPDDR5"), (0x24, "HBM3"), (0x25, nil), (0xFF, nil),
        ] as [(UInt8, String?)])
    func typesHaveTheirNames(_ number: UInt8, _ name: String?) throws {
        #expect(try module([0x12: [number]]).type == name)
    }

    @Test(
        arguments: [(2, nil), (9, "DIMM"), (0x0B, "Row Of Chips"), (0x0D, "SODIMM"), (0x12, nil)] as [(UInt8, String?)])
    func formFactorsHaveTheirNames(_ number: UInt8, _ name: String?) throws {
        #expect(try module([0x0E: [number]]).formFactor == name)
    }

    @Test(arguments: [(3, 1), (5, 0)] as [(UInt8, Int)])
    func onlyWorkingMemoryHasSlots(_ use: UInt8, _ slots: Int) {
        let table = SMBIOS(Sample.array(use: use) + Sample.module())
        #expect(table.memoryArrays.map(\.slots) == [2])
        #expect(table.memoryArrays.map(\.maximumInBytes) == [32 << 30])
        #expect(table.memorySlots.count == slots)
    }

    /// Recordings with what systemd's `dmi_memory_id` makes of them.
    @Test(.enabled(if: Corpus.isThere)) func recordingsReadAsUdevReadsThem() throws {
        let dumps = Corpus.files("systemd-dmidecode-dumps").filter { $0.pathExtension == "bin" }
        #expect(dumps.count == 3)
        for dump in dumps {
            let expected = Self.properties(try String(contentsOf: dump.appendingPathExtension("txt"), encoding: .utf8))
            let found = SMBIOS(try Corpus.bytes(dump)).memoryDevices
            #expect(!found.isEmpty)
            for (number, module) in found.enumerated() {
                let udev = expected.filter { $0.key.hasPrefix("MEMORY_DEVICE_\(number)_") }
                #expect(Self.properties(of: module, number) == udev, "\(dump.lastPathComponent)")
            }
        }
    }

    private static let compared: Set = [
        "SIZE", "TYPE", "FORM_FACTOR", "SPEED_MTS", "CONFIGURED_SPEED_MTS", "LOCATOR", "BANK_LOCATOR", "MANUFACTURER",
        "PART_NUMBER", "SERIAL_NUMBER", "ASSET_TAG", "RANK",
    ]

    private static func properties(_ text: String) -> [String: String] {
        var properties: [String: String] = [:]
        for line in text.split(separator: "\n") {
            guard let equals = line.firstIndex(of: "=") else { continue }
            let value = line[line.index(after: equals)...].trimmingCharacters(in: .whitespaces)
            let name = line[..<equals].split(separator: "_", maxSplits: 3).last.map(String.init) ?? ""
            guard compared.contains(name), !["", "Unknown", "Not Specified"].contains(value) else { continue }
            properties[String(line[..<equals])] = value
        }
        return properties
    }

    private static func properties(of module: SMBIOS.MemoryDevice, _ number: Int) -> [String: String] {
        let values: [(String, String?)] = [
            ("SIZE", module.sizeInBytes.map(String.init)), ("TYPE", module.type), ("FORM_FACTOR", module.formFactor),
            ("SPEED_MTS", module.speedInMegatransfers.map(String.init)),
            ("CONFIGURED_SPEED_MTS", module.configuredSpeedInMegatransfers.map(String.init)),
            ("LOCATOR", module.slot), ("BANK_LOCATOR", module.bank), ("MANUFACTURER", module.maker),
            ("PART_NUMBER", module.part), ("SERIAL_NUMBER", module.serial), ("ASSET_TAG", module.assetTag),
            ("RANK", module.ranks.map(String.init)),
        ]
        return Dictionary(
            uniqueKeysWithValues: values.compactMap { name, value in
                value.flatMap { $0 == "Unknown" ? nil : ("MEMORY_DEVICE_\(number)_\(name)", $0) }
            })
    }
}
