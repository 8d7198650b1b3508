import SQLite

/// What is around assets at a moment.
struct Surroundings {
    let moment: Int64
    let schoolNames: [String: String]
    /// When these assets were seen last, in UTC seconds.
    let sights: [Int64: Int64]
    /// The assets of the agents at which they were seen.
    private let hosts: [Int64: Int64]

    init(_ connection: borrowing Connection, of states: [AssetState], at moment: Int64) throws {
        self.moment = moment
        schoolNames = try connection.schoolNames()
        sights = try connection.lastSights(at: moment, of: Set(states.lazy.map(\.asset)))
        let machines = states.lazy.flatMap(\.members).flatMap(\.testimony.sights).map(\.machine)
        hosts = try connection.assets(ofMachines: Set(machines), at: moment)
    }

    /// The asset at which it was seen last.
    func host(of state: AssetState) -> Int64? {
        let sights = state.members.lazy.flatMap(\.testimony.sights)
        let last = sights.filter { $0.period.since <= moment }.max { left, right in
            (left.period.covers(moment) ? 1 : 0, left.period.since)
                < (right.period.covers(moment) ? 1 : 0, right.period.since)
        }
        return last.flatMap { hosts[$0.machine] }
    }
}

extension Connection {
    /// When assets had been seen last at a moment, as the view `witness_seen` tells it of now: these, or all.
    func lastSights(at moment: Int64, of assets: Set<Int64>? = nil) throws -> [Int64: Int64] {
        var sights: [Int64: Int64] = [:]
        func add(_ row: Row) {
            if let seenAt = row.integerIfPresent(1) { sights[row.integer(0)] = seenAt }
        }
        if let assets {
            try visit(Self.lastSightsOfAssets, moment, json(assets), row: add)
        } else {
            try visit(Self.lastSights, moment, row: add)
        }
        return sights
    }

    private static let lastSights = lastSights(where: "true")
    private static let lastSightsOfAssets = lastSights(where: "asset IN (SELECT value FROM json_each(?2))")

    private static func lastSights(where condition: String) -> String {
        """
        SELECT member.asset, nullif(max(max(
            ifnull(CASE source
                WHEN 'agent' THEN iif(is_current, \(reported), min(\(reported), last_at))
                WHEN 'host' THEN (SELECT max(iif(ifnull(missed_at, until + 1) <= ?1, until, \(reported)))
                    FROM sighting WHERE sighting.witness = witness.id AND since <= ?1)
                WHEN 'imported' THEN (SELECT max(seen_at) FROM imported_sight
                    WHERE imported_sight.witness = witness.id AND told_at <= ?1)
                END, 0),
            ifnull((SELECT max(at) FROM audit_scan WHERE audit_scan.asset = witness.home AND at <= ?1), 0))), 0)
        FROM (SELECT asset, witness FROM membership WHERE since <= ?1 AND (until IS NULL OR until > ?1)
            AND \(condition)) AS member
        CROSS JOIN witness ON witness.id = member.witness GROUP BY member.asset
        """
    }

    /// When the device of a witness had reported last.
    private static let reported = """
        (SELECT iif(seen_at <= ?1, seen_at,
            (SELECT max(received_at) FROM snapshot WHERE snapshot.device = device_seen.device AND received_at <= ?1))
        FROM device_seen WHERE device_seen.device = witness.device)
        """

    fileprivate func schoolNames() throws -> [String: String] {
        try once("names of schools") {
            var names: [String: String] = [:]
            try visit("SELECT number, name FROM school") { names[$0.text(0)] = $0.text(1) }
            return names
        }
    }

    fileprivate func assets(ofMachines machines: Set<Int64>, at moment: Int64) throws -> [Int64: Int64] {
        var assets: [Int64: Int64] = [:]
        try visit(Self.assetsOfMachines, moment, json(machines)) { assets[$0.integer(0)] = $0.integer(1) }
        return assets
    }

    private static let assetsOfMachines = """
        SELECT witness, asset FROM membership
        WHERE witness IN (SELECT value FROM json_each(?2)) AND since <= ?1 AND (until IS NULL OR until > ?1)
        """
}
