import Inventory

/// What the probes found so far, and what they could not.
struct Findings: Sendable {
    private var facts = Facts()
    private var problems: [Problem] = []

    /// Runs a probe; what it could not read is named, and what it filled before stays.
    mutating func add(_ probe: Probe, of host: Host) {
        do {
            if let remark = try probe.fill(host, &facts) { name(remark, of: probe) }
        } catch {
            host.failures.append(error)
        }
        for failure in host.failures.taken() {
            name(BoundedText.text("\(failure)".utf8) ?? "\(type(of: failure))", of: probe)
        }
    }

    mutating func name(_ reason: String, of probe: Probe) {
        problems.append(Problem(probe: probe.name, reason: reason))
    }

    func facts(without omissions: Set<Omission>) -> Facts {
        var facts = facts
        if omissions.contains(.hostname) {
            facts.system?.hostname = nil
            facts.system?.hostnameNamesUser = nil
        }
        if !problems.isEmpty {
            facts.problems = Problems()
            facts.problems?.list = problems
        }
        return facts
    }
}
