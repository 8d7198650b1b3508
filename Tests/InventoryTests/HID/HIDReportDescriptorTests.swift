import Inventory
import Testing

@Suite struct HIDReportDescriptorTests {
    /// A page and usage, an application collection, `inside`, and its end.
    private static func application(_ page: UInt8, _ usage: UInt8, _ inside: [UInt8] = []) -> [UInt8] {
        [0x05, page, 0x09, usage, 0xA1, 0x01] + inside + [0xC0]
    }

    /// X from 0 to 1440 mm and Y from 0 to 810 mm, in tenths of a centimetre.
    private static let axes: [UInt8] = [
        0x05, 0x01, 0x55, 0x0F, 0x65, 0x11, 0x35, 0x00, 0x46, 0xA0, 0x05, 0x09, 0x30, 0x81, 0x02,
        0x46, 0x2A, 0x03, 0x09, 0x31, 0x81, 0x02,
    ]

    private static func size(_ bytes: [UInt8]) -> [Int?] {
        let application = HIDReportDescriptor(bytes).applications.first
        return [application?.widthInMillimetres, application?.heightInMillimetres]
    }

    @Test(
        arguments: [
            (0x01, 0x02, .mouse), (0x0D, 0x01, .digitizer), (0x0D, 0x02, .pen), (0x0D, 0x04, .touchScreen),
            (0x0D, 0x05, .touchPad), (0x0D, 0x06, .whiteBoard),
        ] as [(UInt8, UInt8, HIDUsage)])
    func anApplicationIsKnownByPageAndUsage(page: UInt8, usage: UInt8, expected: HIDUsage) {
        let descriptor = HIDReportDescriptor(Self.application(page, usage))
        #expect(descriptor.applications == [HIDApplication(usage: expected)])
        #expect(descriptor.fault == nil)
    }

    @Test func usagesAreWrittenAsPeopleDo() {
        #expect(HIDUsage.whiteBoard.text == "0d/06")
        #expect(HIDUsage(page: 0xFF00, id: 0x0102).text == "ff00/0102")
    }

