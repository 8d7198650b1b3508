import Inventory
import Testing

@Suite struct EDIDExtensionTests {
    /// A display whose base block tells nothing but the maker.
    private static let silent: SampleEDID = {
        var sample = SampleEDID("DEL", nil, size: (0, 0))
        (sample.product, sample.year, sample.week) = (0, 0, 0)
        return sample
    }()

    private static let productTag: UInt8 = 0
    /// Product 0x1234, serial number 77, week 9 of 2021, "U4924DW".
    private static let product: [UInt8] =
        Array("DEL".utf8) + [0x34, 0x12, 77, 0, 0, 0, 9, 21, 7] + Array("U4924DW".utf8)
    /// 1193.4 x 336.2 mm in tenths of a millimetre.
    private static let parameters: [UInt8] = [0x9E, 0x2E, 0x22, 0x0D, 0, 20, 0xA0, 5, 0, 0, 0, 0]

    private static func edid(_ blocks: [UInt8]...) -> EDID {
        var sample = silent
        sample.extensions = UInt8(blocks.count)
        return EDID(sample.bytes + blocks.joined())
    }

    @Test func descriptorsOfCTA861TellWhatTheBaseBlockLeavesOut() {
        let timing: [UInt8] = [1, 1] + Array(repeating: 9, count: 16)
        let descriptors = SampleEDID.descriptor(0xFC, "XB323U") + SampleEDID.descriptor(0xFF, "SN5500123")
        let edid = Self.edid(SampleEDID.block([2, 3, 6, 0, 0x41, 0x10] + timing + descriptors))
        #expect(edid.name == "XB323U")
        #expect(edid.serial == "SN5500123")
        #expect(edid.faults.isEmpty)
    }

    @Test func theBaseBlockIsBelievedFirst() {
        let block = SampleEDID.block([2, 3, 4, 0] + SampleEDID.descriptor(0xFC, "Other"))
        let section = SampleEDID.displayID(0x12, [(0, 0, Self.product), (1, 0, Self.parameters)])
        let edid = EDID(SampleEDID().bytes(with: block, section))
        #expect(edid.name == "DELL U2415")
        #expect(edid.product == 0xA0B8)
        #expect(edid.year == 2016)
        #expect(edid.size == ScreenSize(widthInCentimetres: 52, heightInCentimetres: 32))
    }

    @Test(arguments: [(0x13, 0x00, 0x01, 0), (0x20, 0x20, 0x21, 0)] as [(UInt8, UInt8, UInt8, UInt8)])
    func displayIDTellsProductDateAndSize(version: UInt8, product: UInt8, parameters: UInt8, revision: UInt8) {
        let section = SampleEDID.displayID(
            version, [(product, 0, Self.product), (0x7F, 0, [1, 2, 3]), (parameters, revision, Self.parameters)])
        let edid = Self.edid(section)
        #expect(edid.product == 0x1234)
        #expect(edid.serial == "77")
        #expect(edid.name == "U4924DW")
        #expect(edid.week == 9)
        #expect(edid.year == 2021)
        #expect(edid.size == ScreenSize(widthInCentimetres: 119, heightInCentimetres: 34))
        #expect(edid.faults.isEmpty)
    }

    @Test func displayID2CountsInMillimetresWhereItSaysSo() {
        let millimetres: [UInt8] = [0xA9, 0x04, 0x50, 0x01]  // 1193 x 336
        let edid = Self.edid(SampleEDID.displayID(0x20, [(0x21, 0x80, millimetres)]))
        #expect(edid.size == ScreenSize(widthInCentimetres: 119, heightInCentimetres: 34))
    }

    @Test(
        arguments: [
            [0, 0, 0, 0], [0xFF, 0xFF, 0xFF, 0xFF], [0xA8, 0x1B, 0x8C, 0x0F], [0x80, 0x3E, 0x28, 0x23], [10, 0, 10, 0],
            [0x10, 0x27, 0xE8, 0x03], [1, 2, 3],
        ] as [[UInt8]])
    func sizesThatAreNoneAreUnknown(bytes: [UInt8]) {
        #expect(Self.edid(SampleEDID.displayID(0x12, [(0x01, 0, bytes)])).size == nil)
    }

