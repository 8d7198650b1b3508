/// A USB device that means something, with its role.
struct USBSign {
    let device: USBDevice
    let role: USBRole
    let confidence: Confidence
    let maker: String?

    /// `nil` for a device that belongs to the computer or is of no interest here.
    init?(_ device: USBDevice, atScreen hasOwnScreen: Bool) {
        let rule = USBRule.first(for: device)
        let (role, confidence) = Self.role(of: device, rule, atScreen: hasOwnScreen)
        guard role != .none else { return nil }
        self.device = device
        self.role = role
        self.confidence = confidence
        let ownName = role == .androidPanel ? nil : device.maker
        maker = rule?.maker ?? MakerName.known(ownName)
    }

    private static func role(
        of device: USBDevice, _ rule: USBRule?, atScreen hasOwnScreen: Bool
    ) -> (USBRole, Confidence) {
        if rule?.role == .smartboard, device.isTouchless { return (.smartboardPart, .probable) }
        if let rule, rule.role == .smartboard || rule.role == .interactiveProjector {
            return (rule.role, rule.confidence)
        }
        if device.isAndroidTouch { return (.androidPanel, .probable) }
        if let rule, rule.role == .frame, !device.isTouchless { return (.frame, rule.confidence) }
        if device.removable == "fixed" { return (.none, .possible) }
        if let rule, rule.role != .touchscreen, rule.role != .frame { return (rule.role, rule.confidence) }
        return generalRole(of: device, atScreen: hasOwnScreen)
    }

    /// By what the device can do. At a computer with a screen of its own, only what firmware calls removable is surely
    /// plugged in.
    private static func generalRole(of device: USBDevice, atScreen hasOwnScreen: Bool) -> (USBRole, Confidence) {
        let isPluggedIn = !hasOwnScreen || device.removable == "removable"
        if device.printerId != nil || device.hasInterface(.printer) { return (.printer, .certain) }
        if device.hasInterface(.video) {
            let isBuiltIn = !isPluggedIn && USBRule.builtInCameras.contains { $0.matches(device.name ?? "") }
            return isBuiltIn ? (.none, .possible) : (.webcam, isPluggedIn ? .certain : .possible)
        }
        switch device.touch {
        case "touchscreen" where isPluggedIn: return (.touchscreen, .possible)
        case "tablet" where isPluggedIn: return (.graphicsTablet, .possible)
        default: return (.none, .possible)
        }
    }

    /// Large enough to prove a panel. A small or missing size proves nothing: frames state nonsense.
    var isLarge: Bool {
        guard let width = device.touchWidthInMillimetres, let height = device.touchHeightInMillimetres,
            (900...10_000).contains(width), (1...10_000).contains(height)
        else { return false }
        return (height * 12...height * 25).contains(width * 10)
    }

    /// Serials under five characters and those with colons are made up by the device's chip.
    var serial: String? {
        let serial = Placeholder.genuine(device.serial)
        return serial.flatMap { $0.utf8.count < 5 || $0.utf8.contains(UInt8(ascii: ":")) ? nil : $0 }
    }

    var place: String { "usb \(device.port ?? "?")" }

    var evidence: String {
        let id = "\(device.vendor ?? "?"):\(device.product ?? "?")"
        return "USB device \(id)\(device.name.map { " '\($0)'" } ?? "") \(Self.meanings[role] ?? "")"
    }

    private static let meanings: [USBRole: String] = [
        .smartboard: "is the touch of a smartboard", .smartboardPart: "is a part of a smartboard",
        .interactiveProjector: "is the pen of an interactive projector",
        .androidPanel: "is the touch of a panel's Android system", .frame: "is a touch frame as panels and kiosks have",
        .touchscreen: "is a touchscreen", .graphicsTablet: "is a pen tablet", .dock: "is part of a dock",
        .printer: "is a printer", .webcam: "is a camera",
    ]
}

/// Classes of USB interfaces (usb.org, defined class codes).
enum USBInterfaceClass: String {
    case audio = "01"
    case humanInterface = "03"
    case printer = "07"
    case video = "0e"
}

extension USBDevice {
    func hasInterface(_ kind: USBInterfaceClass) -> Bool {
        interfaces.contains { $0.lowercased().hasPrefix(kind.rawValue) }
    }

    /// A device that nobody can touch, such as the loudspeaker of a panel.
    var isTouchless: Bool {
        let isTouchable = touch != nil || hasInterface(.humanInterface)
        let isHub = deviceClass == 9  // hubs have no interfaces worth looking at
        return isHub || !isTouchable && (hasInterface(.audio) || hasInterface(.video))
    }

    var isAndroidTouch: Bool {
        guard let maker, touch == "touchscreen" else { return false }
        return USBRule.androidMakers.contains { $0.matches(maker) }
    }
}
