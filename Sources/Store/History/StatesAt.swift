import Assets
import Inventory
import SQLite

extension Connection {
    /// What was shown of assets at a moment, in their order.
    func visitStates(
        of assets: [Int64], at moment: Int64, telling told: Told, _ visit: (AssetState) throws -> Void
    ) throws {
        let then = Period(moment, moment + 1)
        // In parts, so that the histories of a whole community are never in memory at once.
        for start in stride(from: 0, to: assets.count, by: 1_000) {
            let part = Array(assets[start..<min(start + 1_000, assets.count)])
            for history in try histories(of: part, during: then, telling: told.union(.names)) {
                try visit(history.state(at: moment))
            }
        }
    }

    /// What was shown at a moment, a school at a time in their order.
    func visitSchools(
        at moment: Int64, of school: SchoolNumber? = nil, telling told: Told, _ visit: ([AssetState]) throws -> Void
    ) throws {
        try visitCandidates(at: moment, of: school) { school, assets in
            var states: [AssetState] = []
            try visitStates(of: assets, at: moment, telling: told) { state in
                if state[.school] == school { states.append(state) }
            }
            if !states.isEmpty { try visit(states) }
        }
    }

    /// The assets that may have been of each school, since somebody in it told of them or a person said so.
    private func visitCandidates(
        at moment: Int64, of school: SchoolNumber?, _ visit: (_ school: String, _ assets: [Int64]) throws -> Void
    ) throws {
        var last: (school: String, assets: [Int64]) = ("", [])
        func tell() throws {
            if !last.assets.isEmpty { try visit(last.school, last.assets) }
        }
        try self.visit(Self.candidates, moment, school?.text) { row in
            let number = row.text(0)
            if number != last.school {
                try tell()
                last = (number, [])
            }
            last.assets.append(row.integer(1))
        }
        try tell()
    }

    private static let candidates = """
        SELECT number, membership.asset FROM membership JOIN witness ON witness.id = membership.witness
            JOIN school ON school.id = witness.school
        WHERE since <= ?1 AND (until IS NULL OR until > ?1) AND (?2 IS NULL OR number = ?2)
        UNION SELECT value, membership.asset FROM field_value JOIN membership ON membership.witness = field_value.witness
        WHERE field = 'school' AND field_value.source = 'person' AND (?2 IS NULL OR value = ?2)
        ORDER BY 1, 2
        """

    /// The assets of which these fields may have been otherwise at a moment than they are now: the others need no look into their history.
    /// Which of several witnesses counts depends on the time only where the hardware of an agent was another one.
    func assetsTurned(since moment: Int64, _ fields: [AssetField]) throws -> Set<Int64> {
        Set(try rows(Self.turned, moment, json(fields.map(\.rawValue))) { $0.integer(0) })
    }

    private static let turned = """
        SELECT DISTINCT asset FROM membership WHERE witness IN (
            SELECT witness FROM field_value WHERE since > ?1 AND field IN (SELECT value FROM json_each(?2))
            UNION SELECT witness FROM field_value WHERE until > ?1 AND field IN (SELECT value FROM json_each(?2))
            UNION SELECT witness FROM membership WHERE since > ?1
            UNION SELECT witness FROM membership WHERE until > ?1
            UNION SELECT id FROM witness WHERE NOT is_current)
        """
}
