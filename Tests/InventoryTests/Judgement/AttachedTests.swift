import Inventory
import Recordings
import Testing

@Suite struct AttachedTests {
    private static func usb(
        _ id: String, _ name: String? = nil, maker: String? = nil, touch: String? = nil, size: (Int64, Int64)? = nil,
        interfaces: [String] = ["030000"], removable: String? = "removable", port: String = "1-2", serial: String? = nil
    ) -> USBDevice {
        var device = USBDevice()
        device.vendor = String(id.prefix(4))
        device.product = String(id.suffix(4))
        device.name = name
        device.maker = maker
        device.touch = touch
        device.touchWidthInMillimetres = size?.0
        device.touchHeightInMillimetres = size?.1
        device.interfaces = interfaces
        device.removable = removable
        device.port = port
        device.serial = serial
        return device
    }

    private func attached(
        _ devices: [USBDevice], _ connectors: [DisplayConnector] = [], chassis: Int64 = 3
    ) -> [Judgement] {
        var facts = Facts()
        var machine = Machine()
        machine.chassisCode = chassis
        facts.machine = machine
        facts.usb = USB()
        facts.usb?.devices = devices
        facts.displays = Displays()
        facts.displays?.connectors = connectors
        return Corpus.attached(facts)
    }

    private static let panel = SampleEDID("SBI", "SBID-MX065", size: (144, 81)).at("HDMI-A-1")
    private static let large = SampleEDID("GSM", "LG ULTRA", size: (166, 93)).at("HDMI-A-1")
    private static let monitor = SampleEDID("DEL", "DELL P2418HT", size: (53, 30)).at("DP-1")
    private static let projector = SampleEDID("SEC", "EPSON PJ", size: (0, 0)).at("HDMI-A-1")
    private static let smart = usb("0b8c0092", "SMART Touch Controller", touch: "touchscreen", serial: "A0123456")
    private static let frame = usb("66150070", "Touch Device", maker: "CVTE", touch: "touchscreen")
    private static let touchscreen = usb("0eef7224", touch: "touchscreen")

