package import Inventory

/// What a school may choose not to report.
package enum Omission: Sendable {
    case hostname
    case software
}

extension Facts {
    /// Everything that the probes see on a host. A probe that fails is named in `problems`, and the others still run.
    package static func collect(
        from host: Host, without omissions: Set<Omission> = [], probes: [Probe] = Probe.all
    ) -> Facts {
        var facts = Facts()
        var problems = Problems()
        for probe in probes where probe.name != "software" || !omissions.contains(.software) {
            do {
                if let remark = try probe.fill(host, &facts) {
                    problems.list.append(Problem(probe: probe.name, reason: remark))
                }
            } catch {
                host.failures.append(error)
            }
            problems.list += host.failures.taken().map { Problem(probe: probe.name, reason: reason(of: $0)) }
        }
        if omissions.contains(.hostname) {
            facts.system?.hostname = nil
            facts.system?.hostnameNamesUser = nil
        }
        if !problems.list.isEmpty { facts.problems = problems }
        return facts
    }

    private static func reason(of error: any Error) -> String {
        BoundedText.text("\(error)".utf8) ?? "\(type(of: error))"
    }
}
