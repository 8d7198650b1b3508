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
    func elsewhere(school: Int64?, _ rule: HealthRule) throws -> [Finding] {
        var findings: [Finding] = []
        try visit(
            """
            SELECT host.id, host.kind, host_school.number, host_school.id, host.status, thing.id, thing.kind,
                thing_school.number, thing_school.id, thing.status, sighting.since, seen_at
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
            let (here, there): (Int32, Int32) = isCarried ? (0, 5) : (5, 0)
            // A machine that reports no more says nothing of today.
            let seen = rule.absence.daysNotSeen(since: Day(at: row.integer(11)))
            let status = row.textIfPresent(here + 4).flatMap(AssetStatus.init)
            let isAsked = school == nil || school == row.integer(here + 3)
            guard seen < AbsenceRule.daysUntilNoticed, isAsked, status?.isGone != true else { return }
            var finding = Finding(.elsewhere, of: SchoolNumber(row.text(here + 2)), asset: row.integer(here))
            finding.others = [row.integer(there)]
            finding.otherSchool = SchoolNumber(row.text(there + 2))
            finding.since = row.integer(10)
            findings.append(finding)
        }
        return findings
    }

    /// Values that several assets show, which so say nothing of which one it is; of a machine-id, which only a copied image has
    /// twice, each by itself.
    func shared(school: Int64?, of filter: HealthFilter) throws -> [Finding] {
        let all = try sharedValues()
        let known = try schools(of: Set(all.flatMap(\.assets)), within: school)
        let values = all.filter { $0.assets.contains { known[$0] != nil } }
        let clones = values.filter { $0.evidence.kind == .machineID }
        let others = values.filter { $0.evidence.kind != .machineID }
        return clones.map { $0.finding(.sharedMachineID, known) } + notUnique(others, known, filter)
    }

    /// Of those that are listed.
    private func schools(of assets: Set<Int64>, within school: Int64?) throws -> [Int64: SchoolNumber] {
        let pairs = try rows(
            """
            SELECT asset.id, school.number FROM json_each(?2) AS wanted CROSS JOIN asset ON asset.id = wanted.value
            JOIN school ON school.id = asset.school WHERE is_listed AND (?1 IS NULL OR school.id = ?1)
            """,
            school, json(assets.sorted())
        ) { row in SchoolNumber(row.text(1)).map { (row.integer(0), $0) } }
        return Dictionary(uniqueKeysWithValues: pairs.compactMap(\.self))
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
