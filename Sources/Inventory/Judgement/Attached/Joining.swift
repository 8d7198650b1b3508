/// Joins USB devices and displays of one computer into physical things: a panel is both.
///
/// Each step takes what it explains and leaves the rest to the next, so nothing is told twice.
struct Joining {
    private var devices: [USBSign]
    private var displays: [DisplaySign]
    private let thunderbolt: [ThunderboltDevice]
    private let sawUSB: Bool
    private let tables: Tables
    private(set) var found: [Judgement] = []

    /// More than any computer has; what a false snapshot lists beyond costs no time.
    private static let maximumDevices = 1_024
    private static let maximumDisplays = 64

    init(_ facts: Facts, at host: Judgement, by tables: Tables) {
        let connectors = (facts.displays?.connectors ?? []).filter { !$0.isInternal && $0.isPhysical }
        devices = (facts.usb?.devices ?? []).prefix(Self.maximumDevices).compactMap {
            USBSign($0, atScreen: host.kind.hasOwnScreen, by: tables)
        }
        displays = connectors.prefix(Self.maximumDisplays).map { DisplaySign($0, by: tables) }
        thunderbolt = facts.usb?.thunderbolt ?? []
        sawUSB = facts.usb != nil
        self.tables = tables
    }

    /// Takes the devices that fit.
    private mutating func take(where fits: (USBSign) -> Bool) -> [USBSign] {
        let taken = devices.filter(fits)
        devices.removeAll(where: fits)
        return taken
    }

    /// Takes the display that fits, if it is the only one: between two nobody can tell.
    private mutating func takeOnly(where fits: (DisplaySign) -> Bool) -> DisplaySign? {
        let candidates = displays.indices.filter { fits(displays[$0]) }
        return candidates.count == 1 ? displays.remove(at: candidates[0]) : nil
    }

    /// Devices of one vendor are one thing, unless the same product is there twice.
    private static func groups(of signs: [USBSign]) -> [[USBSign]] {
        var groups: [[USBSign]] = []
        for sign in signs {
            let home = groups.firstIndex { group in
                group[0].device.vendor == sign.device.vendor
                    && !group.contains { $0.device.product == sign.device.product && sign.role != .smartboardPart }
            }
            if let home { groups[home].append(sign) } else { groups.append([sign]) }
        }
        return groups
    }
}

/// Smartboards and panels: everything with a large touch surface.
extension Joining {
    mutating func joinSmartboards() {
        let smartboards = take { $0.role == .smartboard } + take { $0.role == .smartboardPart }
        let frames =
            take { $0.role == .panelTouch } + take { $0.role == .frame || $0.role == .touchscreen && $0.isLarge }
        var groups = Self.groups(of: smartboards)
        // A panel has its maker's device beside the touch chip of another.
        if groups.count == 1 { groups[0] += frames } else if !frames.isEmpty { groups.append(frames) }
        for group in groups { found.append(surface(of: group)) }
    }

    private mutating func surface(of group: [USBSign]) -> Judgement {
        let isLarge = group.contains(where: \.isLarge)
        let isSmartboard = group[0].role == .smartboard
        // A maker of smartboards calls its panels smartboards, and so do schools.
        let kind: DeviceKind = isSmartboard ? .smartboard : .interactivePanel
        if let display = takeOnly(where: { $0.role == .panel }) {
            return Judgement(kind, .certain, of: group, with: display)
        }
        if let display = takeOnly(where: \.isLarge) {
            return Judgement(kind, isSmartboard ? .certain : .probable, of: group, with: display)
        }
        if isLarge, let display = takeOnly(where: { $0.role == .sizeless }) {
            return Judgement(.interactivePanel, .probable, of: group, with: display)
        }
        return loneSurface(of: group, isLarge: isLarge)
    }

    private func loneSurface(of group: [USBSign], isLarge: Bool) -> Judgement {
        switch group[0].role {
        case .smartboard: Judgement(.smartboard, group[0].confidence, of: group)
        case .smartboardPart where group.contains { $0.role != .smartboardPart }:
            Judgement(.interactivePanel, .probable, of: group)
        case .smartboardPart: Judgement(.smartboard, .probable, of: group)
        case .panelTouch: Judgement(.interactivePanel, .probable, of: group)
        default: Judgement(isLarge ? .interactivePanel : .touchFrame, isLarge ? .probable : .possible, of: group)
        }
    }

