import Assets
import Inventory
import SQLite

extension Connection {
    /// What the health of all assets of a school, or of all schools, is judged by: school after school, in the order of their numbers.
    func visitHealthFacts(
        school: Int64?, noticedBefore: Int64, _ visit: ([HealthFacts]) throws -> Void
    ) throws {
        let (parts, updates) = (try partStates(), try updateStates())
        let (agents, assets) = (try agentCounts(since: noticedBefore), try knownAssets(ofSchool: school))
        let goneSince = try goneSince(assets.lazy.filter { $0.status?.isGone == true }.map(\.id))
        var known: [HealthFacts] = []
        for asset in assets {
            guard var facts = HealthFacts(asset) else { continue }
            (facts.statusSince, facts.updates) = (goneSince[asset.id], updates[asset.id])
            (facts.parts, facts.agents) = (parts[asset.id] ?? [], agents[asset.id] ?? 0)
            if let last = known.last, last.school != facts.school {
                try visit(known)
                known.removeAll(keepingCapacity: true)
            }
            known.append(facts)
        }
        try visit(known)
    }

    /// Parts that are worn or fail, as the agent says that reported last: one of before a new installation tells nothing any more.
    func partStates() throws -> [Int64: [PartState]] { try once("parts") { try readPartStates() } }

    private func readPartStates() throws -> [Int64: [PartState]] {
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
    func updateStates() throws -> [Int64: UpdateState] { try once("updates") { try readUpdateStates() } }

    private func readUpdateStates() throws -> [Int64: UpdateState] {
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

    /// When the status of these assets was said that they have, in UTC seconds.
    private func goneSince(_ gone: some Sequence<Int64>) throws -> [Int64: Int64] {
        let moments = try rows(
            """
            SELECT asset.id, max(since) FROM json_each(?1) AS gone CROSS JOIN asset ON asset.id = gone.value
            CROSS JOIN witness ON witness.asset = asset.id CROSS JOIN field_value ON field_value.witness = witness.id
            WHERE field = 'status' AND field_value.value = asset.status AND until IS NULL GROUP BY asset.id
            """,
            json(gone)
        ) { ($0.integer(0), $0.integer(1)) }
        return Dictionary(uniqueKeysWithValues: moments)
    }

    /// Of assets with more than one agent that reported lately. The agent of before a new installation is heard no more.
    private func agentCounts(since: Int64) throws -> [Int64: Int] {
        try once(["agents", "\(since)"]) {
            let counts = try rows(Self.severalAgents, since) { ($0.integer(0), Int($0.integer(1))) }
            return Dictionary(uniqueKeysWithValues: counts)
        }
    }

    private static let severalAgents = """
        SELECT several.asset, count(*) FROM (
            SELECT asset, max(first_at) AS latest FROM witness
            WHERE source = 'agent' AND is_current AND asset IS NOT NULL GROUP BY asset HAVING count(*) > 1) AS several
        JOIN witness ON witness.asset = several.asset AND source = 'agent' AND is_current
        JOIN device ON device.id = witness.device AND state = 'active'
        JOIN device_seen ON device_seen.device = device.id AND seen_at >= max(?1, latest)
        GROUP BY several.asset HAVING count(*) > 1
        """
}

extension HealthFacts {
    /// `nil` for a kind of a newer program.
    fileprivate init?(_ known: KnownAsset) {
        guard let kind = known.kind else { return nil }
        self.init(asset: known.id, school: known.school, kind: kind)
        status = known.status
        lastSeenAt = known.seenAt
        systemSupportedUntil = known.system.supportedUntil
        isDiskEncrypted = known.isDiskEncrypted
        systemName = known.system.name
        systemVersion = known.system.version
    }
}
