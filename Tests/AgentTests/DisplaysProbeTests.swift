import Agent
import Inventory
import Testing

@Suite struct DisplaysProbeTests {
    @Test func connectedDisplaysAreReportedWithTheirBytes() throws {
        let edid = String(repeating: "\0\u{1}", count: 400)
        let card = "/sys/devices/pci0/drm/card0"
        let devices = [
            UdevDevice(syspath: card),
            UdevDevice(syspath: card + "/card0-HDMI-A-1", attributes: ["status": "connected"]),
            UdevDevice(syspath: card + "/card0-DP-1", attributes: ["status": "disconnected"]),
            UdevDevice(syspath: card + "/card0-VGA-1", attributes: ["status": "connected"]),
        ]
        let facts = try Facts.of(
            "displays", [card + "/card0-HDMI-A-1/edid": edid, card + "/card0-VGA-1/edid": ""],
            devices: ["drm": devices])
        let connectors = try #require(facts.displays).connectors
        #expect(connectors.map(\.name) == ["HDMI-A-1", "VGA-1"])
        #expect(connectors.map(\.edid) == [String(repeating: "0001", count: 256), nil])
    }

    @Test func aKernelWithoutGraphicsSaysNothingOfDisplays() throws {
        #expect(try Facts.of("displays").displays == nil)
        #expect(try Facts.of("displays", ["/sys/class/drm/version": "drm 1.1.0"]).displays == Displays())
    }

    @Test(
        arguments: [
            ([0x4C, 0x49, 0x9B, 0x00], "acpi:SBI009B:"), ([0x41, 0x0C, 0xFE, 0xC0], "acpi:PHLC0FE:"),
            ([0, 0, 0x9B, 0], nil), ([0x4C, 0x49], nil),
        ] as [([UInt8], String?)])
    func theMakerIsLookedUpByTheLettersInTheEDID(_ id: [UInt8], _ modalias: String?) throws {
        let edid = [UInt8](repeating: 0, count: 8) + id
        let connector = "/sys/devices/pci0/drm/card0/card0-HDMI-A-1"
        try Folder.with(bytes: [connector + "/edid": edid]) { (folder) throws in
            let host = Host(
                files: folder.files,
                devices: { $0.fitting([UdevDevice(syspath: connector, attributes: ["status": "connected"])]) },
                hardwareName: { "\($1) of \($0)" })
            let facts = Facts.collect(from: host, probes: Probe.all.filter { $0.name == "displays" })
            let name = modalias.map { "ID_VENDOR_FROM_DATABASE of " + $0 }
            #expect(facts.displays?.connectors.map(\.makerName) == [name])
        }
    }

    @Test func aDisplayThatCannotBeReadCostsNoOther() throws {
        let card = "/sys/devices/pci0/drm/card0"
        let devices = ["card0-DP-1", "card0-DP-2"].map {
            UdevDevice(syspath: "\(card)/\($0)", attributes: ["status": "connected"])
        }
        let facts = try Facts.of(
            "displays", [card + "/card0-DP-1/edid/folder": "", card + "/card0-DP-2/edid": "x"],
            devices: ["drm": devices])
        #expect(facts.displays?.connectors.map(\.edid) == [nil, "78"])
        #expect(facts.problems?.list.map(\.probe) == ["displays"])
    }
}
