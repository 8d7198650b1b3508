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
            try connectors
            .filter { $0.attributes["status"] == "connected" }
            .map { try connector($0, host.files) }
        return displays
    }

    /// The EDID begins with a zero byte: libudev would read it as an empty text.
    private static func connector(_ device: UdevDevice, _ files: HostFiles) throws -> DisplayConnector {
        let edid = try files.bytes(device.syspath + "/edid", limit: maximumBytes) ?? []
        var connector = DisplayConnector()
        connector.name = device.sysname.split(separator: "-", maxSplits: 1).last.map(String.init)
        connector.edid = edid.isEmpty ? nil : Hex.text(of: edid)
        return connector
    }
}
