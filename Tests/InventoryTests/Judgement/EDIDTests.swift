import Inventory
import Testing

@Suite struct EDIDTests {
    @Test func theBaseBlockTellsMakerModelSerialDateAndSize() {
        var sample = SampleEDID("DEL", "DELL U2415")
        sample.serialNumber = 825_246_035
        sample.texts.append((0xFF, "9HRY963N10AS"))
        let edid = EDID(sample.bytes)
        #expect(edid.maker == "DEL")
        #expect(edid.product == 0xA0B8)
        #expect(edid.name == "DELL U2415")
        #expect(edid.serial == "9HRY963N10AS")
        #expect(edid.serialNumber == 825_246_035)
        #expect(edid.week == 13)
        #expect(edid.year == 2016)
        #expect(edid.size == ScreenSize(widthInCentimetres: 52, heightInCentimetres: 32))
        #expect(edid.size?.diagonalInTenthsOfInch == 240)
        #expect(edid.faults.isEmpty)
    }

    @Test(
        arguments: [
            (0, nil), (1, nil), (0x0101_0101, nil), (0xFFFF_FFFF, nil), (999_999, nil), (2131, "2131"),
        ] as [(UInt32, String?)])
    func fillersAreNoSerialNumbers(number: UInt32, serial: String?) {
        var sample = SampleEDID()
        sample.serialNumber = number
        #expect(EDID(sample.bytes).serial == serial)
    }

    @Test func aPlaceholderTextGivesWayToTheNumber() {
        var sample = SampleEDID()
        sample.serialNumber = 7236
        sample.texts.append((0xFF, "0"))
        #expect(EDID(sample.bytes).serial == "7236")
    }

    @Test(arguments: [(0, 0), (16, 0), (1, 1), (16, 9), (160, 90), (115, 65), (100, 61)] as [(UInt8, UInt8)])
    func falseSizesAreUnknown(width: UInt8, height: UInt8) {
        #expect(EDID(SampleEDID(size: (width, height)).bytes).size == nil)
    }

    @Test func aSizeIsFalseTogetherWithTheTimingItWasCopiedFrom() {
        var sample = SampleEDID(size: (70, 39))
        sample.timing = (697, 392)
        #expect(EDID(sample.bytes).size?.diagonalInTenthsOfInch == 315)
        sample.timing = (708, 398)
        #expect(EDID(sample.bytes).size == nil)
    }

    @Test func aLongNameGoesOnInTheNextDescriptor() {
        var sample = SampleEDID("APP", nil)
        sample.texts = [(0xFC, "Cinema Screen"), (0xFC, " HD")]
        #expect(EDID(sample.bytes).name == "Cinema Screen HD")
    }

    @Test func aLaptopPanelIsCalledByItsFreeText() {
        var sample = SampleEDID("AUO", nil)
        sample.texts = [(0xFE, "AUO"), (0xFE, "B156HTN03.8")]
        #expect(EDID(sample.bytes).model == "B156HTN03.8")
        sample.texts = []
        #expect(EDID(sample.bytes).model == "AUOa0b8")
    }

    @Test func whatIsNotASCIIBecomesABlank() {
        var bytes = SampleEDID("AUO", "6985X-B156").bytes
        bytes[72 + 5 + 5] = 0x80
        #expect(EDID(bytes).name == "6985X B156")
    }

    @Test func missingDatesAreUnknown() {
        var sample = SampleEDID()
        (sample.week, sample.year) = (0, 0)
        #expect(EDID(sample.bytes).week == nil)
        #expect(EDID(sample.bytes).year == nil)
        sample.week = 255
        #expect(EDID(sample.bytes).week == nil)
    }

    @Test func aWrongChecksumStillGivesAnAnswer() {
        var bytes = SampleEDID().bytes
        bytes[127] &+= 1
        #expect(EDID(bytes).faults == [.wrongChecksum])
        #expect(EDID(bytes).name == "DELL U2415")
    }

    @Test func extensionsAreKeptAndFollowingBytesAreNamed() {
        var sample = SampleEDID()
        sample.extensions = 1
        let block = [UInt8](repeating: 2, count: 128)
        #expect(EDID(sample.bytes).faults == [.missingExtensions])
        #expect(EDID(sample.bytes + block).extensions == [block])
        #expect(EDID(sample.bytes + block).faults.isEmpty)
        #expect(EDID(sample.bytes + block + sample.bytes + block).faults == [.repeated])
        #expect(EDID(sample.bytes + block + [0]).faults == [.oversized])
        #expect(EDID(sample.bytes + block + block).extensions == [block])
    }

    @Test func everyPartOfAnEDIDGivesAPartialAnswer() {
        let bytes = SampleEDID().bytes
        for length in 0..<128 { #expect(EDID(Array(bytes.prefix(length))).faults.contains(.truncated)) }
        #expect(EDID(Array(bytes.prefix(60))).maker == "DEL")
        #expect(EDID(Array(bytes.prefix(60))).name == nil)
    }

    @Test func foreignBytesAreNotRead() {
        for filler in [UInt8(0), 1, 0x55, 255] {
            let edid = EDID(Array(repeating: filler, count: 512))
            #expect(edid.faults == [.wrongHeader])
            #expect(edid.maker == nil)
        }
    }

    @Test func everyByteMayBeAnything() {
        let bytes = SampleEDID().bytes
        for offset in 8..<128 {
            for value in [UInt8(0), 0x7F, 0x80, 255] {
                var changed = bytes
                changed[offset] = value
                #expect(EDID(changed).faults != [.wrongHeader])
            }
        }
    }
}
