package import Inventory

/// What a school may choose not to report.
package enum Omission: Sendable {
    case hostname
    case software
}

extension Facts {
    /// How long the probes may take: all of them, and once one hangs those behind it.
    ///
    /// A machine is healthy if they take 50 ms; the sum leaves a `collect` time to end within a minute.
    package static let patience: [Duration] = [.seconds(40), .seconds(10)]

    /// Everything that the probes see on a host. A probe that fails is named in `problems`, and the others still run.
    package static func collect(
        from host: Host, without omissions: Set<Omission> = [], probes: [Probe] = Probe.all
    ) -> Facts {
        var findings = Findings()
        for probe in wanted(probes, without: omissions) { findings.add(probe, of: host) }
        return findings.facts(without: omissions)
    }

    /// The same within a time: a probe that hangs, in a driver that does not answer, is named and left behind.
    ///
    /// Throws what `host` throws, and a ``ProbeThreadError``. `host` makes the host on the thread that asks it, and a
    /// second time for the probes behind one that hangs.
    package static func collect(
        within patience: [Duration] = patience, without omissions: Set<Omission> = [], probes: [Probe] = Probe.all,
        from host: @escaping @Sendable () throws -> Host
    ) throws -> Facts {
        var findings = Findings()
        var rest = wanted(probes, without: omissions)
        for limit in patience where !rest.isEmpty {
            let thread = ProbeThread(rest, findings, host)
            try thread.run(within: limit)
            (findings, rest) = try thread.outcome()
            guard !rest.isEmpty else { break }
            findings.name("did not answer within \(limit.components.seconds) s", of: rest.removeFirst())
        }
        for probe in rest { findings.name("was not asked: others did not answer", of: probe) }
        return findings.facts(without: omissions)
    }

    private static func wanted(_ probes: [Probe], without omissions: Set<Omission>) -> [Probe] {
        probes.filter { $0.name != "software" || !omissions.contains(.software) }
    }
}