    mutating func joinInteractiveProjectors() {
        for group in Self.groups(of: take { $0.role == .interactiveProjector }) {
            let display = takeOnly { $0.role == .projector && $0.maker == group[0].maker }
            found.append(Judgement(.interactiveProjector, group[0].confidence, of: group, with: display))
        }
    }
}

/// Touchscreens of other makers, which mean what their display means.
extension Joining {
    mutating func joinTouchscreens() {
        for sign in take(where: { $0.role == .touchscreen }) { found.append(touchscreen(sign)) }
    }

    private mutating func touchscreen(_ sign: USBSign) -> Judgement {
        if let display = takeOnly(where: { $0.role == .panel || $0.role == .large }) {
            return Judgement(
                .interactivePanel, display.role == .panel ? .certain : .probable, of: [sign], with: display)
        }
        if let display = takeOnly(where: \.isDeskDisplay) ?? takeOnly(where: { $0.isAsWide(as: sign) }) {
            return Judgement(.touchMonitor, display.role == .monitor ? .probable : .possible, of: [sign], with: display)
        }
        if let first = displays.firstIndex(where: \.isDeskDisplay) {
            var judgement = Judgement(.touchMonitor, .possible, of: [sign], with: displays.remove(at: first))
            judgement.reasons.append(
                Reason(
                    nl: "bij welk beeldscherm het aanraakscherm hoort, is niet bekend",
                    en: "which of the monitors the touchscreen belongs to is not known"))
            return judgement
        }
        let isOnWall = displays.contains { $0.role == .projector }
        return Judgement(isOnWall ? .touchFrame : .touchMonitor, .possible, of: [sign])
    }
}

/// Everything else.
extension Joining {
    mutating func joinGraphicsTablets() {
        for group in Self.groups(of: take { $0.role == .graphicsTablet }) {
            let display = takeOnly { $0.edid?.maker == "WAC" && group[0].maker == "Wacom" }
            found.append(Judgement(.graphicsTablet, group[0].confidence, of: group, with: display))
        }
    }

    /// A dock shows several devices on USB, and itself on Thunderbolt if it has that.
    mutating func joinDocks() {
        let parts = take { $0.role == .dock }.sorted { $0.confidence > $1.confidence }
        let docks = thunderbolt.filter { tables.isDock($0) }.prefix(Self.maximumDisplays).map {
            Judgement(dock: $0, tables)
        }
        if docks.isEmpty, let best = parts.first {
            found.append(Judgement(.dock, best.confidence, of: parts))
        }
        for (number, dock) in docks.enumerated() {
            found.append(dock)
            // With two docks nobody can tell whose the parts are: they are told once, at the first.
            guard number == 0 else { continue }
            found[found.count - 1].reasons += parts.map(\.reasons)
            found[found.count - 1].marks += parts.map { Mark($0) }
        }
    }

    mutating func addSingleDevices() {
        for sign in take(where: { $0.role == .printer }) { found.append(.printer(sign, by: tables)) }
        for sign in take(where: { $0.role == .webcam }) {
            found.append(Judgement(.webcam, sign.confidence, of: [sign]))
        }
    }

    mutating func addDisplays() {
        let smartboard = found.firstIndex { $0.kind == .smartboard }
        for display in displays {
            var judgement = Judgement(display.kind, display.confidence, of: [], with: display)
            if display.role == .panel, sawUSB {
                judgement.reasons.append(Self.noTouchCable)
            }
            if display.role == .projector, let smartboard {
                judgement.reasons.append(Self.alsoConnected("digitaal bord", "smartboard", found[smartboard].place))
                found[smartboard].reasons.append(Self.alsoConnected("beamer", "projector", display.connector))
            }
            found.append(judgement)
        }
        displays = []
    }

    private static let noTouchCable = Reason(
        nl: "zijn aanraakvlak hangt niet aan USB: de aanraakkabel is niet aangesloten",
        en: "no touch of it on USB: the touch cable is not connected")

    private static func alsoConnected(_ nl: String, _ en: String, _ place: String?) -> Reason {
        Reason(
            nl: "er is ook een \(nl) aangesloten: \(place ?? "?")", en: "a \(en) is connected too: \(place ?? "?")")
    }
}
