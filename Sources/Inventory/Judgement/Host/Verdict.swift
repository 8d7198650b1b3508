/// What one rule says about the kind of a computer.
struct Verdict {
    let kind: DeviceKind
    let confidence: Confidence
    let evidence: [String]

    init(_ kind: DeviceKind, _ confidence: Confidence, because evidence: String...) {
        self.kind = kind
        self.confidence = confidence
        self.evidence = evidence
    }

    /// The rules in order; the first that has an answer decides.
    static let rules: [@Sendable (HostSigns) -> Verdict?] = [
        container, virtualMachine, slotInComputer, chromebook, productName, singleBoard, chassis, liveSigns,
        powerProfile, hypervisorAlone,
    ]

    static let none = Verdict(.unknown, .possible, because: "neither firmware nor kernel say what it is")
}

/// The surest signs: what makers say by name.
extension Verdict {
    @Sendable private static func container(_ signs: HostSigns) -> Verdict? {
        signs.container.map {
            Verdict(.virtualMachine, .certain, because: "the agent runs in a container (\($0))")
        }
    }

    /// A hypervisor alone proves nothing: some systems run the machine's own desktop under one.
    @Sendable private static func virtualMachine(_ signs: HostSigns) -> Verdict? {
        let machine = signs.machine
        let texts =
            [machine.maker, machine.firmwareMaker].compactMap { $0 } + signs.names + machine.deviceTreeCompatible
        guard let text = texts.first(matching: ProductNames.virtualMachines) else { return nil }
        let name = "'\(text)' is a virtual machine"
        guard machine.hypervisor == true else { return Verdict(.virtualMachine, .probable, because: name) }
        return Verdict(.virtualMachine, .certain, because: name, "the processor says that a hypervisor runs it")
    }

    @Sendable private static func slotInComputer(_ signs: HostSigns) -> Verdict? {
        signs.names.first(matching: ProductNames.slotIn).map {
            Verdict(
                .panelPC, .certain, because: "'\($0)' is a slot-in computer (OPS) of an interactive panel"
            )
        }
    }

    /// Chromebooks with other firmware claim any chassis. Those without screen, battery and lid are Chromeboxes.
    @Sendable private static func chromebook(_ signs: HostSigns) -> Verdict? {
        guard let (firmware, confidence) = chromebookFirmware(of: signs.machine) else { return nil }
        if signs.isNotPortable {
            return Verdict(
                .miniPC, .probable, because: "a Chromebook by its firmware, but without screen, battery and lid")
        }
        return Verdict(.chromebook, confidence, because: "firmware of a Chromebook (\(firmware))")
    }

    private static func chromebookFirmware(of machine: Machine) -> (String, Confidence)? {
        if let tree = machine.deviceTreeCompatible.first(where: { $0.hasPrefix("google,") }) { return (tree, .certain) }
        guard let firmware = machine.firmwareMaker, let maker = MakerName.known(machine.maker) else { return nil }
        guard ["coreboot", "Google"].contains(firmware) else { return nil }
        if maker == "Google" { return (firmware, .certain) }
        return chromebookMakers.contains(maker) ? (firmware, .probable) : nil
    }

    /// They sell no other machines with coreboot.
    private static let chromebookMakers = ["Acer", "ASUS", "Dell", "HP", "Lenovo", "Samsung", "Toshiba"]

    @Sendable private static func productName(_ signs: HostSigns) -> Verdict? {
        ProductNames.kind(of: signs.names).map {
            Verdict($0.kind, .certain, because: "'\($0.name)' is the name of a product of this kind")
        }
    }

    @Sendable private static func singleBoard(_ signs: HostSigns) -> Verdict? {
        let machine = signs.machine
        let names = signs.names + [machine.maker].compactMap { $0 } + machine.deviceTreeCompatible
        if let name = names.first(matching: ProductNames.singleBoards) {
            return Verdict(.singleBoard, .certain, because: "'\(name)' is a single-board computer")
        }
        guard !signs.isPortable else { return nil }
        if machine.firmwareMaker?.hasPrefix("U-Boot") == true {
            return Verdict(.singleBoard, .probable, because: "its firmware is U-Boot, and nothing portable is built in")
        }
        return machine.deviceTreeModel.map {
            Verdict(.singleBoard, .possible, because: "only a device tree names it (\($0)), and it is not portable")
        }
    }
}

extension [String] {
    /// The first text that fits one of the patterns.
    func first(matching patterns: [TextPattern]) -> String? {
        first { text in patterns.contains { $0.matches(text) } }
    }
}
