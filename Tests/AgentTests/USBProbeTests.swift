import Agent
import Inventory
import Testing

@Suite struct USBProbeTests {
    private static let bus = "/sys/devices/pci0/usb1"

    private func devices(
        _ usb: [UdevDevice], events: [UdevDevice] = [], files: [String: String] = [:], hid: [UdevDevice] = [],
        cameras: [UdevDevice] = []
    ) throws -> [USBDevice] {
        let devices = ["usb": usb, "input": events, "hid": hid, "video4linux": cameras]
        return try #require(try Facts.of("usb", files, devices: devices).usb).devices
    }

    private func device(_ path: String, interfaces: String? = nil, _ attributes: [String: String] = [:]) -> UdevDevice {
        var device = UdevDevice(syspath: Self.bus + path, properties: ["DEVTYPE": "usb_device"], attributes: attributes)
        device.properties["ID_USB_INTERFACES"] = interfaces
        return device
    }

    private func event(_ path: String, _ properties: [String: String], axes: String = "3") -> UdevDevice {
        UdevDevice(syspath: Self.bus + path, properties: properties, parentProperties: ["ABS": axes])
    }

    @Test func aDeviceIsDescribedByItself() throws {
        let board = device(
            "/1-2/1-2.4", interfaces: ":030000:0e0100:",
            ["idVendor": "0b8c", "idProduct": "0001", "bDeviceClass": "ef", "product": "SMART", "removable": "fixed"])
        let found = try #require(try devices([device(""), board]).first)
        #expect(found.port == "1-2.4")
        #expect(found.parent == "1-2")
        #expect(found.vendor == "0b8c")
        #expect(found.product == "0001")
        #expect(found.name == "SMART")
        #expect(found.deviceClass == 0xef)
        #expect(found.interfaces == ["030000", "0e0100"])
        #expect(found.removable == "fixed")
    }

    @Test(
        arguments: [
            (nil, []), (":", []), (":070102:", ["070102"]), (":030101:030102:", ["030101", "030102"]),
        ] as [(String?, [String])])
    func interfacesAreTakenApart(_ text: String?, _ expected: [String]) throws {
        #expect(try devices([device("/1-1", interfaces: text)]).map(\.interfaces) == [expected])
    }

    @Test(arguments: [("1-1", nil), ("1-2.4", "1-2"), ("1-2.4.1", "1-2.4")])
    func theHubIsInThePort(_ port: String, _ hub: String?) throws {
        #expect(try devices([device("/" + port)]).map(\.parent) == [hub])
    }

    @Test func aPrinterTellsWhatItIs() throws {
        let id = Self.bus + "/1-4/1-4:1.0/ieee1284_id"
        let printer = device("/1-4", interfaces: ":070102:")
        let camera = device("/1-5", interfaces: ":0e0100:")
        let found = try devices(
            [printer, camera], files: [id: "MFG:Brother;MDL:HL;\n", Self.bus + "/1-4/power/x": ""])
        #expect(found.map(\.printerId) == ["MFG:Brother;MDL:HL;", nil])
    }

    @Test func touchBelongsToTheNearestDevice() throws {
        let size = ["ID_INPUT_TOUCHSCREEN": "1", "ID_INPUT_WIDTH_MM": "1660", "ID_INPUT_HEIGHT_MM": "934"]
        let touch = event("/1-2/1-2.4/1-2.4:1.0/hid/input/input5/event5", size)
        let found = try devices([device("/1-2"), device("/1-2/1-2.4"), device("/1-20")], events: [touch])
        #expect(found.map(\.touch) == [nil, "touchscreen", nil])
        #expect(found.map(\.touchWidthInMillimetres) == [nil, 1660, nil])
        #expect(found.map(\.touchHeightInMillimetres) == [nil, 934, nil])
    }

    @Test func theStrongestSurfaceWinsAndASizeIsKept() throws {
        let found = try devices(
            [device("/1-2")],
            events: [
                event("/1-2/1-2:1.0/input/input1/event1", ["ID_INPUT_MOUSE": "1"]),
                event(
                    "/1-2/1-2:1.1/input/input2/event2",
                    ["ID_INPUT_TABLET": "1", "ID_INPUT_WIDTH_MM": "300", "ID_INPUT_HEIGHT_MM": "200"]),
                event("/1-2/1-2:1.2/input/input3/event3", ["ID_INPUT_TOUCHSCREEN": "1"]),
            ])
        #expect(found.map(\.touch) == ["touchscreen"])
        #expect(found.map(\.touchWidthInMillimetres) == [300])
    }

    @Test(arguments: [("3", "mouse"), ("100000000 3", "mouse"), ("1", nil), ("0", nil), ("", nil)])
    func onlyAMouseWithPlacesIsASurface(_ axes: String, _ touch: String?) throws {
        let mouse = event("/1-2/1-2:1.0/input/input1/event1", ["ID_INPUT_MOUSE": "1"], axes: axes)
        #expect(try devices([device("/1-2")], events: [mouse]).map(\.touch) == [touch])
    }

