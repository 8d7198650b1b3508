import Inventory

/// Connectors of graphics cards (`card0-HDMI-A-1`) that have a display on them.
enum DisplaysProbe {
    private static let query = UdevQuery("drm", names: ["card[0-9]*-*"], attributes: ["status"])
    private static let maximumBytes = 512

    /// `nil` where the kernel drives no graphics card, so that displays cannot be seen.
    static func displays(of host: Host) throws -> Displays? {
        let connectors = try host.devices(query)
        guard try !connectors.isEmpty || host.files.exists("/sys/class/drm") else { return nil }
        var displays = Displays()
        displays.connectors =
            connectors
            .filter { $0.attributes["status"] == "connected" }
            .map { connector($0, host) }
        return displays
    }

    /// The EDID begins with a zero byte: libudev would read it as an empty text.
    private static func connector(_ device: UdevDevice, _ host: Host) -> DisplayConnector {
        let edid = host.attempt { try host.files.bytes(device.syspath + "/edid", limit: maximumBytes) } ?? []
        var connector = DisplayConnector()
        connector.name = device.sysname.split(separator: "-", maxSplits: 1).last.map(String.init)
        connector.edid = edid.isEmpty ? nil : Hex.text(of: edid)
        connector.makerName = modalias(of: edid).flatMap { modalias in
            host.attempt { try host.hardwareName(modalias, "ID_VENDOR_FROM_DATABASE") }
        }
        return connector
    }

    /// Such as `acpi:SBI009B:`: the letters of the maker, five bits each, and the number of the product (E-EDID 1.4 §3.4).
    static func modalias(of edid: [UInt8]) -> String? {
        guard edid.count >= 12 else { return nil }
        let packed = Int(edid[8]) << 8 | Int(edid[9])
        let letters = [packed >> 10 & 31, packed >> 5 & 31, packed & 31]
        guard letters.allSatisfy((1...26).contains) else { return nil }
        let maker = String(decoding: letters.map { UInt8(64 + $0) }, as: UTF8.self)
        return "acpi:\(maker)\(Hex.text(of: [edid[11], edid[10]]).uppercased()):"
    }
}
