import SQLite

/// What is around all assets at a moment.
struct Surroundings {
    let moment: Int64
    let schoolNames: [String: String]
    /// The assets of devices, and when these reported last.
    private let hosts: [Int64: Int64]
    private let seen: [Int64: Int64]
    /// When an import said that a witness was seen.
    private let imported: [Int64: Int64]
    /// When a person scanned the asset that began with a witness.
    private let scanned: [Int64: Int64]

    init(_ connection: borrowing Connection, at moment: Int64) throws {
        self.moment = moment
        var schoolNames: [String: String] = [:]
        try connection.visit("SELECT number, name FROM school") { schoolNames[$0.text(0)] = $0.text(1) }
        self.schoolNames = schoolNames
        hosts = try connection.numbers(
            """
            SELECT witness, membership.asset FROM membership JOIN witness ON witness.id = membership.witness
            WHERE source = 'agent' AND since <= ?1 AND (until IS NULL OR until > ?1)
            """, at: moment)
        seen = try connection.numbers(
            """
            SELECT device, iif(seen_at <= ?1, seen_at,
                (SELECT max(received_at) FROM snapshot WHERE snapshot.device = device_seen.device AND received_at <= ?1))
            FROM device_seen
            """, at: moment)
        imported = try connection.numbers(
            "SELECT witness, max(seen_at) FROM imported_sight WHERE told_at <= ?1 GROUP BY witness", at: moment)
        scanned = try connection.numbers(
            """
            SELECT witness.id, max(at) FROM audit_scan JOIN witness ON witness.home = audit_scan.asset
            WHERE at <= ?1 GROUP BY witness.id
            """, at: moment)
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

    /// When it was seen last, in UTC seconds.
    func seenAt(_ state: AssetState) -> Int64? { state.members.compactMap(seenAt).max() }

    private func seenAt(_ member: AssetHistory.Member) -> Int64? {
        [reportedAt(member), scanned[member.teller.id]].compactMap(\.self).max()
    }

    private func reportedAt(_ member: AssetHistory.Member) -> Int64? {
        let teller = member.teller
        let reported = teller.device.flatMap { seen[$0] }
        return switch teller.source {
        case .agent: teller.isCurrent ? reported : reported.map { min($0, teller.lastAt) }
        case .host:
            member.testimony.sights.filter { $0.period.since <= moment }
                .compactMap { $0.period.covers(moment) ? reported : $0.lastAt }.max()
        case .imported: imported[teller.id]
        case .typed: nil
        }
    }
}

extension Connection {
    /// Numbers by number; of several the last.
    fileprivate func numbers(_ question: String, at moment: Int64) throws -> [Int64: Int64] {
        var numbers: [Int64: Int64] = [:]
        try visit(question, moment) { row in
            if let number = row.integerIfPresent(1) { numbers[row.integer(0)] = number }
        }
        return numbers
    }
}
