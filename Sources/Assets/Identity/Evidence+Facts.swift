package import Inventory

extension MatchingRules {
    /// What the facts of a host prove of it. Network interfaces on USB or of a dock, and disks that come and go, never count.
    package func evidence(of facts: Facts) -> Set<Evidence> {
        let machine = evidence(of: facts.machine ?? Machine())
        let interfaces = (facts.network?.interfaces ?? []).filter { $0.bus != nil && !$0.isPlugged }
        let disks = (facts.storage?.disks ?? []).filter { $0.bus != "usb" && $0.isRemovable != true }
        let parts =
            interfaces.prefix(Self.maximumParts).map { placeholders.genuine($0.isCard ? .card : .mac, $0.mac) }
            + disks.prefix(Self.maximumParts).flatMap { disk in
                [disk.serial, disk.wwn].map { placeholders.genuine(.disk, $0) }
            }
        return machine.union(parts.compactMap(\.self))
    }

    /// What the firmware alone proves, as an enrolment tells it.
    package func evidence(of machine: Machine) -> Set<Evidence> {
        let found = [
            placeholders.genuine(.uuid, machine.uuid),
            placeholders.genuine(.serial, machine.serial) ?? placeholders.genuine(.serial, machine.deviceTreeSerial),
            placeholders.genuine(.baseboardSerial, machine.boardSerial),
            placeholders.genuine(.chassisSerial, machine.chassisSerial),
            placeholders.genuine(.machineID, machine.machineId),
        ]
        return Set(found.compactMap(\.self))
    }

    /// More than any computer has of each.
    private static let maximumParts = 16

    /// What is proved of each thing at a host, in their order. What is proved of the host makes a place of its own for things without a
    /// serial number; the name stands for a host of which nothing is proved. At a host that is carried around a place proves nothing of
    /// what says its own serial number: today it is one smartboard, tomorrow another.
    package func evidence(
        of attached: [Judgement], at host: Set<Evidence>, named name: String, isPortable: Bool
    ) -> [Set<Evidence>] {
        let places = Self.places(of: host, named: name)
        var counts: [String: Int] = [:]
        return attached.map { thing in
            let label = placeholders.genuine(.label, Self.label(maker: thing.maker, serial: thing.serial))
            let serials = thing.marks.compactMap { mark in
                placeholders.genuine(mark.kind, mark.serial.map { mark.value(serial: $0) })
            }
            let own = Set(serials + [label].compactMap(\.self))
            if isPortable, !serials.isEmpty { return own }
            return own.union(thing.marks.flatMap { placed($0, among: &counts, places) })
        }
    }

    /// The place of a mark without a serial number: not by its plug, as a cable may be plugged in elsewhere.
    private func placed(_ mark: Mark, among counts: inout [String: Int], _ places: [String]) -> [Evidence] {
        guard placeholders.genuine(mark.kind, mark.serial.map { mark.value(serial: $0) }) == nil else { return [] }
        let name = "\(mark.plug) \(mark.product)"
        counts[name, default: 0] += 1
        let number = counts[name, default: 1]
        return places.compactMap { Evidence(.place, "\($0) \(mark.product) \(number)") }
    }

    /// Of something attached, as an import and a host have it in common; `nil` if one of them is unknown.
    package static func label(maker: String?, serial: String?) -> String? {
        guard let maker, let serial else { return nil }
        return "\(maker)/\(serial)"
    }

    /// Names of a host that stay when its system is installed anew: the addresses of its baseboard; else all that its firmware and its cards
    /// say together, as makers repeat the one or the other.
    private static func places(of host: Set<Evidence>, named name: String) -> [String] {
        let ports = host.filter { $0.kind == .mac }
        if !ports.isEmpty { return ports.sorted().map(\.value) }
        let rest = host.filter { [.uuid, .serial, .baseboardSerial, .card].contains($0.kind) }
        return [rest.isEmpty ? name : rest.sorted().map(\.value).joined(separator: "+")]
    }
}

extension NetworkInterface {
    /// Of a dock or an adapter.
    fileprivate var isPlugged: Bool { bus == "usb" || bus == "thunderbolt" }

    /// Wi-Fi on SDIO is soldered (tablets and single boards); on PCI it is mostly a card.
    fileprivate var isCard: Bool { isMobile == true || isWireless == true && bus == "pci" }
}

extension Mark {
    fileprivate var kind: Evidence.Kind {
        switch plug {
        case .display: .edid
        case .usb: .usb
        case .thunderbolt: .thunderbolt
        }
    }

    fileprivate func value(serial: String) -> String { "\(product)/\(serial)" }
}
