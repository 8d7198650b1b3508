extension DisplayConnector {
    /// What the display says about itself; `nil` if it says nothing, or nothing readable.
    package var decodedEDID: EDID? {
        guard let edid, let bytes = Hex.bytes(of: edid) else { return nil }
        let decoded = EDID(bytes)
        return decoded.faults.contains(.wrongHeader) ? nil : decoded
    }

    /// Whether its display is built into the computer. Source: connector types of the kernel's DRM subsystem.
    package var isInternal: Bool {
        ["eDP", "LVDS", "DSI"].contains { name?.hasPrefix($0) ?? false }
    }

    /// Whether a person can see it: not those of virtual machines and of captures.
    var isPhysical: Bool {
        !["Virtual", "Writeback"].contains { name?.hasPrefix($0) ?? false }
    }
}
