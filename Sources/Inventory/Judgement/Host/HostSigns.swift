/// What the running system shows of its own build. `nil` means that nobody looked.
struct HostSigns {
    let machine: Machine
    let hasBattery: Bool?
    let hasLid: Bool?
    /// Whether a display is built in.
    let hasPanel: Bool?
    /// Names that makers write for people: product, version, family, and the baseboard's.
    let names: [String]

    init(_ facts: Facts) {
        let machine = facts.machine ?? Machine()
        self.machine = machine
        hasBattery = facts.power.map { !$0.batteries.isEmpty }
        hasLid = machine.hasLid
        // A connector without a description is a ghost that some firmware of desktops shows.
        hasPanel = facts.displays.map { $0.connectors.contains { $0.isInternal && $0.decodedEDID != nil } }
        names = [
            machine.product, machine.version, machine.family, machine.boardProduct, machine.deviceTreeModel,
        ].compactMap(Placeholder.genuine)
    }

    var isPortable: Bool { hasBattery == true || hasLid == true }

    var isStationary: Bool { hasBattery != true && hasLid != true }

    /// Two of the three signs of a portable machine were looked for and none is there.
    var isNotPortable: Bool {
        let signs = [hasBattery, hasLid, hasPanel]
        return !signs.contains(true) && signs.count { $0 == false } >= 2
    }

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
    var evidence: [String] {
        let signs: [(Bool?, there: String, missing: String)] = [
            (hasBattery, "has a battery", "has no battery"),
            (hasLid, "has a lid", "has no lid"),
            (hasPanel, "has a built-in screen", "has no built-in screen"),
        ]
        return signs.compactMap { sign in sign.0.map { $0 ? sign.there : sign.missing } }
    }
}
