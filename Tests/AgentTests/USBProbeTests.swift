import Agent
import Inventory
import Testing

@Suite struct USBProbeTests {
    private static let bus = "/sys/devices/pci0/usb1"

    private func devices(
        _ usb: [UdevDevice], events: [UdevDevice] = [], files: [String: String] = [:]
    ) throws -> [USBDevice] {
        try #require(try Facts.of("usb", files, devices: ["usb": usb, "input": events]).usb).devices
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
}
