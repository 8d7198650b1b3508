/// What one rule says about the kind of a computer.
struct Verdict {
    let kind: DeviceKind
    let confidence: Confidence
    let reasons: [Reason]

    init(_ kind: DeviceKind, _ confidence: Confidence, _ reasons: [Reason]) {
        self.kind = kind
        self.confidence = confidence
        self.reasons = reasons
    }

    init(_ kind: DeviceKind, _ confidence: Confidence, nl: String, en: String) {
        self.init(kind, confidence, [Reason(nl: nl, en: en)])
    }

    typealias Rule = @Sendable (HostSigns, Tables) -> Verdict?

    /// The rules in order; the first that has an answer decides.
    static let rules: [Rule] = [
        container, printedName, insidePanel, sampleFirmware, chassis, liveSigns, unknownBoard, powerProfile,
        hypervisorAlone,
    ]

    static let none = Verdict(
        .unknown, .possible, nl: "firmware noch kernel zegt wat het is",
        en: "neither firmware nor kernel says what it is")
}

/// The surest signs: what makers say by name.
extension Verdict {
    @Sendable private static func container(_ signs: HostSigns, _ tables: Tables) -> Verdict? {
        signs.container.map {
            Verdict(
                .virtualMachine, .certain, nl: "de agent draait in een container (\($0))",
                en: "the agent runs in a container (\($0))")
        }
    }

    /// A name tells more than the chassis code, unless the code only says it more exactly.
    @Sendable private static func printedName(_ signs: HostSigns, _ tables: Tables) -> Verdict? {
        for rule in tables.computers {
            guard let text = rule.match(maker: signs.maker, texts: signs.texts) else { continue }
            if rule.kind == .virtualMachine { return virtualMachine(named: text, signs) }
            let claim = Reason(
                nl: "'\(text)' is een naam van dit soort toestel", en: "'\(text)' is a name of this kind of machine")
            if let chassis = signs.chassis, let exact = chassis.kind, exact.isKind(of: rule.kind) {
                let isDoubtful = rule.kind == .laptop && exact == .tablet
                return weighed(exact, isDoubtful ? .possible : rule.confidence, [claim, chassis.reasons], signs)
            }
            return weighed(rule.kind, rule.confidence, [claim], signs)
        }
        return nil
    }

    private static func virtualMachine(named text: String, _ signs: HostSigns) -> Verdict {
        let name = Reason(nl: "'\(text)' is een virtuele machine", en: "'\(text)' is a virtual machine")
        guard signs.machine.hypervisor == true else { return Verdict(.virtualMachine, .probable, [name]) }
        let hypervisor = Reason(
            nl: "de processor zegt dat hij onder een hypervisor draait",
            en: "the processor says that a hypervisor runs it")
        return Verdict(.virtualMachine, .certain, [name, hypervisor])
    }
}

/// A claim of firmware against what the running system shows.
extension Verdict {
    static func weighed(
        _ kind: DeviceKind, _ confidence: Confidence, _ claim: [Reason], _ signs: HostSigns
    ) -> Verdict {
        if let (other, confidence) = contradiction(of: kind, by: signs) {
            let against = Reason(nl: "de hardware spreekt dat tegen", en: "the hardware contradicts that")
            return Verdict(other, confidence, claim + [against])
        }
        return Verdict(kind, agrees(kind, signs) ? .certain : confidence, claim)
    }

    private static func contradiction(of kind: DeviceKind, by signs: HostSigns) -> (DeviceKind, Confidence)? {
        switch kind {
        case .desktop, .miniPC:
            if signs.hasLid == true || signs.hasBattery == true && signs.hasPanel == true {
                return (.laptop, .probable)
            }
            if signs.isStationaryWithScreen { return (.allInOne, .probable) }
            // Where no battery was looked for, a touchscreen inside is all that is known.
            return signs.hasTouch ? (signs.hasBattery == false ? .allInOne : .tablet, .possible) : nil
        case .chromebook: return signs.isNotPortable ? (.miniPC, .probable) : nil
        case .laptop, .convertible, .tablet: return signs.isNotPortable ? (.desktop, .possible) : nil
        case .allInOne, .singleBoard: return signs.hasLid == true ? (.laptop, .probable) : nil
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
}

extension DeviceKind {
    /// Whether it says more exactly what the other says: a mini PC is a desktop, a tablet one kind of two in one.
    fileprivate func isKind(of other: DeviceKind) -> Bool {
        switch other {
        case .desktop: [.miniPC, .allInOne].contains(self)
        case .laptop: [.convertible, .tablet].contains(self)
        case .convertible: self == .tablet
        default: false
        }
    }
}
