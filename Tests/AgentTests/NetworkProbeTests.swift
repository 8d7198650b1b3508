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
}
