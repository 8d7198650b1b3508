import Assets
import Inventory
import SQLite

/// A witness as the store has it.
struct KnownWitness {
    let id: Int64
    let witness: Witness
    /// The asset that it is part of now, and the one that began with it.
    let asset: Int64?
    let home: Int64?
    /// Whether anything is known that can be shown: an agent that has not reported yet is no asset.
    let isTold: Bool
    /// Of an agent.
    let device: Int64?
    /// The view of a machine that waits for a decision counts for nothing.
    let isOfHeldHost: Bool
}

extension Connection {
    /// `nil` for one that was withdrawn.
    func witness(_ id: Int64, by rules: MatchingRules) throws -> KnownWitness? {
        let presence = try sightingSpans(ofWitness: id)
        return try first(KnownWitness.query, id) { row in
            try KnownWitness(
                row, sightings: presence, evidence: evidence(ofWitness: id, shownUntil: row.integer(9), by: rules))
        }
    }

    /// Evidence that is shown now was shown until the last sight. What was stored before its value was listed as a placeholder is none.
    private func evidence(
        ofWitness id: Int64, shownUntil last: Int64, by rules: MatchingRules
    ) throws -> [Evidence: [Span]] {
        var evidence: [Evidence: [Span]] = [:]
        try visit("SELECT kind, value, since, until FROM evidence WHERE witness = ?1 ORDER BY since", id) { row in
            // A kind of a newer program weighs nothing here.
            guard let kind = Evidence.Kind(rawValue: row.text(0)) else { return }
            let shown = Evidence(stored: kind, row.text(1))
            guard !rules.placeholders.isListed(shown) else { return }
            evidence[shown, default: []].append(Span(row.integer(2), row.integerIfPresent(3) ?? last))
        }
        return evidence
    }

    private func sightingSpans(ofWitness id: Int64) throws -> [Span] {
        try rows(
            """
            SELECT since, ifnull(until, (SELECT seen_at FROM device_seen WHERE device_seen.device = witness.device))
            FROM sighting JOIN witness ON witness.id = sighting.witness WHERE witness = ?1 ORDER BY since
            """,
            id
        ) { Span($0.integer(0), $0.integer(1)) }
    }
}

extension KnownWitness {
    fileprivate static let query = """
        SELECT witness.id, witness.key, witness.source, witness.list, witness.device, enrolment,
            school.number, witness.is_computer, witness.maker,
            CASE witness.source
            WHEN 'agent' THEN iif(witness.is_current, max(ifnull(seen_at, witness.first_at), witness.first_at), witness.last_at)
            WHEN 'host' THEN ifnull(seen_at, witness.last_at)
            ELSE witness.last_at END,
            witness.first_at, witness.is_portable, witness.asset, witness.home, witness.is_told,
            witness.host IS NOT NULL AND machine.asset IS NULL,
            (SELECT group_concat(value) FROM field_value WHERE field_value.witness = witness.id AND field = 'school'), witness.is_of_room
        FROM witness JOIN school ON school.id = witness.school
        LEFT JOIN device ON device.id = witness.device
        LEFT JOIN device_seen ON device_seen.device = witness.device
        LEFT JOIN witness AS machine ON machine.id = witness.host
        WHERE witness.id = ?1 AND witness.withdrawn_by IS NULL
        """

    fileprivate init(_ row: Row, sightings: [Span], evidence: [Evidence: [Span]]) throws {
        let source = try Witness.Source(row)
        let presence: [Span] =
            switch source {
            case .host: sightings.isEmpty ? [Span(row.integer(10), row.integer(10))] : sightings
            case .typed: [Span(row.integer(10), .max)]
            default: [Span(row.integer(10), row.integer(9))]
            }
        self.init(
            id: row.integer(0),
            witness: Witness(
                key: row.text(1), source: source, isComputer: row.flagIfPresent(7), school: row.text(6),
                movedTo: Set(row.text(16).split(separator: ",").map(String.init)), maker: row.textIfPresent(8),
                presence: presence, evidence: evidence),
            asset: row.integerIfPresent(12), home: row.integerIfPresent(13), isTold: row.integer(14) != 0,
            device: source.isOfAgent ? row.integerIfPresent(4) : nil,
            isOfHeldHost: row.integer(15) != 0)
    }
}

extension Witness.Source {
    fileprivate init(_ row: Row) throws {
        switch row.text(2) {
        case "agent": self = .agent(enrolment: row.text(5))
        case "host":
            self = .host(enrolment: row.text(5), isPortable: row.integer(11) != 0, isOfRoom: row.integer(17) != 0)
        case "imported": self = .imported(row.text(3))
        case "typed": self = .typed
        default: throw StoreError.refused("the store holds a damaged witness \(row.integer(0))")
        }
    }

    fileprivate var isOfAgent: Bool {
        if case .agent = self { true } else { false }
    }
}
