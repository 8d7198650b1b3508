package import Inventory

/// Reads one section of the facts from a host.
package struct Probe: Sendable {
    /// Name of the section that it fills.
    package let name: String
    /// Answers with what was left out, if anything was.
    let fill: @Sendable (Host, inout Facts) throws -> String?

    /// All probes, in the order of the sections.
    package static let all: [Probe] = [
        Probe("machine", \.machine, MachineProbe.machine),
        Probe("processor", \.processor, ProcessorProbe.processor),
        Probe("memory", \.memory, MemoryProbe.memory, \.modules),
        Probe("storage", \.storage, StorageProbe.storage, \.disks),
        Probe("network", \.network, NetworkProbe.network, \.interfaces),
        Probe("power", \.power, PowerProbe.power, \.batteries),
        Probe("displays", \.displays, DisplaysProbe.displays, \.connectors),
        Probe("usb", \.usb, USBProbe.usb, \.devices),
        Probe("system", \.system, SystemProbe.system),
        Probe("software", fill: SoftwareProbe.fill),
    ]

    package init(_ name: String, fill: @escaping @Sendable (Host, inout Facts) throws -> String?) {
        self.name = name
        self.fill = fill
    }

    package init<Section: Record>(
        _ name: String, _ place: any Path<Facts, Section?>, _ read: @escaping @Sendable (Host) throws -> Section?
    ) {
        self.name = name
        self.fill = { host, facts in
            facts[keyPath: place] = try read(host)
            return nil
        }
    }

    /// A probe whose section has a list, which is cut where it becomes longer than any honest host's.
    package init<Section: Record, Part>(
        _ name: String, _ place: any Path<Facts, Section?>, _ read: @escaping @Sendable (Host) throws -> Section?,
        _ list: any Path<Section, [Part]>, atMost limit: Int = 256
    ) {
        self.name = name
        self.fill = { host, facts in
            guard var section = try read(host) else { return nil }
            let count = section[keyPath: list].count
            if count > limit { section[keyPath: list].removeLast(count - limit) }
            facts[keyPath: place] = section
            return count > limit ? "only the first \(limit) of \(count) are reported" : nil
        }
    }
}
