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
            (0, nil), (1, nil), (0x0101_0101, nil), (0xFFFF_FFFF, nil), (999_999, nil), (0x1234_5678, nil),
            (12_345_678, nil), (2131, "2131"),
        ] as [(UInt32, String?)])
    func fillersAreNoSerialNumbers(number: UInt32, serial: String?) {
        var sample = SampleEDID()
        sample.serialNumber = number
        #expect(EDID(sample.bytes).serial == serial)
    }

    @Test(arguments: ["0", "0001", "01010101", "  ", "123456789"])
    func aPlaceholderTextGivesWayToTheNumber(text: String) {
        var sample = SampleEDID()
        sample.serialNumber = 7236
        sample.texts.append((0xFF, text))
        #expect(EDID(sample.bytes).serial == "7236")
    }

    /// Both parts of the number on the label, in the forms of the makers who cut it in two.
    @Test(
        arguments: [
            ("ACR", 0x033A, 0x8030_951C, "LXVEE0018511", "LXVEE0018030951C8511"),
            ("ACR", 0xAD25, 0x4450_01D9, "ETL2508043", "ETL25080445001D943"),
            ("ACR", 0xAD25, 0x4450_01D9, "ETL25", "ETL25"),
            ("ACR", 0x2706, 999_999, "JTP110095900", "JTP110095900"),
            ("SAM", 0x00B1, 0x4759_3137, "HSDX303068", "GY17HSDX303068"),
            ("SAM", 0x0E5A, 0x3731_5947, "HSDX303068", "GY17HSDX303068"),
            ("SAM", 0x00B1, 0x0000_0A31, "HSDX303068", "HSDX303068"),
            ("BNQ", 0x8027, 0x0000_5445, "X1J08410019", "ETX1J08410019"),
            ("BNQ", 0x8027, 0x0000_0047, "X1J08410019", "X1J08410019"),
            ("DEL", 0xF015, 0x4150_364C, "F525M1AGAP6L", "F525M1AGAP6L"),
        ] as [(String, UInt16, UInt32, String, String)])
    func theSerialNumberIsThatOfTheLabel(maker: String, product: UInt16, number: UInt32, text: String, serial: String) {
        var sample = SampleEDID(maker)
        (sample.product, sample.serialNumber) = (product, number)
        sample.texts.append((0xFF, text))
        #expect(EDID(sample.bytes).serial == serial)
        #expect(EDID(sample.bytes).serialText == text)
    }

    @Test func garbageBehindATextIsNoPartOfIt() {
        var sample = SampleEDID()
        sample.texts = [(0xFC, "P2419H\u{1}x"), (0xFF, "9T341Y2\u{7F}\u{3}")]
        #expect(EDID(sample.bytes).name == "P2419H")
        #expect(EDID(sample.bytes).serial == "9T341Y2")
    }

    @Test func aSerialNumberIsNoModel() {
        var sample = SampleEDID("DEL", nil)
        sample.texts = [(0xFC, "9T341Y2"), (0xFF, "9T341Y2")]
        #expect(EDID(sample.bytes).model == "DELa0b8")
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

    @Test func aFreeTextGoesOnBehindAByteThatIsNotASCII() {
        var sample = SampleEDID("AUO", nil)
        sample.texts = [(0xFE, "6985X-B156")]
        var bytes = sample.bytes
        bytes[72 + 5 + 5] = 0x80
        #expect(EDID(bytes).texts == ["6985X B156"])
    }

    @Test func missingDatesAreUnknown() {
        var sample = SampleEDID()
        (sample.week, sample.year) = (0, 0)
        #expect(EDID(sample.bytes).week == nil)
        #expect(EDID(sample.bytes).year == nil)
    }

    @Test(
        arguments: [
            (0, 26, nil, 2016, false), (53, 26, 53, 2016, false), (55, 26, nil, 2016, false),
            (255, 26, nil, 2016, true), (20, 255, 20, nil, false),
        ] as [(UInt8, UInt8, Int?, Int?, Bool)])
    func weeksAndYears(week: UInt8, year: UInt8, expectedWeek: Int?, expectedYear: Int?, isModelYear: Bool) {
        var sample = SampleEDID()
        (sample.week, sample.year) = (week, year)
        let edid = EDID(sample.bytes)
        #expect(edid.week == expectedWeek)
        #expect(edid.year == expectedYear)
        #expect(edid.isModelYear == isModelYear)
    }

    @Test func theRevisionIsKnown() {
        #expect(EDID(SampleEDID().bytes).revision == "1.4")
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
        #expect(EDID(sample.bytes + sample.bytes).faults == [.repeated])
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
