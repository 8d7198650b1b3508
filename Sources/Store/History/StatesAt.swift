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

    /// The assets that may have been of a school, since somebody in it told of them or a person said so; in the order of their numbers.
    func candidates(ofSchool school: SchoolNumber, during time: Period) throws -> [Int64] {
        try rows(Self.candidates, school.text, time.since, time.until) { $0.integer(0) }
    }

    private static let candidates = """
        SELECT membership.asset FROM school JOIN witness ON witness.school = school.id
            JOIN membership ON membership.witness = witness.id
        WHERE number = ?1 AND since < ?3 AND (until IS NULL OR until > ?2)
        UNION SELECT membership.asset FROM field_value JOIN membership ON membership.witness = field_value.witness
        WHERE field = 'school' AND field_value.source = 'person' AND value = ?1
        ORDER BY 1
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
