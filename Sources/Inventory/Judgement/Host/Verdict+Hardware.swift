/// What firmware claims by number, against what the running system shows.
extension Verdict {
    @Sendable static func chassis(_ signs: HostSigns) -> Verdict? {
        guard let code = signs.machine.chassisCode, let chassis = Chassis.types[code], let kind = chassis.kind else {
            return nil
        }
        let claim = "chassis code \(code) (\(chassis.name))"
        if let (other, confidence) = contradiction(of: kind, by: signs) {
            return Verdict(other, confidence, because: "the hardware contradicts \(claim)")
        }
        return Verdict(kind, agrees(kind, signs) ? .certain : .probable, because: claim)
    }

    private static func contradiction(of kind: DeviceKind, by signs: HostSigns) -> (DeviceKind, Confidence)? {
        switch kind {
        case .desktop, .miniPC:
            if signs.hasLid == true || signs.hasBattery == true && signs.hasPanel == true {
                return (.laptop, .probable)
            }
            return signs.hasPanel == true && signs.isStationary ? (.allInOne, .probable) : nil
        case .laptop: return signs.isNotPortable ? (.desktop, .possible) : nil
        case .allInOne: return signs.hasLid == true ? (.laptop, .probable) : nil
        default: return nil
        }
    }

    private static func agrees(_ kind: DeviceKind, _ signs: HostSigns) -> Bool {
        switch kind {
        case .laptop, .convertible: signs.isPortable
        case .tablet: signs.hasBattery == true && signs.hasLid != true
        case .desktop, .miniPC, .server: signs.isNotPortable
        case .allInOne: signs.hasPanel == true && !signs.isPortable
        default: false
        }
    }

    /// Without a usable chassis code.
    @Sendable static func liveSigns(_ signs: HostSigns) -> Verdict? {
        if signs.hasLid == true { return Verdict(.laptop, .probable, because: "it has a lid") }
        return signs.hasBattery == true ? Verdict(.laptop, .possible, because: "it has a battery") : nil
    }

    @Sendable static func powerProfile(_ signs: HostSigns) -> Verdict? {
        guard let profile = signs.machine.acpiProfile, let kind = Chassis.powerProfiles[profile] else { return nil }
        return Verdict(kind, .possible, because: "its power profile is that of this kind (ACPI \(profile))")
    }

    @Sendable static func hypervisorAlone(_ signs: HostSigns) -> Verdict? {
        guard signs.machine.hypervisor == true, !signs.isNamed else { return nil }
        return Verdict(
            .virtualMachine, .probable, because: "a hypervisor runs the processor, and no firmware names a machine")
    }
}
