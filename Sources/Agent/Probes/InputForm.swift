import Inventory

/// What built-in input tells of the form of a machine.
struct InputForm {
    /// Switches of linux/input-event-codes.h: the lid, and whether the keyboard is folded away.
    private static let lid: UInt64 = 1 << 0
    private static let tabletMode: UInt64 = 1 << 1
    /// `BUS_I8042`, `BUS_I2C`, `BUS_HOST` and `BUS_SPI` of linux/input.h: nobody plugs those in, but for an old PS/2 keyboard.
    private static let inner: Set = ["11", "18", "19", "1c"]

    let hasLid: Bool
    let hasTabletSwitch: Bool
    let hasKeyboard: Bool
    let touchscreen: TouchSurface?

    /// `nil` if there is no input at all.
    init?(of host: Host) throws {
        let inputs = try host.inputs.value
        guard !inputs.isEmpty else { return nil }
        let switches = inputs.reduce(0) { $0 | InputBits.lowest(of: $1.properties["SW"]) }
        hasLid = switches & Self.lid != 0
        hasTabletSwitch = switches & Self.tabletMode != 0
        let fixed = try Set(host.usbDevices.value.filter { $0.attributes["removable"] == "fixed" }.map(\.sysname))
        let inner = inputs.filter { Self.isInner($0, fixed) }
        hasKeyboard = inner.contains { $0.properties["ID_INPUT_KEYBOARD"] == "1" && $0.properties["PRODUCT"] != nil }
        let surfaces = inner.compactMap(TouchSurface.init)
        touchscreen = TouchSurface.strongest(surfaces.filter { $0.kind == .touchscreen })
    }

    /// `PRODUCT` begins with the bus; a node has none and is where its device is.
    private static func isInner(_ device: UdevDevice, _ fixed: Set<String>) -> Bool {
        let path = device.syspath
        let isElsewhere = path.hasPrefix("/sys/devices/virtual/") || path.split(separator: "/").contains("bluetooth")
        guard !isElsewhere else { return false }
        if let port = USBPort.nearest(in: path) { return fixed.contains(port) }
        return device.properties["PRODUCT"].map { inner.contains(String($0.prefix { $0 != "/" })) } ?? true
    }
}
