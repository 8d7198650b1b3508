import Assets
import Inventory
import SQLite

/// A value that several assets showed at the same time.
struct SharedValue {
    let evidence: Evidence
    /// At least two, in their order.
    let assets: [Int64]
}

extension Questions {
    /// Serial numbers that several devices show, in small letters.
    package func sharedSerials() throws -> Set<String> {
        try read { connection in
            Set(
                try connection.rows(
                    "SELECT lower(serial) FROM asset WHERE is_listed GROUP BY lower(serial) HAVING count(*) > 1"
                ) { $0.textIfPresent(0)?.lowercased() }.compactMap(\.self))
        }
    }
}

extension Connection {
    /// By kind and value. A disk that went from one machine to another was never at both: what a machine shows, it showed until
    /// its last report.
    func sharedValues() throws -> [SharedValue] { try once("shared values") { try readSharedValues() } }

    private func readSharedValues() throws -> [SharedValue] {
        var holders: [Evidence: [Holder]] = [:]
        try visit(
            """
            WITH repeated AS (SELECT value, kind FROM evidence GROUP BY value, kind HAVING count(*) > 1),
            shared AS (
                SELECT repeated.value, repeated.kind FROM repeated
                JOIN evidence ON evidence.value = repeated.value AND evidence.kind = repeated.kind
                JOIN witness ON witness.id = evidence.witness
                GROUP BY repeated.value, repeated.kind HAVING count(DISTINCT asset) > 1)
            SELECT shared.kind, shared.value, asset, since, CASE
                WHEN until IS NOT NULL THEN until
                WHEN source IN ('agent', 'host') THEN ifnull(
                    (SELECT seen_at FROM device_seen WHERE device_seen.device = witness.device), last_at) END
            FROM shared JOIN evidence ON evidence.value = shared.value AND evidence.kind = shared.kind
            JOIN witness ON witness.id = evidence.witness
            WHERE asset IS NOT NULL ORDER BY asset, since
            """
        ) { row in
            guard let kind = Evidence.Kind(rawValue: row.text(0)) else { return }
            // What a person or a list says goes on.
            let span = Span(row.integer(3), row.integerIfPresent(4) ?? .max)
            holders[Evidence(stored: kind, row.text(1)), default: []].append(
                Holder(asset: row.integer(2), span: span))
        }
        return holders.compactMap { SharedValue($0, $1) }.sorted { $0.evidence < $1.evidence }
    }
}

/// An asset, and when it showed a value.
private struct Holder {
    let asset: Int64
    let span: Span
}

extension SharedValue {
    /// `nil` if no two assets showed it at once.
    fileprivate init?(_ evidence: Evidence, _ holders: [Holder]) {
        let assets = Set(
            holders.filter { one in holders.contains { $0.asset != one.asset && $0.span.overlaps(one.span) } }
                .map(\.asset))
        guard !assets.isEmpty else { return nil }
        self.evidence = evidence
        self.assets = assets.sorted()
    }

    /// Of the first asset that is asked for.
    func finding(_ kind: FindingKind, _ known: [Int64: SchoolNumber]) -> Finding {
        let first = assets.first { known[$0] != nil }
        var finding = Finding(kind, of: first.flatMap { known[$0] }, asset: first)
        finding.others = assets.filter { $0 != first }
        finding.count = assets.count
        if kind == .notUnique { finding.name = "\(evidence.kind.rawValue) \(evidence.value)" }
        return finding
    }
}
