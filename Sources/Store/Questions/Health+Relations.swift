import Assets
import Inventory
import SQLite

// Findings about more than one thing.

extension Connection {
    /// What waits for a person, a copied agent apart.
    func openConflicts(school: Int64?) throws -> [Finding] {
        try rows(
            """
            SELECT conflict.id, cause, opened_at, school.number,
                max(iif(field = 'hostname', value, NULL)), max(iif(field = 'maker', value, NULL)),
                max(iif(field = 'model', value, NULL)), max(iif(field = 'serial', value, NULL))
            FROM conflict JOIN witness ON witness.id = conflict.witness JOIN school ON school.id = witness.school
            LEFT JOIN field_value ON field_value.witness = witness.id AND until IS NULL
            WHERE closed_at IS NULL AND (?1 IS NULL OR witness.school = ?1) GROUP BY conflict.id ORDER BY conflict.id
            """,
            school
        ) { row in
            let cause = Placement.Doubt.Cause(rawValue: row.text(1))
            var finding = Finding(cause == .clone ? .clone : .conflict, of: SchoolNumber(row.text(3)))
            finding.conflict = row.integer(0)
            finding.cause = cause
            finding.since = row.integer(2)
            let names = (4...7 as ClosedRange<Int32>).compactMap { row.textIfPresent($0) }
            finding.name = names.isEmpty ? nil : names.joined(separator: " ")
            return finding
        }
    }

    /// A machine of one school at a thing of another one: what people carry around is elsewhere, else the thing is.
    func elsewhere(_ known: [Int64: HealthFacts], _ rule: HealthRule) throws -> [Finding] {
        var findings: [Finding] = []
        try visit(
            """
            SELECT host.id, host.kind, host_school.number, thing.id, thing_school.number, sighting.since, seen_at
            FROM sighting JOIN witness ON witness.id = sighting.witness
            JOIN witness AS agent ON agent.id = witness.host
            JOIN device_seen ON device_seen.device = witness.device
            JOIN asset AS thing ON thing.id = witness.asset JOIN asset AS host ON host.id = agent.asset
            JOIN school AS thing_school ON thing_school.id = thing.school
            JOIN school AS host_school ON host_school.id = host.school
            WHERE sighting.until IS NULL AND thing.school <> host.school ORDER BY host.id, thing.id
            """
        ) { row in
            let isCarried = DeviceKind(rawValue: row.text(1))?.isPortable == true
            let (here, there): (Int32, Int32) = isCarried ? (0, 3) : (3, 0)
            // A machine that reports no more says nothing of today.
            let seen = rule.absence.daysNotSeen(since: Day(at: row.integer(6)))
            guard seen < AbsenceRule.daysUntilNoticed, let facts = known[row.integer(here)], !facts.isGone else {
                return
            }
            var finding = Finding(.elsewhere, of: facts.school, asset: facts.asset)
            finding.others = [row.integer(there)]
            finding.otherSchool = SchoolNumber(row.text(isCarried ? 4 : 2))
            finding.since = row.integer(5)
            findings.append(finding)
        }
        return findings
    }

    /// Values that several assets show, which so say nothing of which one it is; of a machine-id, which only a copied image has
    /// twice, each by itself.
    func shared(among assets: [HealthFacts], of filter: HealthFilter) throws -> [Finding] {
        let known = Dictionary(uniqueKeysWithValues: assets.map { ($0.asset, $0.school) })
        let values = try sharedValues().filter { $0.assets.contains { known[$0] != nil } }
        let clones = values.filter { $0.evidence.kind == .machineID }
        let others = values.filter { $0.evidence.kind != .machineID }
        return clones.map { $0.finding(.sharedMachineID, known) } + notUnique(others, known, filter)
    }

    private func notUnique(
        _ values: [SharedValue], _ known: [Int64: SchoolNumber], _ filter: HealthFilter
    ) -> [Finding] {
        if filter.all { return values.map { $0.finding(.notUnique, known) } }
        guard !values.isEmpty else { return [] }
        var finding = Finding(.notUnique, of: filter.school)
        finding.count = values.count
        return [finding]
    }
}
