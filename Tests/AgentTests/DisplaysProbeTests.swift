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
}
