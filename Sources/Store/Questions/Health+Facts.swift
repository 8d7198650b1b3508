import Assets
import Inventory
import SQLite

extension Connection {
    /// What the health of all assets of a school, or of all schools, is judged by: school after school, in the order of their numbers.
    func visitHealthFacts(
        school: Int64?, noticedBefore: Int64, _ visit: ([HealthFacts]) throws -> Void
    ) throws {
        var reading = try HealthReading(self, noticedBefore: noticedBefore)
        var known: [HealthFacts] = []
        try self.visit(HealthReading.query, school) { row in
            guard let facts = reading.facts(row) else { return }
            if let last = known.last, last.school != facts.school {
                try visit(known)
                known.removeAll(keepingCapacity: true)
            }
            known.append(facts)
        }
        try visit(known)
    }

    /// Parts that are worn or fail, as the agent says that reported last: one of before a new installation tells nothing any more.
    func partStates() throws -> [Int64: [PartState]] {
        var parts: [Int64: [PartState]] = [:]
        let columns = "asset, component.kind, place, component.maker, component.model, wear, is_failing"
        let agent = """
            JOIN witness ON witness.id = component.witness AND source = 'agent' AND is_current
            JOIN device_seen ON device_seen.device = witness.device AND NOT EXISTS (
                SELECT 1 FROM witness AS newer JOIN device_seen AS later ON later.device = newer.device
                WHERE newer.asset = witness.asset AND newer.source = 'agent' AND newer.is_current
                    AND (later.seen_at, newer.id) > (device_seen.seen_at, witness.id))
            """
        try visit(
            """
            SELECT \(columns) FROM component \(agent)
            WHERE component.kind = 'battery' AND wear >= ?1 AND until IS NULL AND asset IS NOT NULL
            UNION ALL
            SELECT \(columns) FROM component \(agent) WHERE is_failing = 1 AND until IS NULL AND asset IS NOT NULL
            ORDER BY asset, component.kind, place
            """,
            HealthRule.wornFromPercent
        ) { row in
            guard let kind = Component.Kind(rawValue: row.text(1)) else { return }
            let names = [row.textIfPresent(2), row.textIfPresent(3), row.textIfPresent(4)].compactMap(\.self)
            parts[row.integer(0), default: []].append(
                PartState(
                    kind: kind, name: names.joined(separator: " "), wearInPercent: row.integerIfPresent(5),
                    isFailing: row.integerIfPresent(6) == 1))
        }
        return parts
    }

    /// Of assets whose updates may be old, as the agent said that reported last.
    func updateStates() throws -> [Int64: UpdateState] {
        var states: [Int64: UpdateState] = [:]
        try visit(
            """
            SELECT asset, seen_at, updates_checked_at, upgraded_at, security_updates
            FROM device_seen JOIN witness ON witness.device = device_seen.device AND source = 'agent' AND is_current
            WHERE asset IS NOT NULL ORDER BY seen_at, witness.id
            """
        ) { row in
            states[row.integer(0)] = UpdateState(
                reportedAt: row.integer(1), checkedAt: row.integerIfPresent(2), upgradedAt: row.integerIfPresent(3),
                securityUpdatesPending: row.integerIfPresent(4))
        }
        return states
    }

    /// Of assets with more than one agent that reported lately. The agent of before a new installation is heard no more.
    fileprivate func agentCounts(since: Int64) throws -> [Int64: Int] {
        let counts = try rows(
            """
            SELECT several.asset, count(*) FROM (
                SELECT asset, max(first_at) AS latest FROM witness
                WHERE source = 'agent' AND is_current AND asset IS NOT NULL GROUP BY asset HAVING count(*) > 1) AS several
            JOIN witness ON witness.asset = several.asset AND source = 'agent' AND is_current
            JOIN device ON device.id = witness.device AND state = 'active'
            JOIN device_seen ON device_seen.device = device.id AND seen_at >= max(?1, latest)
            GROUP BY several.asset HAVING count(*) > 1
            """,
            since
        ) { ($0.integer(0), Int($0.integer(1))) }
        return Dictionary(uniqueKeysWithValues: counts)
    }
}

/// Turns rows into facts. Words, days and systems recur, so each is understood once.
private struct HealthReading {
    private let parts: [Int64: [PartState]]
    private let updates: [Int64: UpdateState]
    private let agents: [Int64: Int]
    private let sights: [Int64: AssetSight]
    private var schools = Recurring { SchoolNumber($0) }
    private var kinds = Recurring { DeviceKind(rawValue: $0) }
    private var statuses = Recurring { AssetStatus(rawValue: $0) }
    private var days = Recurring { Day($0) }
    private var names = Recurring { $0 }

    init(_ connection: borrowing Connection, noticedBefore: Int64) throws {
        parts = try connection.partStates()
        updates = try connection.updateStates()
        agents = try connection.agentCounts(since: noticedBefore)
        sights = try connection.sights()
    }

    static let query = """
        SELECT asset.id, school.number, kind, status, os_supported_until, disk_encrypted, os_name, os_version,
            CASE WHEN \(AssetStatus.sql { $0.isGone }) THEN (
                SELECT max(since) FROM witness JOIN field_value ON field_value.witness = witness.id
                WHERE witness.asset = asset.id AND field = 'status' AND value = asset.status AND until IS NULL) END
        FROM school CROSS JOIN asset ON asset.school = school.id
        WHERE is_listed AND (?1 IS NULL OR school.id = ?1) ORDER BY school.number
        """

    /// `nil` for a kind of a newer program.
    mutating func facts(_ row: Row) -> HealthFacts? {
        let asset = row.integer(0)
        guard let school = schools.value(row.text(1)), let kind = kinds.value(row.text(2)) else { return nil }
        var facts = HealthFacts(asset: asset, school: school, kind: kind)
        facts.status = statuses.value(row.textIfPresent(3))
        facts.statusSince = row.integerIfPresent(8)
        facts.lastSeenAt = sights[asset]?.seenAt
        facts.systemSupportedUntil = days.value(row.textIfPresent(4))
        facts.isDiskEncrypted = row.textIfPresent(5).map { $0 == "true" }
        facts.systemName = names.value(row.textIfPresent(6))
        facts.systemVersion = names.value(row.textIfPresent(7))
        facts.parts = parts[asset] ?? []
        facts.updates = updates[asset]
        facts.agents = agents[asset] ?? 0
        return facts
    }
}