    @Test func aDeviceHasSeveralApplicationsEachWithItsOwnSize() {
        let bytes = Self.application(0x01, 0x06) + Self.application(0x0D, 0x04, Self.axes) + Self.application(0x01, 2)
        #expect(
            HIDReportDescriptor(bytes).applications == [
                HIDApplication(usage: HIDUsage(page: 1, id: 6)),
                HIDApplication(usage: .touchScreen, widthInMillimetres: 1440, heightInMillimetres: 810),
                HIDApplication(usage: .mouse),
            ])
    }

    @Test func axesWithinFingersBelongToTheApplication() {
        let finger: [UInt8] = [0x05, 0x0D, 0x09, 0x22, 0xA1, 0x02] + Self.axes + [0xC0]
        let bytes = Self.application(0x0D, 0x04, finger + finger)
        #expect(Self.size(bytes) == [1440, 810])
        #expect(HIDReportDescriptor(bytes).applications.count == 1)
    }

    @Test(
        arguments: [
            ("tenths of a centimetre", [0x55, 0x0F, 0x65, 0x11, 0x46, 0x58, 0x01], 344),
            ("hundredths of an inch", [0x55, 0x0E, 0x65, 0x13, 0x46, 0x4A, 0x05], 344),
            ("a negative exponent in all bits", [0x55, 0xFF, 0x65, 0x11, 0x46, 0x58, 0x01], 344),
            ("cubic inches, meaning inches", [0x55, 0x0E, 0x65, 0x33, 0x46, 0x4A, 0x05], 344),
            ("a positive exponent", [0x55, 0x01, 0x65, 0x11, 0x45, 0x03], 300),
            ("a unit of four bytes", [0x55, 0x0E, 0x67, 0x11, 0, 0, 0, 0x46, 0x70, 0x0D], 344),
            ("a negative minimum", [0x55, 0x0F, 0x65, 0x11, 0x36, 0x9C, 0xFF, 0x46, 0x64, 0x00], 200),
            ("a maximum that only looks negative", [0x55, 0x0D, 0x65, 0x11, 0x46, 0xFF, 0xFF], 655),
            ("no unit", [0x46, 0x58, 0x01], nil),
            ("degrees", [0x55, 0x0F, 0x65, 0x14, 0x46, 0x58, 0x01], nil),
            ("square centimetres", [0x55, 0x0F, 0x65, 0x21, 0x46, 0x58, 0x01], nil),
            ("no physical values", [0x55, 0x0F, 0x65, 0x11], nil),
            ("a maximum below the minimum", [0x55, 0x0F, 0x65, 0x11, 0x36, 0x58, 0x01, 0x45, 0x01], nil),
            ("kilometres", [0x55, 0x07, 0x65, 0x11, 0x46, 0xFF, 0x7F], nil),
            ("less than half a millimetre", [0x55, 0x08, 0x65, 0x11, 0x45, 0x01], nil),
        ] as [(String, [UInt8], Int?)])
    func sizesAreReadInTheirUnits(name: String, globals: [UInt8], width: Int?) {
        let bytes = Self.application(0x0D, 0x04, globals + [0x05, 0x01, 0x09, 0x30, 0x81, 0x02])
        #expect(Self.size(bytes) == [width, nil], "\(name)")
    }

    private static let sized: [UInt8] = [0x55, 0x0F, 0x65, 0x11, 0x46, 0x58, 0x01, 0x05, 0x01]

    @Test(
        arguments: [
            ("one of several usages", [0x09, 0x32, 0x09, 0x31, 0x09, 0x30, 0x81, 0x02], [344, 344]),
            ("a range", [0x19, 0x30, 0x29, 0x31, 0x81, 0x02], [344, 344]),
            ("a range that is upside down", [0x19, 0x31, 0x29, 0x30, 0x81, 0x02], [nil, nil]),
            ("a usage with its page", [0x05, 0x0D, 0x0B, 0x30, 0, 0x01, 0, 0x81, 0x02], [344, nil]),
            ("a page behind its usage", [0x05, 0x0D, 0x09, 0x30, 0x05, 0x01, 0x81, 0x02], [344, nil]),
            ("another page", [0x05, 0x0D, 0x09, 0x30, 0x81, 0x02], [nil, nil]),
            ("the first alternative", [0xA9, 1, 0x09, 0x30, 0x09, 0x31, 0xA9, 0, 0x81, 0x02], [344, nil]),
            ("two alternatives", [0xA9, 1, 0x09, 0x30, 0xA9, 0, 0xA9, 1, 0x09, 0x31, 0xA9, 0, 0x81, 2], [344, 344]),
            ("relative", [0x09, 0x30, 0x81, 0x06], [nil, nil]),
            ("padding", [0x09, 0x30, 0x81, 0x03], [nil, nil]),
            ("a feature", [0x09, 0x30, 0xB1, 0x02, 0x09, 0x31, 0x81, 0x02], [nil, 344]),
            ("an output", [0x09, 0x30, 0x91, 0x02, 0x81, 0x02], [nil, nil]),
        ] as [(String, [UInt8], [Int?])])
    func axesAreFoundByTheirUsage(name: String, axes: [UInt8], size: [Int?]) {
        #expect(Self.size(Self.application(0x0D, 0x04, Self.sized + axes)) == size, "\(name)")
    }

    @Test func theOutermostCollectionIsAnApplicationWhateverItCallsItself() {
        let physical: [UInt8] = [0x05, 0x0D, 0x09, 0x02, 0xA1, 0x00] + Self.axes + [0xC0]
        #expect(HIDReportDescriptor(physical).applications.map(\.usage) == [.pen])
        #expect(Self.size(physical) == [1440, 810])
    }

    @Test func anApplicationWithinAnotherHasItsOwnAxes() {
        let inner = Self.application(0x0D, 0x02, Self.axes)
        let applications = HIDReportDescriptor(Self.application(0x0D, 0x04, inner)).applications
        #expect(applications.map(\.usage) == [.touchScreen, .pen])
        #expect(applications.map(\.widthInMillimetres) == [nil, 1440])
    }

    @Test func savedValuesComeBack() {
        let pushed: [UInt8] = [0xA4, 0x45, 0x10, 0x65, 0x00, 0xB4, 0x09, 0x30, 0x81, 0x02]
        #expect(Self.size(Self.application(0x0D, 0x04, Self.sized + pushed)) == [344, nil])
    }

    @Test func longElementsAreSkipped() {
        let long: [UInt8] = [0xFE, 0x03, 0x10, 0xC0, 0xC0, 0xC0]
        #expect(Self.size(Self.application(0x0D, 0x04, long + Self.axes)) == [1440, 810])
    }

    @Test(
        arguments: [
            ("nothing", [], nil, 0),
            ("an open collection", [0x05, 0x0D, 0x09, 0x04, 0xA1, 0x01], .truncated, 1),
            ("half an element", [0x05, 0x0D, 0x09, 0x04, 0xA1, 0x01, 0x26, 0x01], .truncated, 1),
            ("half a long element", [0x05, 0x0D, 0x09, 0x04, 0xA1, 0x01, 0xFE, 0xFF, 0x00, 0x00], .truncated, 1),
            ("a long element without length", [0xFE], .truncated, 0),
            ("an end too many", [0x09, 0x04, 0xA1, 0x01, 0xC0, 0xC0, 0x09, 0x04, 0xA1, 0x01, 0xC0], .unbalanced, 1),
            ("values never saved", [0x09, 0x04, 0xA1, 0x01, 0xC0, 0xB4], .unbalanced, 1),
            ("a collection without usage", [0xA1, 0x01, 0xC0], nil, 0),
            ("types that are reserved", [0x0C, 0x4C, 0xFC, 0x09, 0x04, 0xA1, 0x01, 0xC0], nil, 1),
        ] as [(String, [UInt8], HIDReportDescriptor.Fault?, Int)])
    func brokenBytesGiveAPartialAnswer(
        name: String, bytes: [UInt8], fault: HIDReportDescriptor.Fault?, applications: Int
    ) {
        let descriptor = HIDReportDescriptor(bytes)
        #expect(descriptor.fault == fault, "\(name)")
        #expect(descriptor.applications.count == applications, "\(name)")
    }

    @Test(
        arguments: [
            [0xA1, 0x00], [0xA4], [0x09, 0x04, 0xA1, 0x01, 0xC0], [0x09, 0x30], [0x19, 0, 0x29, 0xFF],
        ] as [[UInt8]])
    func whatIsRepeatedWithoutEndIsCutOff(bytes: [UInt8]) {
        let repeated = Array(repeatElement(bytes, count: 100_000).joined())
        let descriptor = HIDReportDescriptor(repeated)
        #expect(descriptor.fault == .excessive)
        #expect(descriptor.applications.count <= 64)
    }

    @Test func everyCutGivesThePartsBeforeIt() {
        let bytes = Self.application(0x0D, 0x04, Self.axes)
        for length in 6..<bytes.count {
            let descriptor = HIDReportDescriptor(Array(bytes.prefix(length)))
            #expect(descriptor.fault == .truncated)
            #expect(descriptor.applications.map(\.usage) == [.touchScreen])
        }
    }
}
