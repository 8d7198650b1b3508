import Inventory
import Testing

@Suite struct SMBIOSProcessorTests {
    private func processor(_ fields: [Int: [UInt8]], length: Int = 0x30) throws -> SMBIOS.Processor {
        let usual: [Int: [UInt8]] = [0x04: [1], 0x05: [3], 0x07: [2], 0x10: [3], 0x18: [0x41], 0x23: [4], 0x25: [8]]
        let table = SMBIOS(
            SampleSMBIOS.structure(
                4, length: length, usual.merging(fields) { _, given in given },
                texts: ["U3E1", "Intel(R) Corporation", "Intel(R) Core(TM) i5-8350U CPU @ 1.70GHz"]))
        return try #require(table.processors.first)
    }

    @Test func aProcessorIsDescribed() throws {
        let processor = try processor([:])
        #expect(processor.socket == "U3E1")
        #expect(processor.maker == "Intel(R) Corporation")
        #expect(processor.name == "Intel(R) Core(TM) i5-8350U CPU @ 1.70GHz")
        #expect(processor.isCentral && processor.isPopulated)
        #expect(processor.cores == 4)
        #expect(processor.threads == 8)
    }

    @Test func anEmptySocketIsNotPopulated() throws {
        #expect(try !processor([0x18: [0]]).isPopulated)
        #expect(try !processor([0x05: [6]]).isCentral)
    }

    @Test(
        arguments: [([0], [0, 0], nil), ([0xFF], [0, 1], 256), ([0xFF], [0xFF, 0xFF], nil)]
            as [([UInt8], [UInt8], Int?)])
    func manyCoresAreCountedInAWord(_ narrow: [UInt8], _ wide: [UInt8], _ cores: Int?) throws {
        #expect(try processor([0x23: narrow, 0x2A: wide]).cores == cores)
    }
}
