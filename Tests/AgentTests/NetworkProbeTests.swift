import Agent
import Inventory
import Testing

@Suite struct NetworkProbeTests {
    private func interfaces(_ device: UdevDevice, permanent: String? = nil) throws -> [NetworkInterface] {
        let facts = try Facts.of("network", devices: ["net": [device]], permanentAddress: { _ in permanent })
        return try #require(facts.network).interfaces
    }

    private func device(_ path: String = "pci0/net/enp1s0", _ attributes: [String: String] = [:]) -> UdevDevice {
        UdevDevice(syspath: "/sys/devices/" + path, attributes: attributes)
    }

    @Test func anInterfaceOfHardwareIsDescribed() throws {
        var wifi = device("pci0/net/wlp2s0", ["address": "98:5f:d3:00:00:01", "addr_assign_type": "0"])
        wifi.properties = [
            "DEVTYPE": "wlan", "ID_VENDOR_FROM_DATABASE": "Intel Corporation",
            "ID_MODEL_FROM_DATABASE": "Wireless 8265",
        ]
        wifi.parentAttributes = ["subsystem": "pci", "driver": "iwlwifi"]
        let interface = try #require(try interfaces(wifi).first)
        #expect(interface.name == "wlp2s0")
        #expect(interface.mac == "98:5f:d3:00:00:01")
        #expect(interface.bus == "pci")
        #expect(interface.driver == "iwlwifi")
        #expect(interface.isWireless == true)
        #expect(interface.maker == "Intel Corporation")
        #expect(interface.model == "Wireless 8265")
    }

    @Test(
        arguments: [
            ("0", "54:e1:ad:00:00:01", nil, "54:e1:ad:00:00:01"), ("3", "02:00:00:00:00:09", nil, nil),
            ("3", "02:00:00:00:00:09", "54:e1:ad:00:00:01", "54:e1:ad:00:00:01"), ("0", "00:00:00:00:00:00", nil, nil),
        ] as [(String, String, String?, String?)])
    func onlyThePermanentAddressIsReported(
        _ assigned: String, _ address: String, _ permanent: String?, _ expected: String?
    ) throws {
        let found = try interfaces(
            device("pci0/net/eth0", ["addr_assign_type": assigned, "address": address]), permanent: permanent)
        #expect(found.map(\.mac) == [expected])
    }

    @Test(arguments: ["virtual/net/lo", "virtual/net/docker0", "virtual/net/wg0"])
    func virtualInterfacesAreLeftOut(_ path: String) throws {
        #expect(try interfaces(device(path)).isEmpty)
    }

    /// The kernel says so of what is behind a plug for Thunderbolt: a dock, and an adapter.
    @Test(arguments: [("removable", "thunderbolt"), ("fixed", "pci"), (nil, "pci")] as [(String?, String)])
    func anInterfaceOfADockIsOnThunderbolt(_ attribute: String?, _ bus: String) throws {
        var device = device("pci0/0000:07:00.0/0000:09:00.0/net/enp9s0")
        device.parentAttributes = ["subsystem": "pci"]
        device.parentAttributes["removable"] = attribute
        #expect(try interfaces(device).map(\.bus) == [bus])
    }

    @Test(
        arguments: [
            ("pci0/usb1/1-3/1-3.1/1-3.1:2.0/net/enx00", "usb", "usb", "1-3.1"),  // a dock
            ("pci0/usb1/1-2/1-2:1.0/net/usb0", "usb", "usb", "1-2"),  // a phone
            ("pci0/usb2/2-4/2-4:1.0/wwan/wwan0/net/wwan0", "wwan", "usb", "2-4"),  // a modem
            ("pci0/0000:08:00.0/wwan/wwan0/net/wwan0", "wwan", "wwan", nil), ("pci0/net/enp1s0", "pci", "pci", nil),
        ] as [(String, String, String, String?)])
    func anInterfaceOnUSBIsMarked(_ path: String, _ above: String, _ bus: String, _ port: String?) throws {
        var device = device(path)
        device.parentAttributes["subsystem"] = above
        device.properties["DEVTYPE"] = path.contains("wwan") ? "wwan" : nil
        let found = try #require(try interfaces(device).first)
        #expect(found.bus == bus)
        #expect(found.port == port)
        #expect(found.isMobile == (path.contains("wwan") ? true : nil))
    }
}
