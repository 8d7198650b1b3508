/// A USB device that means something, with its role.
struct USBSign {
    let device: USBDevice
    let role: USBRole
    let confidence: Confidence
    let maker: String?

    /// `nil` for a device that belongs to the computer or is of no interest here.
    init?(_ device: USBDevice, atScreen hasOwnScreen: Bool, by tables: Tables) {
        let rule = tables.usbDevices.ofVendor(of: device)
        let general = tables.usbDevices.ofAnyVendor(device)
        let (role, confidence) = Self.role(of: device, rule, general, atScreen: hasOwnScreen)
        guard role != .none else { return nil }
        self.device = device
        self.role = role
        self.confidence = confidence
        let ownName = role == .panelTouch ? nil : device.maker ?? device.makerById
        maker = rule?.brand ?? tables.makers.known(ownName)
    }

    private static func role(
        of device: USBDevice, _ rule: USBRule?, _ general: USBRule?, atScreen hasOwnScreen: Bool
    ) -> (USBRole, Confidence) {
        let rules = [rule, general].compactMap { $0 }
        if device.hidUsages.contains(USBDevice.whiteBoardUsage) { return (.smartboard, .certain) }
        if rule?.role == .smartboard, device.isTouchless { return (.smartboardPart, .probable) }
        if let rule = rules.first(where: { surelyAttached.contains($0.role) }) { return (rule.role, rule.confidence) }
        if let rule, rule.role == .frame, !device.isTouchless { return (.frame, rule.confidence) }
        if device.removable == "fixed" { return (.none, .possible) }
        if let rule = rules.first(where: { !dependent.contains($0.role) }) { return (rule.role, rule.confidence) }
        return generalRole(of: device, maybeInside: general?.role == .cameraInside, atScreen: hasOwnScreen)
    }

    /// Roles that no computer has inside, whatever its firmware says of the port.
    private static let surelyAttached: [USBRole] = [.smartboard, .interactiveProjector, .panelTouch]
    /// Roles that need more than the table: what the device can do, and where.
    private static let dependent: [USBRole] = [.touchscreen, .frame, .cameraInside]

    /// By what the device can do. At a computer with a screen of its own, only what firmware calls removable is surely
    /// plugged in.
    private static func generalRole(
        of device: USBDevice, maybeInside: Bool, atScreen hasOwnScreen: Bool
    ) -> (USBRole, Confidence) {
        let isPluggedIn = !hasOwnScreen || device.removable == "removable"
        if device.printerId != nil || device.hasInterface(.printer) { return (.printer, .certain) }
        if device.isCamera == true || device.hasInterface(.video) {
            return maybeInside && !isPluggedIn ? (.none, .possible) : (.webcam, isPluggedIn ? .certain : .possible)
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
            (smallestWidthOfPanel...10_000).contains(width), (1...10_000).contains(height)
        else { return false }
        return (height * 12...height * 25).contains(width * 10)
    }

    /// In millimetres. A frame is sold for panels; other touchscreens of 42 inch stand in halls and shops.
    private var smallestWidthOfPanel: Int64 { role == .touchscreen ? 1_100 : 900 }

    /// Serials under five characters and those with colons are made up by the device's chip.
    var serial: String? {
        let serial = Placeholder.genuine(device.serial)
        return serial.flatMap { $0.utf8.count < 5 || $0.utf8.contains(UInt8(ascii: ":")) ? nil : $0 }
    }

    var place: String { "usb \(device.port ?? "?")" }

    var reasons: Reason {
        let id = "\(device.vendor ?? "?"):\(device.product ?? "?")"
        let name = device.ownOrKnownName.map { " '\($0)'" } ?? ""
        let meaning = Self.meanings[role] ?? Reason(nl: "", en: "")
        return Reason(
            nl: "USB-toestel \(id)\(name) is \(meaning.nl)", en: "USB device \(id)\(name) is \(meaning.en)")
    }

    private static let meanings: [USBRole: Reason] = [
        .smartboard: Reason(nl: "het aanraakvlak van een digitaal bord", en: "the touch of a smartboard"),
        .smartboardPart: Reason(nl: "een deel van een digitaal bord", en: "a part of a smartboard"),
        .interactiveProjector: Reason(
            nl: "de pen van een interactieve beamer", en: "the pen of an interactive projector"),
        .panelTouch: Reason(
            nl: "het aanraakvlak van een interactief paneel", en: "the touch of an interactive panel"),
        .frame: Reason(
            nl: "een aanraakkader zoals panelen en zuilen hebben", en: "a touch frame as panels and kiosks have"),
        .touchscreen: Reason(nl: "een aanraakscherm", en: "a touchscreen"),
        .graphicsTablet: Reason(nl: "een tekentablet", en: "a pen tablet"),
        .dock: Reason(nl: "een deel van een dockingstation", en: "part of a dock"),
        .printer: Reason(nl: "een printer", en: "a printer"),
        .webcam: Reason(nl: "een camera", en: "a camera"),
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
    /// The HID application that a device has which is a white board and nothing else (HID Usage Tables 1.5, page 0D).
    static let whiteBoardUsage = "0d/06"

    /// Its own name, else the one by which the hardware database knows its ids.
    var ownOrKnownName: String? { name ?? nameById }

    func hasInterface(_ kind: USBInterfaceClass) -> Bool {
        interfaces.contains { $0.lowercased().hasPrefix(kind.rawValue) }
    }

    /// A device that nobody can touch, such as the loudspeaker of a panel.
    var isTouchless: Bool {
        let isTouchable = touch != nil || hasInterface(.humanInterface)
        let isHub = deviceClass == 9  // hubs have no interfaces worth looking at
        return isHub || !isTouchable && (hasInterface(.audio) || hasInterface(.video))
    }
}
