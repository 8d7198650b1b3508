import Assets
import Inventory
import SQLite

extension Connection {
    /// What the health of all assets of a school, or of all schools, is judged by, by school and number.
    func healthFacts(school: Int64?, noticedBefore: Int64) throws -> [HealthFacts] {
        let parts = try partStates()
        let updates = try updateStates()
        let agents = try agentCounts(since: noticedBefore)
        var known: [HealthFacts] = []
        try visit(HealthFacts.query, school) { row in
            guard var facts = HealthFacts(row) else { return }
            facts.parts = parts[facts.asset] ?? []
            facts.updates = updates[facts.asset]
            facts.agents = agents[facts.asset] ?? 0
            known.append(facts)
        }
        return known
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
    private func agentCounts(since: Int64) throws -> [Int64: Int] {
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

extension HealthFacts {
    fileprivate static let query = """
        SELECT asset.id, school.number, kind, status, seen_at, os_supported_until, disk_encrypted, os_name, os_version,
            CASE WHEN \(AssetStatus.sql { $0.isGone }) THEN (
                SELECT max(since) FROM witness JOIN field_value ON field_value.witness = witness.id
                WHERE witness.asset = asset.id AND field = 'status' AND value = asset.status AND until IS NULL) END
        FROM asset JOIN school ON school.id = asset.school
        LEFT JOIN (SELECT asset, max(seen_at) AS seen_at FROM witness_seen WHERE asset IS NOT NULL GROUP BY asset) AS seen
            ON seen.asset = asset.id
        WHERE is_listed AND (?1 IS NULL OR asset.school = ?1) ORDER BY school.number, asset.id
        """

    /// `nil` for a kind of a newer program.
    fileprivate init?(_ row: Row) {
        guard let school = SchoolNumber(row.text(1)), let kind = DeviceKind(rawValue: row.text(2)) else { return nil }
        self.init(asset: row.integer(0), school: school, kind: kind)
        status = row.textIfPresent(3).flatMap { AssetStatus(rawValue: $0) }
        statusSince = row.integerIfPresent(9)
        lastSeenAt = row.integerIfPresent(4)
        systemSupportedUntil = row.textIfPresent(5).flatMap { Day($0) }
        isDiskEncrypted = row.textIfPresent(6).map { $0 == "true" }
        system = Self.system(row.textIfPresent(7), row.textIfPresent(8))
    }

    /// Many systems have their version in their name: `Ubuntu 18.04.6 LTS`, and not `Ubuntu 18.04.6 LTS 18.04`.
    private static func system(_ name: String?, _ version: String?) -> String? {
        guard let name, let version else { return name ?? version }
        return name.contains(" \(version)") ? name : "\(name) \(version)"
    }
}
