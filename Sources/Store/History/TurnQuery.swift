import Assets
import Inventory

/// Moment, witness and `Told` of all that began or ended from one moment until another, in the order of time.
enum TurnQuery {
    static let all = inOrder(Source.all.map { $0.query(where: "true") })

    /// Without what only those are told who ask for all, but of assets that several witnesses tell of.
    static let notable =
        """
        WITH several (witness) AS MATERIALIZED (
            SELECT witness FROM membership
            WHERE asset IN (SELECT asset FROM membership GROUP BY asset HAVING count(*) > 1))

        """
        + inOrder(
            Source.all.map { $0.query(where: $0.notable) }
                + Source.all.filter { $0.table != "membership" }.map { $0.query(where: "witness IN several") })

    /// All of some witnesses, which are a list as JSON: these are looked up one by one, so that a school does not wait for a community.
    static let ofWitnesses =
        "WITH chosen (number) AS MATERIALIZED (SELECT value FROM json_each(?3))\n"
        + inOrder(Source.all.map { $0.query(from: "chosen CROSS JOIN \($0.table)", where: "witness = number") })

    /// Merged from as many indexes, so that the first are there before the others are read.
    private static func inOrder(_ queries: [String]) -> String {
        queries.joined(separator: "\nUNION ALL\n") + "\nORDER BY at"
    }
}

/// A table that tells when something began or ended.
private struct Source {
    let told: String
    let table: String
    let moment: String
    let notable: String

    init(told: String, table: String, moment: String, notable: String) {
        self.told = told
        self.table = table
        self.moment = moment
        self.notable = notable
    }

    init(_ told: Told, table: String, moment: String, notable: String) {
        self.init(told: "\(told.rawValue)", table: table, moment: moment, notable: notable)
    }

    func query(from tables: String? = nil, where condition: String) -> String {
        """
        SELECT \(moment) AS at, witness, \(told) FROM \(tables ?? table)
        WHERE \(moment) >= ?1 AND \(moment) < ?2 AND \(condition)
        """
    }

    static let all: [Source] = [
        Source(told: "field", table: "field_value", moment: "since", notable: notableFields),
        Source(told: "field", table: "field_value", moment: "until", notable: notableFields),
        Source(told: "'of ' || kind", table: "component", moment: "since", notable: notableParts),
        Source(told: "'of ' || kind", table: "component", moment: "until", notable: notableParts),
        Source(.sights, table: "sighting", moment: "since", notable: sightsWithoutOther("<")),
        Source(.sights, table: "sighting", moment: "ifnull(missed_at, until + 1)", notable: sightsWithoutOther(">")),
        // A new asset is told of with the host at which it was seen.
        Source([.sights, .beginning], table: "membership", moment: "since", notable: "true"),
        Source(.sights, table: "membership", moment: "until", notable: "true"),
    ]

    private static let notableFields =
        "field NOT IN (\(list(AssetField.allCases.filter(\.isRoutine).map(\.rawValue))))"
    private static let notableParts =
        "kind IN (\(list(Component.Kind.allCases.filter(\.isNotable).map(\.rawValue))))"

    /// The first time that a thing was seen at its host, and the end of the last one.
    private static func sightsWithoutOther(_ comparison: String) -> String {
        """
        NOT EXISTS (SELECT 1 FROM sighting AS other
            WHERE other.witness = sighting.witness AND other.since \(comparison) sighting.since)
        """
    }

    private static func list(_ words: [String]) -> String { words.map { "'\($0)'" }.joined(separator: ", ") }
}
