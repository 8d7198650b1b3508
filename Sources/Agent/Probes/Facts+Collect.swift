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
                guard let remark = try probe.fill(host, &facts) else { continue }
                problems.list.append(Problem(probe: probe.name, reason: remark))
            } catch {
                problems.list.append(
                    Problem(probe: probe.name, reason: BoundedText.text("\(error)".utf8) ?? "\(type(of: error))"))
            }
        }
        if omissions.contains(.hostname) { facts.system?.hostname = nil }
        if !problems.list.isEmpty { facts.problems = problems }
        return facts
    }
}