    private struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let devices: [USBDevice]
        let connectors: [DisplayConnector]
        let kinds: [DeviceKind]
        let confidence: Confidence
    }

    private static let cases = [
        Case(
            testDescription: "a smartboard and its panel are one", devices: [smart], connectors: [panel],
            kinds: [.smartboard], confidence: .certain),
        Case(
            testDescription: "a smartboard alone", devices: [smart], connectors: [], kinds: [.smartboard],
            confidence: .certain),
        Case(
            testDescription: "a smartboard under a projector", devices: [smart], connectors: [projector],
            kinds: [.smartboard, .projector], confidence: .certain),
        Case(
            testDescription: "a smartboard and a monitor are two", devices: [smart], connectors: [monitor],
            kinds: [.smartboard, .monitor], confidence: .certain),
        Case(
            testDescription: "a smartboard and a large display are one", devices: [smart], connectors: [large],
            kinds: [.smartboard], confidence: .certain),
        Case(
            testDescription: "a frame with a panel", devices: [frame], connectors: [panel], kinds: [.interactivePanel],
            confidence: .certain),
        Case(
            testDescription: "a frame with a large display", devices: [frame], connectors: [large],
            kinds: [.interactivePanel], confidence: .probable),
        Case(
            testDescription: "a frame alone", devices: [frame], connectors: [], kinds: [.touchFrame],
            confidence: .possible),
        Case(
            testDescription: "a frame and a monitor", devices: [frame], connectors: [monitor],
            kinds: [.touchFrame, .monitor], confidence: .possible),
        Case(
            testDescription: "a frame beside a smartboard belongs to it", devices: [smart, frame], connectors: [panel],
            kinds: [.smartboard], confidence: .certain),
        Case(
            testDescription: "a large frame is a panel",
            devices: [usb("66150070", touch: "touchscreen", size: (1650, 930))], connectors: [],
            kinds: [.interactivePanel], confidence: .probable),
        Case(
            testDescription: "a large square is nonsense",
            devices: [usb("66150070", touch: "touchscreen", size: (1040, 1040))], connectors: [], kinds: [.touchFrame],
            confidence: .possible),
        Case(
            testDescription: "a panel without its touch cable", devices: [], connectors: [panel],
            kinds: [.interactivePanel], confidence: .certain),
        Case(
            testDescription: "a touchscreen with a large display", devices: [touchscreen], connectors: [large],
            kinds: [.interactivePanel], confidence: .probable),
        Case(
            testDescription: "a touchscreen with a monitor", devices: [touchscreen], connectors: [monitor],
            kinds: [.touchMonitor], confidence: .probable),
        Case(
            testDescription: "a large display", devices: [], connectors: [large], kinds: [.largeDisplay],
            confidence: .probable),
        Case(
            testDescription: "a television",
            devices: [touchscreen],
            connectors: [SampleEDID("TCL", "TCL SMART TV", size: (121, 68)).at("HDMI-A-1")],
            kinds: [.television, .touchMonitor], confidence: .probable),
        Case(
            testDescription: "the panel's Android system",
            devices: [usb("1ff70f27", "TOUCHDEVICE", maker: "Linux 5.4.125 with dwc_otg_pcd", touch: "touchscreen")],
            connectors: [], kinds: [.interactivePanel], confidence: .probable),
        Case(
            testDescription: "the loudspeaker of a panel", devices: [usb("0d480100", interfaces: ["010100"])],
            connectors: [SampleEDID("HHT", "ActviPanel V5", size: (115, 65)).at("HDMI-A-1")],
            kinds: [.interactivePanel], confidence: .certain),
        Case(
            testDescription: "an interactive projector",
            devices: [usb("04b80327", "EPSON EPSON 675Wi", touch: "tablet")],
            connectors: [projector], kinds: [.interactiveProjector], confidence: .certain),
        Case(
            testDescription: "a pen tablet", devices: [usb("056a0376", touch: "tablet")], connectors: [],
            kinds: [.graphicsTablet], confidence: .certain),
        Case(
            testDescription: "a portable monitor with Wacom's id", devices: [usb("056a8191", touch: "touchscreen")],
            connectors: [], kinds: [.touchMonitor], confidence: .possible),
        Case(
            testDescription: "a dock in three devices is one",
            devices: [
                usb("17e96015", "ThinkPad Dock"), usb("17ef3062", "ThinkPad Dock Audio"), usb("17ef3063", "Dock Hub"),
            ], connectors: [], kinds: [.dock], confidence: .certain),
        Case(
            testDescription: "a display that says nothing", devices: [], connectors: [DisplayConnector()],
            kinds: [.unknown], confidence: .possible),
    ]

    @Test(arguments: cases)
    private func thingsAreJoined(example: Case) {
        let found = attached(example.devices, example.connectors)
        #expect(found.map(\.kind) == example.kinds)
        #expect(found.first?.confidence == example.confidence)
        #expect(found.allSatisfy { !$0.reasons.isEmpty && $0.place != nil })
    }

    @Test(arguments: [
        "0b8c0001", "0d480001", "14770003", "06110009", "04da104d", "08d30001", "26501311", "078c0400", "66150085",
        "66150c20", "26214501",
    ])
    func vendorsOfSmartboardsAreKnown(id: String) {
        #expect(attached([Self.usb(id, touch: "mouse")]).map(\.kind) == [.smartboard])
    }

    @Test(arguments: [
        ("046a0010", "SmartBoard XX44"), ("046a0201", "Smart Board 1150"), ("05ab5901", "Smart Board (TPP)"),
        ("046dc077", "USB Optical Mouse"), ("06270001", "QEMU USB Tablet"),
    ])
    func falseFriendsAreNothing(id: String, name: String) {
        #expect(attached([Self.usb(id, name, touch: id == "06270001" ? "tablet" : nil)]).isEmpty)
    }

    @Test(arguments: [
        ("ELO", "Flipbook"), ("ENC", "RP3225"), ("HWP", "HP TouchSmart"), ("PRO", "PRO 156"), ("AVO", "Smart Cable"),
        ("CTO", "MNF601"), ("SEC", "S141"), ("SHP", "PN-E703"), ("HHT", "DP"), ("CVT", "Pix1920X1080"),
    ])
    func displaysWithSimilarNamesAreOrdinary(maker: String, name: String) {
        #expect(attached([], [SampleEDID(maker, name, size: (52, 29)).at("HDMI-A-1")]).map(\.kind) == [.monitor])
    }

    @Test func whatIsBuiltInIsLeftOut() {
        let panel = SampleEDID("AUO", nil, size: (34, 19)).at("eDP-1")
        let touch = Self.usb("04f32234", touch: "touchscreen", removable: "fixed")
        let camera = Self.usb("04f2b604", "Integrated Camera", interfaces: ["0e0100"], removable: "fixed")
        #expect(attached([touch, camera], [panel], chassis: 10).isEmpty)
        let unsaid = Self.usb("04f2b604", "Integrated Camera", interfaces: ["0e0100"], removable: "unknown")
        let touchUnsaid = Self.usb("04f32234", touch: "touchscreen", removable: nil)
        #expect(attached([unsaid, touchUnsaid], [panel], chassis: 10).isEmpty)
    }

    @Test func aPanelWithoutItsTouchCableSaysSo() {
        #expect(
            attached([], [Self.panel])[0].reasons.map(\.en).contains(
                "no touch of it on USB: the touch cable is not connected"))
        var unseen = Facts()
        unseen.displays = Displays()
        unseen.displays?.connectors = [Self.panel]
        #expect(Corpus.attached(unseen)[0].reasons.count == 1)
    }

    @Test func aJoinedPanelHasTheNameOfItsDisplayAndBothPlaces() {
        let found = attached([Self.smart], [Self.panel])[0]
        #expect(found.maker == "SMART Technologies")
        #expect(found.model == "SBID-MX065")
        #expect(found.serial == "A0123456")
        #expect(found.place == "HDMI-A-1, usb 1-2")
        #expect(found.screenInTenthsOfInch == 650)
        #expect(found.reasons.count == 2)
    }

    @Test func aSmartboardAndItsProjectorNameEachOther() {
        let found = attached([Self.smart], [Self.projector])
        #expect(found[0].reasons.map(\.en).contains("a projector is connected too: HDMI-A-1"))
        #expect(found[1].reasons.map(\.en).contains("a smartboard is connected too: usb 1-2"))
    }

    @Test(arguments: ["", "00", "zz", "00ff", String(repeating: "00", count: 512)])
    func unreadableDescriptionsAreNone(edid: String) {
        var connector = Self.panel
        connector.edid = edid
        #expect(attached([], [connector]).map(\.kind) == [.unknown])
    }

    @Test func twoPanelsAreNotConfused() {
        let second = SampleEDID("PRW", "AP7Nickel75", size: (174, 98)).at("HDMI-A-2")
        let found = attached([Self.frame], [Self.panel, second])
        #expect(found.map(\.kind) == [.interactivePanel, .interactivePanel, .touchFrame])
    }

    @Test func aTouchscreenFindsItsMonitorByWidth() {
        let wide = SampleEDID("DEL", "DELL U3415W", size: (80, 34)).at("DP-2")
        let touch = Self.usb("222a0001", touch: "touchscreen", size: (527, 296))
        let found = attached([touch], [wide, Self.monitor])
        #expect(found.map(\.kind) == [.touchMonitor, .monitor])
        #expect(found[0].place == "DP-1, usb 1-2")
        #expect(attached([Self.touchscreen], [wide, Self.monitor]).count == 2)
    }

    @Test func smartboardsStandFirstThenPlaceDecides() {
        let found = attached([Self.smart, Self.usb("045e0772", interfaces: ["0e0100"], port: "1-1")], [Self.monitor])
        #expect(found.map(\.kind) == [.smartboard, .monitor, .webcam])
    }

    @Test func aPrinterSpeaksThroughItsDeviceID() {
        var printer = Self.usb("04f90054", interfaces: ["070102"])
        printer.printerId = "MFG:Brother;CMD:PJL,PCL;MDL:HL-L2350DW series;CLS:PRINTER;SN:E78123A1N123456;"
        let found = attached([printer])[0]
        #expect(found.kind == .printer)
        #expect(found.maker == "Brother")
        #expect(found.model == "HL-L2350DW series")
        #expect(found.serial == "E78123A1N123456")
    }

    @Test func madeUpSerialsAreDropped() {
        for serial in ["1234", "00:1a:7d", "0000000000"] {
            #expect(attached([Self.usb("0b8c0092", touch: "touchscreen", serial: serial)])[0].serial == nil)
        }
    }

    @Test func aDamagedDescriptionIsAtMostProbable() {
        var connector = Self.panel
        connector.edid?.removeLast(2)
        #expect(attached([], [connector])[0].confidence == .probable)
    }

    @Test func absurdSizesAreNoSizes() {
        for size in [(Int64.max, Int64.max), (Int64.min, 1), (2_000, 0), (-1, -1)] {
            let found = attached([Self.usb("66150070", touch: "touchscreen", size: size)], [Self.monitor])
            #expect(found.map(\.kind) == [.touchFrame, .monitor])
        }
    }

    private func docks(_ thunderbolt: [(String, String)], _ devices: [USBDevice] = []) -> [Judgement] {
        var facts = Facts()
        facts.usb = USB()
        facts.usb?.devices = devices
        facts.usb?.thunderbolt = thunderbolt.enumerated().map { number, names in
            var device = ThunderboltDevice()
            device.place = "0-\(number + 1)"
            (device.maker, device.name) = names
            return device
        }
        return Corpus.attached(facts).filter { $0.kind == .dock }
    }

    @Test func aDockOnThunderboltIsOneThingWithItsPartsOnUSB() {
        let hub = Self.usb("17ef3081", "ThinkPad Thunderbolt 3 Dock USB Audio", interfaces: ["010100"])
        let found = docks([("Lenovo", "ThinkPad Thunderbolt 3 Dock")], [hub])
        #expect(found.map(\.model) == ["ThinkPad Thunderbolt 3 Dock"])
        #expect(found.map(\.place) == ["thunderbolt 0-1"])
        #expect(found.first?.reasons.count == 2)
        #expect(docks([("Dell", "TB16"), ("CalDigit, Inc.", "TS4")]).count == 2)
        #expect(docks([("Samsung", "Portable SSD X5")]).isEmpty)
    }

    @Test func aComputerThatIsFixedToAPanelIsAPartOfIt() {
        var facts = Facts()
        var machine = Machine()
        machine.chassisCode = 3
        machine.hasLid = false
        facts.machine = machine
        facts.power = Power()
        facts.displays = Displays()
        facts.displays?.connectors = [Self.panel]
        facts.usb = USB()
        facts.usb?.devices = [Self.usb("66150070", touch: "touchscreen", removable: "fixed")]
        #expect(Judgement.host(facts).kind == .panelPC)
        facts.usb?.devices = [Self.usb("66150070", touch: "touchscreen")]
        #expect(Judgement.host(facts).kind == .desktop)
    }

    @Test func aDeviceThatSaysItIsAWhiteBoardIsOne() {
        var device = Self.usb("12345678", "Unheard Of", touch: "touchscreen")
        device.hidUsages = ["0d/06"]
        let found = attached([device])
        #expect(found.map(\.kind) == [.smartboard])
        #expect(found.map(\.confidence) == [.certain])
    }

    @Test func digitisersInsideTabletsAreNoGraphicsTablets() {
        #expect(attached([Self.usb("056a00ec", touch: "tablet")], chassis: 31).isEmpty)
        #expect(attached([Self.usb("056a0317", touch: "tablet")]).map(\.kind) == [.graphicsTablet])
        #expect(attached([Self.usb("056a03ed", touch: "touchscreen")]).map(\.kind) == [.graphicsTablet])
    }
}
