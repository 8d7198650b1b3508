import Assets
import Inventory
import SQLite

/// The views of a host after a report.
struct HostViews {
    var all: [Int64] = []
    /// Those that show other evidence than before.
    var unsettled: [Int64] = []
}

extension Connection {
    /// What is attached to a host now is seen there from now on; what is gone was seen there until the report before.
    func updateViews(
        of device: ReportingDevice, on machine: Int64, at host: Judgement, _ facts: Facts,
        proving evidence: Set<Evidence>, by rules: Rules
    ) throws -> HostViews {
        let attached = Judgement.attached(to: host, facts, by: rules.judgement)
        let proofs = rules.matching.evidence(
            of: attached, at: evidence, named: device.enrolment, isPortable: host.kind.isPortable)
        var views = HostViews()
        for (judgement, proof) in zip(attached, proofs) where !proof.isEmpty {
            let view = try view(on: machine, showing: proof, besides: views.all, at: device.seenAt)
            views.all.append(view)
            try tell(judgement, of: view)
            try run(
                "UPDATE witness SET is_portable = ?2, is_of_room = ?3, last_at = ?4 WHERE id = ?1", view,
                host.kind.isPortable, judgement.kind.isOfRoom, device.seenAt)
            try note(AssetField.values(of: judgement), of: view, by: .agent, at: device.seenAt)
            let isAtOtherPlace = try see(view, judgement.place ?? "", device)
            let isOther = try show(proof, of: view, at: device.seenAt, lastSeenAt: device.seenBefore)
            if isAtOtherPlace || isOther { views.unsettled.append(view) }
        }
        try endSightings(of: device, besides: views.all)
        return views
    }

    /// The view of this machine that shows some of the same, the most telling first; else a new one. The same agent on other hardware
    /// has views of its own.
    private func view(on machine: Int64, showing evidence: Set<Evidence>, besides taken: [Int64], at time: Int64) throws
        -> Int64
    {
        for proof in evidence.telling {
            let known = try rows(
                """
                SELECT witness.id FROM evidence JOIN witness ON witness.id = evidence.witness
                WHERE value = ?1 AND evidence.kind = ?2 AND host = ?3 ORDER BY witness.id
                """,
                proof.value, proof.kind.rawValue, machine
            ) { $0.integer(0) }
            if let view = known.first(where: { !taken.contains($0) }) { return view }
        }
        // Any text may be a name: only what stands before it can tell things of one name apart.
        let name = evidence.telling.first.map { "\($0.kind.rawValue) \($0.value)" } ?? ""
        try run(
            """
            INSERT INTO witness (key, source, device, host, school, is_computer, first_at, last_at)
            SELECT 'host' || substr(key, length('agent') + 1) || ': ' || (
                    SELECT CASE count(*) WHEN 0 THEN '' ELSE (count(*) + 1) || ' ' END FROM witness AS other
                    WHERE other.host = agent.id AND substr(other.key, -length(' ' || ?2)) = ' ' || ?2) || ?2,
                'host', device, id, school, 0, ?3, ?3
            FROM witness AS agent WHERE id = ?1
            """,
            machine, name, time)
        return lastInsertedID
    }

    /// - Returns: whether it was not seen there at the report before.
    private func see(_ view: Int64, _ place: String, _ device: ReportingDevice) throws -> Bool {
        let known = try first("SELECT place FROM sighting WHERE witness = ?1 AND until IS NULL", view) { $0.text(0) }
        if known == place { return false }
        try endSighting(of: view, device)
        try run("INSERT INTO sighting (witness, place, since) VALUES (?1, ?2, ?3)", view, place, device.seenAt)
        return true
    }

    private func endSightings(of device: ReportingDevice, besides present: [Int64]) throws {
        let known = try rows(
            """
            SELECT witness.id FROM witness JOIN sighting ON sighting.witness = witness.id AND until IS NULL
            WHERE device = ?1 AND source = 'host' ORDER BY witness.id
            """,
            device.id
        ) { $0.integer(0) }
        for view in known where !present.contains(view) {
            try endSighting(of: view, device)
            _ = try show([], of: view, at: device.seenAt, lastSeenAt: device.seenBefore)
        }
    }

    private func endSighting(of view: Int64, _ device: ReportingDevice) throws {
        try run(
            """
            UPDATE sighting SET until = max(since, ifnull(?2, since)), missed_at = ?3
            WHERE witness = ?1 AND until IS NULL
            """,
            view, device.seenBefore, device.seenAt)
    }
}

extension Set<Evidence> {
    /// A serial number before a place, so that a thing is known by what is burnt into it.
    fileprivate var telling: [Evidence] {
        let order: [Evidence.Kind] = [.edid, .usb, .thunderbolt, .label, .place]
        return sorted { left, right in
            let places = [left, right].map { order.firstIndex(of: $0.kind) ?? order.count }
            return (places[0], left.value) < (places[1], right.value)
        }
    }
}
