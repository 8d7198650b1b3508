package import Assets
package import Inventory
import SQLite

/// A witness that waits for a person.
package struct Conflict: Sendable, Equatable {
    package let id: Int64
    package let cause: Placement.Doubt.Cause
    package let school: SchoolNumber
    /// UTC seconds.
    package let openedAt: Int64
    package let closedAt: Int64?
    /// The witness that waits, and the agent that it is.
    package let witness: Int64
    package let agent: Int64?
    package let source: String
    /// What it says of itself.
    package let kind: DeviceKind?
    package let name: String?
    package let serial: String?
    /// Assets that it may be, strongest first.
    package let candidates: [Int64]
}

extension Store {
    /// Conflicts by number; only those that wait unless all are asked for.
    package func conflicts(school: SchoolNumber? = nil, all: Bool = false) throws -> [Conflict] {
        let rules = rules.matching
        return try questions.read { connection in
            let number: Int64? = if let school { try connection.schoolID(school) } else { nil }
            let found = try connection.rows(Conflict.query, number, all, nil as Int64?) { try Conflict($0) }
            return try found.map { try $0.withCandidates(connection, by: rules) }
        }
    }

    /// One conflict, with what was compared.
    /// - Throws: `StoreError.unknown`.
    package func conflict(_ id: Int64) throws -> (conflict: Conflict, explanation: Explanation) {
        let rules = rules.matching
        return try questions.read { connection in
            let found = try connection.first(Conflict.query, nil as Int64?, true, id) { try Conflict($0) }
            guard let found else { throw StoreError.unknown("conflict", named: "\(id)") }
            let explanation = try Explanation(of: [found.witness], connection, by: rules)
            return (try found.withCandidates(connection, by: rules), explanation)
        }
    }
}

extension Conflict {
    fileprivate static let query = """
        SELECT conflict.id, cause, school.number, opened_at, closed_at, witness.id, witness.device, witness.source,
            max(iif(field = 'kind', value, NULL)), max(iif(field = 'maker', value, NULL)),
            max(iif(field = 'model', value, NULL)), max(iif(field = 'serial', value, NULL))
        FROM conflict JOIN witness ON witness.id = conflict.witness JOIN school ON school.id = witness.school
        LEFT JOIN field_value ON field_value.witness = witness.id AND until IS NULL
        WHERE (?1 IS NULL OR witness.school = ?1) AND (?2 OR closed_at IS NULL) AND (?3 IS NULL OR conflict.id = ?3)
        GROUP BY conflict.id ORDER BY conflict.id
        """

    fileprivate init(_ row: Row) throws {
        guard let cause = Placement.Doubt.Cause(rawValue: row.text(1)), let school = SchoolNumber(row.text(2)) else {
            throw StoreError.refused("the store holds a damaged conflict \(row.integer(0))")
        }
        let name = [row.textIfPresent(9), row.textIfPresent(10)].compactMap(\.self).joined(separator: " ")
        self.init(
            id: row.integer(0), cause: cause, school: school, openedAt: row.integer(3),
            closedAt: row.integerIfPresent(4), witness: row.integer(5), agent: row.integerIfPresent(6),
            source: row.text(7), kind: row.textIfPresent(8).flatMap { DeviceKind(rawValue: $0) },
            name: name.isEmpty ? nil : name, serial: row.textIfPresent(11), candidates: [])
    }

    fileprivate func withCandidates(_ connection: borrowing Connection, by rules: MatchingRules) throws -> Conflict {
        guard closedAt == nil else { return self }
        let neighbourhood = try Neighbourhood(around: [witness], connection, by: rules)
        let placement = neighbourhood.placement(by: rules)
        let known = Dictionary(uniqueKeysWithValues: neighbourhood.witnesses.map { ($0.witness.key, $0) })
        let mine = neighbourhood.witnesses.first { $0.id == witness }
        guard let mine, case .held(let doubt)? = placement.grounds[mine.witness.key] else { return self }
        var assets: [Int64] = []
        for asset in doubt.candidates.compactMap({ known[$0.key]?.asset }) where !assets.contains(asset) {
            assets.append(asset)
        }
        return Conflict(
            id: id, cause: doubt.cause, school: school, openedAt: openedAt, closedAt: closedAt, witness: witness,
            agent: agent, source: source, kind: kind, name: name, serial: serial, candidates: assets)
    }
}
