package import Assets
package import Inventory
import SQLite

// What a reader who sees some schools may be told.

extension Questions {
    /// Numbers of the devices that are of these schools now, and of those that became part of them there.
    package func devices(of schools: Set<SchoolNumber>) throws -> Set<Int64> {
        try read { connection in
            Set(
                try connection.rows(
                    """
                    WITH own AS (SELECT id FROM school WHERE number IN (SELECT value FROM json_each(?1)))
                    SELECT asset.id FROM asset LEFT JOIN asset AS other ON other.id = asset.merged_into
                    WHERE asset.school IN own AND (other.id IS NULL OR other.school IN own)
                    """,
                    json(schools)
                ) { $0.integer(0) })
        }
    }

    /// Acts of people that concern devices of these schools and nothing else: why they were done is no other school's business.
    package func acts(of schools: Set<SchoolNumber>) throws -> Set<Int64> {
        try read { connection in Set(try connection.rows(Self.ownActs, json(schools)) { $0.integer(0) }) }
    }

    /// Who says of what school a thing is, tells of two.
    private static let ownActs = """
        WITH own AS MATERIALIZED (SELECT id FROM school WHERE number IN (SELECT value FROM json_each(?1))),
        mine AS MATERIALIZED (
            SELECT witness.id FROM asset JOIN witness ON witness.asset = asset.id WHERE asset.school IN own),
        known AS (
            SELECT act FROM mine JOIN field_value ON witness = mine.id WHERE act IS NOT NULL
            UNION SELECT ended_by FROM mine JOIN field_value ON witness = mine.id WHERE ended_by IS NOT NULL
            UNION SELECT act FROM decision WHERE one IN mine UNION SELECT act FROM decision WHERE other IN mine
            UNION SELECT undone_by FROM decision WHERE undone_by IS NOT NULL AND (one IN mine OR other IN mine))
        SELECT act FROM known
        WHERE NOT EXISTS (SELECT 1 FROM field_value WHERE field_value.act = known.act
                AND (field = 'school' OR witness NOT IN mine))
            AND NOT EXISTS (SELECT 1 FROM field_value WHERE field_value.ended_by = known.act
                AND (field = 'school' OR witness NOT IN mine))
            AND NOT EXISTS (SELECT 1 FROM decision JOIN witness ON witness.id IN (one, other)
                WHERE known.act IN (decision.act, decision.undone_by)
                    AND (witness.id NOT IN mine OR witness.school NOT IN own))
        """

    /// What is shown of devices at a moment, and was said of them while they were of other schools than these: their fields, by number.
    /// Without a moment as it is now, and of devices of these schools alone.
    package func inherited(
        by schools: Set<SchoolNumber>, at moment: Int64? = nil
    ) throws -> [Int64: Set<AssetField>] {
        try read { connection in
            let assets = try connection.rows(
                moment == nil ? Self.strangers : Self.everStrangers, json(schools)
            ) { $0.integer(0) }
            let numbers = Set(schools.map(\.text))
            let known = try connection.histories(of: assets, during: .always, telling: .values).map { history in
                (history.asset, history.inherited(by: numbers, at: moment ?? .now))
            }
            return Dictionary(uniqueKeysWithValues: known.filter { !$0.1.isEmpty })
        }
    }

    /// Those of which a person said the school, or a witness is of another one.
    private static let strangers = """
        SELECT asset.id FROM asset JOIN school ON school.id = asset.school
        WHERE number IN (SELECT value FROM json_each(?1)) AND is_listed AND \(isStranger) ORDER BY asset.id
        """
    private static let everStrangers =
        "SELECT asset.id FROM asset WHERE ?1 IS NOT NULL AND \(isStranger) ORDER BY asset.id"

    private static let isStranger = """
        EXISTS (
            SELECT 1 FROM membership JOIN witness ON witness.id = membership.witness
            WHERE membership.asset = asset.id AND (witness.school <> asset.school OR EXISTS (
                SELECT 1 FROM field_value
                WHERE field_value.witness = witness.id AND field = 'school' AND field_value.source = 'person')))
        """

    private func json(_ schools: Set<SchoolNumber>) -> String {
        "[\(schools.map { "\"\($0.text)\"" }.sorted().joined(separator: ","))]"
    }
}
