/// What firmware and the running system show of a computer. `nil` means that nobody looked.
struct HostSigns {
    let machine: Machine
    /// As people call it.
    let maker: String?
    let hasBattery: Bool?
    let hasLid: Bool?
    /// Whether a display is built in.
    let hasPanel: Bool?
    /// Whether a touchscreen is built in.
    let hasTouch: Bool
    /// Whether a switch tells that the keyboard is folded away. Some drivers claim one that is not there.
    let hasTabletSwitch: Bool
    /// Whether a panel shows its picture and its touch is fixed to it: the computer is a part of the panel.
    let isInsidePanel: Bool
    let chassis: Chassis?
    /// Whether the memory sockets have the names of the sample firmware for Atom processors (AMI, Bay and Cherry Trail).
    let hasSampleFirmware: Bool
    private let names: [String]
    private let firmware: [String]
    private let all: [String]

    init(_ facts: Facts, by tables: Tables) {
        let machine = facts.machine ?? Machine()
        self.machine = machine
        maker = tables.makers.known(machine.maker) ?? tables.makers.known(machine.boardMaker)
        hasBattery = facts.power.map { !$0.batteries.isEmpty }
        hasLid = machine.hasLid
        // A connector without a description is a ghost that some firmware of desktops shows.
        hasPanel = facts.displays.map { $0.connectors.contains { $0.isInternal && $0.decodedEDID != nil } }
        isInsidePanel = tables.findPanel(in: facts)
        hasTouch = machine.hasTouchscreen == true
        hasTabletSwitch = machine.hasTabletSwitch == true
        chassis = machine.chassisCode.flatMap { Chassis(code: $0) }
        hasSampleFirmware = facts.memory?.modules.contains { $0.slot == "A1_DIMM0" } ?? false
        let printed = [
            machine.product, machine.version, machine.family, machine.boardProduct, machine.deviceTreeModel,
        ]
        names = printed.compactMap(Placeholder.genuine) + machine.deviceTreeCompatible
        firmware = [machine.firmwareMaker].compactMap { $0 }
        all = [machine.maker].compactMap { $0 } + firmware + names
    }

    func texts(_ place: ComputerRule.Place) -> [String] {
        switch place {
        case .name: names
        case .firmware: firmware
        case .any: all
        }
    }

    var isPortable: Bool { hasBattery == true || hasLid == true }

    /// The screen turns around or over.
    var isTwoInOne: Bool { hasTouch && hasTabletSwitch }

    /// Looked at, and nothing of a portable machine is there. Where not even a button was seen (no answer about the lid),
    /// the system showed no hardware, and a missing battery says nothing.
    var isNotPortable: Bool { hasLid == false && hasBattery == false && hasPanel != true && !hasTouch }

    /// A screen without battery and lid.
    var isStationaryWithScreen: Bool { hasPanel == true && hasBattery == false && hasLid != true }

    /// Whether firmware names this machine at all, even with fillers.
    var isNamed: Bool {
        let texts = [
            machine.maker, machine.product, machine.boardProduct, machine.firmwareMaker, machine.deviceTreeModel,
        ]
        return machine.chassisCode != nil || texts.contains { $0 != nil }
    }

    /// The kind of container that the agent runs in. The file that Docker leaves stays in images that became machines of their own,
    /// so it counts only where no firmware names a machine.
    var container: String? {
        machine.container == "docker" && isNamed ? nil : machine.container
    }

    /// The signs as sentences for people.
    var reasons: [Reason] {
        let signs: [(Bool?, there: Reason, missing: Reason?)] = [
            (
                hasBattery, Reason(nl: "heeft een batterij", en: "has a battery"),
                Reason(nl: "heeft geen batterij", en: "has no battery")
            ),
            (
                hasLid, Reason(nl: "heeft een deksel", en: "has a lid"),
                Reason(nl: "heeft geen deksel", en: "has no lid")
            ),
            (
                hasPanel, Reason(nl: "heeft een ingebouwd scherm", en: "has a built-in screen"),
                Reason(nl: "heeft geen ingebouwd scherm", en: "has no built-in screen")
            ),
            (
                hasTouch,
                Reason(nl: "heeft een ingebouwd aanraakscherm", en: "has a built-in touchscreen"),
                nil
            ),
        ]
        return signs.compactMap { sign in sign.0.flatMap { $0 ? sign.there : sign.missing } }
    }
}

extension Tables {
    /// Whether a display is a panel by name, and a touch device of a maker of panels is there that nobody can unplug.
    fileprivate func findPanel(in facts: Facts) -> Bool {
        let touch: Set<USBRole> = [.smartboard, .panelTouch, .frame]
        let hasTouch = facts.usb?.devices.contains { device in
            guard device.removable == "fixed", device.touch != nil else { return false }
            return touch.contains((usbDevices.ofVendor(of: device) ?? usbDevices.ofAnyVendor(device))?.role ?? .none)
        }
        guard hasTouch == true else { return false }
        return facts.displays?.connectors.contains { connector in
            guard let edid = connector.decodedEDID else { return false }
            return displays.first { $0.fits(edid) }?.role == .panel
        } ?? false
    }
}