    @Test func aKnownFalseSizeGivesWayToThatOfDisplayID() {
        let section = SampleEDID.displayID(0x12, [(0x01, 0, Self.parameters)])
        let edid = EDID(SampleEDID("HHT", size: (115, 65)).bytes(with: section))
        #expect(edid.size == ScreenSize(widthInCentimetres: 119, heightInCentimetres: 34))
    }

    @Test func displayIDHasTextsOfItsOwn() {
        let edid = Self.edid(
            SampleEDID.displayID(0x12, [(0x0A, 0, Array("CN0123\n  ".utf8)), (0x0B, 0, Array("LM270WQ1".utf8))]))
        #expect(edid.serial == "CN0123")
        #expect(edid.model == "LM270WQ1")
    }

    @Test func theMakerOfDisplayIDCountsWhereTheBaseBlockHasNone() {
        var bytes = Self.silent.bytes(with: SampleEDID.displayID(0x12, [(0, 0, Self.product)]))
        bytes[127] = bytes[127] &+ bytes[8] &+ bytes[9]
        (bytes[8], bytes[9]) = (0, 0)
        #expect(EDID(bytes).maker == "DEL")
        #expect(EDID(bytes).faults.isEmpty)
    }

    @Test func blocksBehindABlockMapAreRead() {
        let map = SampleEDID.block([0xF0, 0x02, 0x70])
        let cta = SampleEDID.block([2, 3, 4, 0] + SampleEDID.descriptor(0xFC, "XB323U"))
        let edid = Self.edid(map, cta, SampleEDID.displayID(0x12, [(0x01, 0, Self.parameters)]))
        #expect(edid.name == "XB323U")
        #expect(edid.size != nil)
        #expect(edid.extensions.count == 3)
    }

    @Test func blocksThatHDMIAnnouncesAreRead() {
        let cta = SampleEDID.block([2, 3, 7, 0, 0xE2, 0x78, 2])
        let section = SampleEDID.displayID(0x12, [(0x01, 0, Self.parameters)])
        let edid = EDID(Self.silent.bytes(with: cta) + section)
        #expect(edid.extensions.count == 2)
        #expect(edid.size != nil)
        #expect(edid.faults.isEmpty)
    }

    @Test func aBlockWithAWrongSumIsNotRead() {
        var section = SampleEDID.displayID(0x12, [(0, 0, Self.product)])
        section[20] &+= 1
        let edid = Self.edid(section, section, SampleEDID.displayID(0x12, [(1, 0, Self.parameters)]))
        #expect(edid.faults == [.wrongExtensionChecksum])
        #expect(edid.name == nil)
        #expect(edid.size != nil)
    }

    @Test(
        arguments: [
            [0x70], [0x70, 0x12, 0xFF, 3, 0], [0x70, 0x12, 121, 3, 0, 0, 0, 0xFF],
            [0x70, 0x20, 121, 0, 0, 0x20, 0, 12],
            [0x70, 0x12, 6, 3, 0, 0, 0, 200, 1, 2, 3], [0x02, 3, 0xFF], [0x02, 3, 120], [0x02], [0xF0], [0x00],
        ] as [[UInt8]])
    func lengthsThatLieGiveAPartialAnswer(bytes: [UInt8]) {
        let edid = Self.edid(SampleEDID.block(bytes))
        #expect(edid.maker == "DEL")
        #expect(edid.name == nil)
    }

    @Test func everyByteOfASectionMayBeAnything() {
        let section = SampleEDID.displayID(0x12, [(0, 0, Self.product), (1, 0, Self.parameters)])
        for offset in 0..<127 {
            for value in [UInt8(0), 0x20, 0x7F, 0x80, 255] {
                var changed = Array(section.dropLast())
                changed[offset] = value
                #expect(Self.edid(SampleEDID.block(changed)).maker == "DEL")
            }
        }
    }
}
