import Inventory
import Testing

@Suite struct SMBIOSTests {
    private typealias Sample = SampleSMBIOS

    private static let machine: [UInt8] =
        Sample.structure(
            0, length: 0x1A, [0x04: [1], 0x05: [2], 0x08: [3]], texts: ["LENOVO", "N20ET40W", "03/27/2019"])
        + Sample.structure(
            1, length: 0x1B,
            [0x04: [1], 0x05: [2], 0x06: [3], 0x07: [4], 0x08: Array(0x10...0x1F), 0x19: [5], 0x1A: [3]],
            texts: ["LENOVO", "20KF001RUS", "ThinkPad X280", "PC0ABCDE", "LENOVO_MT_20KF"])
        + Sample.structure(2, length: 0x0F, [0x04: [1], 0x05: [2], 0x08: [3]], texts: ["LENOVO", "20KF001RUS", "TAG"])
        + Sample.structure(
            3, length: 0x1A, [0x04: [1], 0x05: [0x8A], 0x08: [2], 0x13: [1], 0x14: [4], 0x19: [3]],
            texts: ["LENOVO", "School 12", "SKU 7"])
        + Sample.structure(11, length: 5, [0x04: [2]], texts: ["Dell System", "1[0820]"])
    private static let isMachine = [
        "20KF001RUS", "ThinkPad X280", "PC0ABCDE", "13121110-1514-1716-1819-1a1b1c1d1e1f", "LENOVO_MT_20KF",
    ]

    private func product(_ table: SMBIOS) -> [String?] {
        let product = table.product
        return [product?.name, product?.version, product?.serial, product?.uuid, product?.sku]
    }

    @Test func theMachineIsDescribed() {
        let table = SMBIOS(Self.machine + Sample.end)
        #expect(table.firmware?.maker == "LENOVO")
        #expect(table.firmware?.date == "03/27/2019")
        #expect(product(table) == Self.isMachine)
        #expect(table.baseboards.map(\.assetTag) == ["TAG"])
        #expect(table.enclosures.map(\.code) == [10])
        #expect(table.enclosures.map(\.sku) == ["SKU 7"])
        #expect(table.oemStrings == ["Dell System", "1[0820]"])
    }

    @Test func olderFirmwareTurnsNoBytesOfTheUUID() {
        let entryPoint: [UInt8] =
            Array("_SM_".utf8) + [0, 0x1F, 2, 5] + [UInt8](repeating: 0, count: 8) + Array("_DMI_".utf8)
            + [0, 0, 0, 32, 0, 0, 0, 0, 0, 0, 0]
        let table = SMBIOS(entryPoint + Self.machine)
        #expect(table.version == SMBIOSVersion(major: 2, minor: 5))
        #expect(table.product?.uuid == "10111213-1415-1617-1819-1a1b1c1d1e1f")
    }

    @Test(arguments: [UInt8(0), 0xFF]) func aUUIDThatIsNotSetIsAbsent(_ filler: UInt8) {
        let uuid = [UInt8](repeating: filler, count: 16)
        #expect(SMBIOS(Sample.structure(1, length: 0x1B, [0x08: uuid])).product?.uuid == nil)
    }

    /// Address and length of the table as entry points state them; what is no place in the dump is not believed.
    @Test(arguments: [(32, 0), (32, 4_000), (0, 60_000), (0xE9BF_F000, 300), (31, 2_000)] as [(UInt32, UInt32)])
    func aDumpIsReadBehindItsEntryPoint(_ address: UInt32, _ count: UInt32) {
        let entryPoint: [UInt8] =
            Array("_SM3_".utf8) + [0, 24, 3, 2, 1, 1, 0] + bytes(of: count) + bytes(of: address) + [0, 0, 0, 0]
        let padded = entryPoint + [UInt8](repeating: 0, count: 32 - entryPoint.count)
        let table = SMBIOS(padded + Self.machine)
        #expect(table.version == SMBIOSVersion(major: 3, minor: 2))
        #expect(product(table) == (address == 31 ? [nil, nil, nil, nil, nil] : Self.isMachine))
    }

    @Test func anEntryPointAloneHasNoStructures() {
        for length in 0...32 {
            let dump = Array((Array("_SM3_".utf8) + [UInt8](repeating: 0xFF, count: 27)).prefix(length))
            #expect(SMBIOS(dump).product == nil)
        }
    }

    private func bytes(of number: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }

    @Test(arguments: [
        [], [1], [1, 27, 0], [UInt8](repeating: 0, count: 4_096), [1, 3, 0, 0, 0, 0],
        [UInt8](repeating: 4, count: 70_000),
    ])
    func whatIsNoTableSaysNothing(_ bytes: [UInt8]) {
        let table = SMBIOS(bytes)
        #expect(table.product?.name == nil)
        #expect(table.memorySlots.isEmpty)
    }

    @Test func whatStandsBeforeABreakIsKept() {
        let noHeader = SMBIOS(Self.machine + [17, 3, 0, 0, 0, 0] + Sample.module())
        #expect(product(noHeader) == Self.isMachine)
        #expect(noHeader.memoryDevices.isEmpty)
        let noLastNULs = SMBIOS(Self.machine + Sample.module().dropLast(2))
        #expect(noLastNULs.memoryDevices.map(\.part) == ["M471A1K43CB1-CTD"])
        let pastTheEnd = SMBIOS(Self.machine + Sample.module().prefix(0x18))
        #expect(pastTheEnd.memoryDevices.map(\.sizeInBytes) == [8 << 30])
        #expect(pastTheEnd.memoryDevices.map(\.part) == [nil])
    }

    @Test func aTextThatIsNotThereIsAbsent() {
        let table = SMBIOS(Sample.structure(1, length: 0x1B, [0x04: [7], 0x05: [2], 0x06: [255]], texts: ["HP", " "]))
        #expect(table.product?.maker == nil)
        #expect(table.product?.name == nil)
        #expect(table.product?.version == nil)
    }

    @Test func textsAreBoundedAndRepaired() {
        let long = String(repeating: "x", count: 5_000)
        let table = SMBIOS(
            Sample.structure(11, length: 5, [0x04: [2]], texts: [long]) + [11, 5, 0, 0, 1, 0xFF, 0x41, 0, 0])
        #expect(table.oemStrings.map(\.utf8.count) == [256, 4])
        #expect(table.oemStrings.last == "\u{FFFD}A")
    }

    @Test func afterTheEndNothingCounts() {
        #expect(SMBIOS(Sample.end + Self.machine).product == nil)
    }

    /// Cut and with wrong bytes at all places: the answer does not matter, that there is one does.
    @Test func brokenTablesAreAnswered() {
        let whole = Self.machine + Sample.array(use: 3) + Sample.module() + Sample.end
        for length in whole.indices { _ = SMBIOS(Array(whole[..<length])) }
        var random = Seeded()
        for _ in 0..<2_000 {
            var broken = whole
            for _ in 0..<8 { broken[.random(in: whole.indices, using: &random)] = .random(in: 0...255, using: &random) }
            _ = SMBIOS(broken).memorySlots
        }
    }
}
