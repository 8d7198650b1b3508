extension Judgement {
    /// What the computer itself is, with every sign for and against it.
    package static func host(_ facts: Facts, by tables: Tables = .builtIn) -> Judgement {
        let signs = HostSigns(facts, by: tables)
        let verdict = Verdict.rules.lazy.compactMap { $0(signs, tables) }.first ?? .none
        var judgement = Judgement(kind: verdict.kind, confidence: verdict.confidence, reasons: verdict.reasons)
        // A container shows the firmware of the machine that it shares.
        guard signs.container == nil else { return judgement }
        judgement.name(after: signs.machine, by: tables)
        judgement.reasons += signs.reasons
        judgement.screenInTenthsOfInch = facts.displays?.internalScreenInTenthsOfInch
        return judgement
    }

    /// A computer that nobody named is called after its baseboard.
    private mutating func name(after machine: Machine, by tables: Tables) {
        maker =
            [machine.maker, machine.boardMaker, machine.chassisMaker, machine.deviceTreeMaker].lazy
            .compactMap(tables.makers.known).first
        let product = Placeholder.genuine(machine.product)
        model =
            marketingName(of: machine) ?? product
            ?? Placeholder.genuine(firstOf: [machine.boardProduct, machine.deviceTreeModel])
        serial = Placeholder.genuine(firstOf: [machine.serial, machine.chassisSerial, machine.deviceTreeSerial])
        if product == nil, Placeholder.genuine(machine.boardProduct) != nil {
            reasons.append(
                Reason(
                    nl: "genoemd naar zijn moederbord: de firmware heeft geen productnaam",
                    en: "named after its baseboard: firmware has no product name"))
        }
    }

    /// Lenovo writes the type number where others write the name, and the name where others write a version.
    private func marketingName(of machine: Machine) -> String? {
        guard maker == "Lenovo", let version = Placeholder.genuine(machine.version) else {
            return nil
        }
        return Self.lenovoNames.contains { $0.matches(version) } ? version : nil
    }

    private static let lenovoNames: [TextPattern] = [
        "think*", "idea*", "yoga*", "legion*", "lenovo*", "loq*", "flex*", "slim*", "miix*", "v###*", "v##-*", "b##-*",
        "g##-*", "z##-*", "n##*", "s###*", "###e*", "##e*", "##w*",
    ]
}

extension Machine {
    /// The maker's prefix of the most exact name (Devicetree Specification 2.3.1): `raspberrypi,4-model-b`.
    fileprivate var deviceTreeMaker: String? {
        deviceTreeCompatible.first.flatMap { name in
            name.firstIndex(of: ",").map { String(name[..<$0]) }
        }
    }
}

extension Displays {
    /// Diagonal of the screen that is built in.
    var internalScreenInTenthsOfInch: Int64? {
        connectors.lazy.filter(\.isInternal).compactMap { $0.decodedEDID?.size?.diagonalInTenthsOfInch }.first
    }
}
