import SQLite

/// At which computers a thing that is attached was seen. The computer behind a board may change.
package struct HostHistory: Sendable, Equatable {
    /// The asset at which it was longest, all sightings together.
    package let usualHost: Int64
    /// The asset at which it was seen last.
    package let lastHost: Int64
    /// Since when it is there, in UTC seconds.
    package let since: Int64
    /// Whether it is there now.
    package let isThere: Bool
}

/// A time at a host, from the first sight to the last one.
struct HostSpan: Equatable {
    let host: Int64
    let first: Int64
    let last: Int64
    let isNow: Bool
}

extension HostHistory {
    /// `nil` for a thing that was never seen at a host.
    init?(_ spans: [HostSpan]) {
        let ordered = spans.sorted {
            ($0.isNow ? 1 : 0, $0.first, $0.last, $0.host) < ($1.isNow ? 1 : 0, $1.first, $1.last, $1.host)
        }
        guard let latest = ordered.last else { return nil }
        let times = Dictionary(spans.map { ($0.host, $0.last - $0.first) }, uniquingKeysWith: +)
        let longest = times.values.max() ?? 0
        // Of those that are equal, where it was last.
        usualHost = ordered.last { times[$0.host] == longest }?.host ?? latest.host
        lastHost = latest.host
        since = ordered.reversed().prefix { $0.host == latest.host }.map(\.first).min() ?? latest.first
        isThere = latest.isNow
    }
}

extension Questions {
    /// - Returns: `nil` for a thing that was never seen at a host, as a computer.
    package func hosts(ofAsset asset: Int64) throws -> HostHistory? {
        try read { try $0.hosts(ofAsset: asset) }
    }
}

extension Connection {
    func hosts(ofAsset asset: Int64) throws -> HostHistory? {
        HostHistory(
            try rows(
                """
                SELECT agent.asset, since, ifnull(until, seen_at), until IS NULL
                FROM witness JOIN sighting ON sighting.witness = witness.id
                JOIN device_seen ON device_seen.device = witness.device
                JOIN witness AS agent ON agent.id = witness.host
                WHERE witness.asset = ?1 AND agent.asset IS NOT NULL ORDER BY sighting.id
                """,
                asset
            ) {
                let first = $0.integer(1)
                return HostSpan(
                    host: $0.integer(0), first: first, last: max(first, $0.integer(2)), isNow: $0.integer(3) != 0)
            })
    }

    /// What hangs on a computer now.
    func attached(toAsset host: Int64) throws -> [Int64] {
        try rows(
            """
            SELECT DISTINCT witness.asset FROM witness AS agent
            JOIN witness ON witness.host = agent.id
            JOIN sighting ON sighting.witness = witness.id AND sighting.until IS NULL
            WHERE agent.asset = ?1 AND witness.asset IS NOT NULL
            ORDER BY witness.asset
            """,
            host
        ) { $0.integer(0) }
    }
}