    /// A touchscreen of 200 x 100 mm in tenths of a millimetre, beside a consumer control (HID 1.11 §6.2.2).
    private static let descriptor: [UInt8] = [
        0x05, 0x0D, 0x09, 0x04, 0xA1, 0x01, 0x05, 0x01, 0x65, 0x11, 0x55, 0x0E, 0x09, 0x30, 0x46, 0xD0, 0x07, 0x81,
        0x02,
        0x09, 0x31, 0x46, 0xE8, 0x03, 0x81, 0x02, 0xC0, 0x05, 0x0C, 0x09, 0x01, 0xA1, 0x01, 0xC0,
    ]

    @Test func theReportDescriptorTellsWhatUdevDoesNot() throws {
        let path = Self.bus + "/1-2/1-2:1.0/0003:1FF7:0F21.0001"
        let touch = event(
            "/1-2/1-2:1.0/0003:1FF7:0F21.0001/input/input1/event1", ["ID_INPUT_TOUCHSCREEN": "1"])
        let facts = try Facts.of(
            "usb", bytes: [path + "/report_descriptor": Self.descriptor],
            devices: ["usb": [device("/1-2"), device("/1-3")], "input": [touch], "hid": [UdevDevice(syspath: path)]])
        let found = try #require(facts.usb).devices
        #expect(found.map(\.hidUsages) == [["0d/04", "0c/01"], []])
        #expect(found.map(\.touchWidthInMillimetres) == [200, nil])
        #expect(found.map(\.touchHeightInMillimetres) == [100, nil])
    }

    @Test func aDescriptorThatCannotBeReadCostsNoDevice() throws {
        let path = Self.bus + "/1-2/1-2:1.0/0003:1FF7:0F21.0001"
        let facts = try Facts.of(
            "usb", [path + "/report_descriptor/folder": ""],
            devices: ["usb": [device("/1-2")], "hid": [UdevDevice(syspath: path)]])
        #expect(facts.usb?.devices.map(\.port) == ["1-2"])
        #expect(facts.problems?.list.count == 1)
    }

    @Test func aCameraIsWhatCaptures() throws {
        func node(_ path: String, _ capabilities: String) -> UdevDevice {
            UdevDevice(syspath: Self.bus + path, properties: ["ID_V4L_CAPABILITIES": capabilities])
        }
        let found = try devices(
            [device("/1-1"), device("/1-2"), device("/1-3")],
            cameras: [
                node("/1-1/1-1:1.0/video4linux/video0", ":capture:"), node("/1-1/1-1:1.0/video4linux/video1", ":"),
                node("/1-2/1-2:1.0/video4linux/video2", ":video_output:"),
            ])
        #expect(found.map(\.isCamera) == [true, nil, nil])
    }

    @Test func theDatabaseNamesWhatNamesItselfNot() throws {
        var mute = device("/1-1")
        mute.properties["ID_VENDOR_FROM_DATABASE"] = "Terminus Technology Inc."
        mute.properties["ID_MODEL_FROM_DATABASE"] = "Hub"
        var named = device("/1-2", ["manufacturer": "Logitech", "product": "Mouse"])
        named.properties = mute.properties
        let found = try devices([mute, named])
        #expect(found.map(\.makerById) == ["Terminus Technology Inc.", nil])
        #expect(found.map(\.nameById) == ["Hub", nil])
    }

    @Test func docksAreReportedAndTheMachinesOwnControllerIsNot() throws {
        let router = UdevDevice(
            syspath: "/sys/devices/pci0/domain0/0-0", properties: ["DEVTYPE": "thunderbolt_device"],
            attributes: ["vendor_name": "INTEL", "device_name": "Gen12"])
        let dock = UdevDevice(
            syspath: "/sys/devices/pci0/domain0/0-0/0-1", properties: ["DEVTYPE": "thunderbolt_device"],
            attributes: [
                "vendor_name": "Lenovo", "device_name": "ThinkPad Thunderbolt 3 Dock", "unique_id": "0016a7c1",
                "authorized": "1", "generation": "3",
            ])
        let port = UdevDevice(syspath: "/sys/devices/pci0/domain0/0-0/usb4_port1", properties: ["DEVTYPE": "usb4_port"])
        let facts = try Facts.of("usb", devices: ["thunderbolt": [router, dock, port]])
        var expected = ThunderboltDevice()
        expected.place = "0-1"
        expected.maker = "Lenovo"
        expected.name = "ThinkPad Thunderbolt 3 Dock"
        expected.uniqueId = "0016a7c1"
        expected.isAuthorized = true
        expected.generation = 3
        #expect(facts.usb?.thunderbolt == [expected])
    }

    /// As many as a machine can have at the end of a bad day, each with names that try to do harm.
    @Test func thousandsOfDevicesWithHarmfulNamesAreBounded() throws {
        let name = "\u{1B}[2J\u{202E}\u{0}" + String(repeating: "é", count: 5_000)
        let usb = (0..<4_000).map { device("/1-\($0)", ["product": name, "manufacturer": "\u{FFFD}"]) }
        let hid = usb.map { UdevDevice(syspath: "\($0.syspath)/\($0.sysname):1.0/0003:1:1.1") }
        let facts = try Facts.of("usb", devices: ["usb": usb, "hid": hid])
        #expect(facts.usb?.devices.count == 256)
        #expect(facts.problems?.list.map(\.reason) == ["only the first 256 of 4000 are reported"])
    }
}
