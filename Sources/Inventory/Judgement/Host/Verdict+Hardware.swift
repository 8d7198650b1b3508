/// What firmware claims by number, and what the running system shows where firmware says nothing.
extension Verdict {
    /// Computers that are sold as a part of a panel, under names that nobody lists.
    @Sendable static func insidePanel(_ signs: HostSigns, _ tables: Tables) -> Verdict? {
        guard signs.isInsidePanel, !signs.isPortable else { return nil }
        return Verdict(
            .panelPC, .probable, nl: "een interactief paneel is vast met de computer verbonden",
            en: "an interactive panel is fixed to the computer")
    }

    @Sendable static func chassis(_ signs: HostSigns, _ tables: Tables) -> Verdict? {
        guard let chassis = signs.chassis, let kind = chassis.kind else { return nil }
        guard kind == .laptop, signs.isTwoInOne else { return weighed(kind, .probable, [chassis.reasons], signs) }
        let foldable = Reason(
            nl: "een aanraakscherm en een schakelaar voor tabletstand: het scherm klapt om",
            en: "a touchscreen and a switch for tablet mode: the screen folds over")
        return Verdict(.convertible, .probable, [chassis.reasons, foldable])
    }

    /// Makers of cheap tablets and laptops ship the sample firmware of the processor's platform, whose chassis code is
    /// that of a desktop. Its mark are the names of the memory sockets, which no other firmware has.
    @Sendable static func sampleFirmware(_ signs: HostSigns, _ tables: Tables) -> Verdict? {
        guard signs.hasSampleFirmware, signs.chassis?.kind == .desktop else { return nil }
        let sample = Reason(
            nl: "zijn firmware is het voorbeeld voor een zuinige processor: het chassistype zegt niets",
            en: "its firmware is the sample for a low-power processor: its chassis code says nothing")
        if signs.isNotPortable { return Verdict(.miniPC, .possible, [sample]) }
        return Verdict(.laptop, signs.isPortable ? .probable : .possible, [sample])
    }

    /// Without a usable chassis code.
    @Sendable static func liveSigns(_ signs: HostSigns, _ tables: Tables) -> Verdict? {
        if signs.hasLid == true { return Verdict(.laptop, .probable, nl: "het heeft een deksel", en: "it has a lid") }
        if signs.hasTouch, signs.hasBattery == true {
            return Verdict(
                .tablet, .possible, nl: "het heeft een batterij en een aanraakscherm, en geen deksel",
                en: "it has a battery and a touchscreen, and no lid")
        }
        guard signs.hasBattery == true else { return nil }
        return Verdict(.laptop, .possible, nl: "het heeft een batterij", en: "it has a battery")
    }

    @Sendable static func unknownBoard(_ signs: HostSigns, _ tables: Tables) -> Verdict? {
        signs.machine.deviceTreeModel.map {
            Verdict(
                .singleBoard, .possible, nl: "alleen een device tree noemt het (\($0)), en het is niet draagbaar",
                en: "only a device tree names it (\($0)), and it is not portable")
        }
    }

    @Sendable static func powerProfile(_ signs: HostSigns, _ tables: Tables) -> Verdict? {
        guard let profile = signs.machine.acpiProfile, let kind = Chassis.powerProfiles[profile] else { return nil }
        return Verdict(
            kind, .possible, nl: "zijn energieprofiel is dat van dit soort (ACPI \(profile))",
            en: "its power profile is that of this kind (ACPI \(profile))")
    }

    @Sendable static func hypervisorAlone(_ signs: HostSigns, _ tables: Tables) -> Verdict? {
        guard signs.machine.hypervisor == true, !signs.isNamed else { return nil }
        return Verdict(
            .virtualMachine, .probable,
            nl: "de processor draait onder een hypervisor, en geen firmware noemt een toestel",
            en: "a hypervisor runs the processor, and no firmware names a machine")
    }
}
