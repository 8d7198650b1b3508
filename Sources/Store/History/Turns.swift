import Assets
import Inventory
import SQLite

/// Of what witnesses told something began or ended in a part of a window.
struct Turns {
    let part: Range<Int64>
    let told: [Int64: Told]
}

extension Connection {
    /// The turns of a window in their order, a few at a time: of no more than so many witnesses, unless they all turned at one moment.
    /// What only those are told who ask for all is left out, but of assets that several witnesses tell of.
    func visitTurns(
        in window: Range<Int64>, isForAll: Bool, witnessesAtOnce most: Int, _ visit: (Turns) throws -> Void
    ) throws {
        var collected = CollectedTurns(witnessesAtOnce: most, moment: window.lowerBound)
        let query = isForAll ? TurnQuery.all : TurnQuery.notable
        try self.visit(query, window.lowerBound, window.upperBound) { row in
            let moment = row.integer(0)
            if moment != collected.moment { try collected.closeMoment(beginning: moment, visit) }
            if let told = Told(row, from: 2) { collected.add(told, by: row.integer(1)) }
        }
        try collected.finish(visit)
    }
}

/// What turned and was not visited yet.
private struct CollectedTurns {
    let witnessesAtOnce: Int
    /// The one that is collected.
    private(set) var moment: Int64
    private var latest: [Int64: Told] = [:]
    private var start: Int64
    private var told: [Int64: Told] = [:]

    init(witnessesAtOnce: Int, moment: Int64) {
        self.witnessesAtOnce = witnessesAtOnce
        self.moment = moment
        start = moment
    }

    mutating func add(_ told: Told, by witness: Int64) { latest[witness, default: []].formUnion(told) }

    /// What turned at this moment goes along with the moments before, or begins a part.
    mutating func closeMoment(beginning next: Int64, _ visit: (Turns) throws -> Void) throws {
        if told.count + latest.count > witnessesAtOnce { try hand(until: moment, visit) }
        if told.isEmpty { start = moment }
        told.merge(latest.mapValues { $0.contains(.beginning) ? .sights : $0 }) { $0.union($1) }
        latest.removeAll(keepingCapacity: true)
        if told.count >= witnessesAtOnce { try hand(until: moment + 1, visit) }
        moment = next
    }

    mutating func finish(_ visit: (Turns) throws -> Void) throws {
        try closeMoment(beginning: moment, visit)
        try hand(until: moment + 1, visit)
    }

    private mutating func hand(until end: Int64, _ visit: (Turns) throws -> Void) throws {
        guard !told.isEmpty else { return }
        try visit(Turns(part: start..<end, told: told))
        told.removeAll(keepingCapacity: true)
    }
}

extension Told {
    /// Of a field its name, of the rest its number. `nil` for a field of a newer program.
    fileprivate init?(_ row: Row, from column: Int32) {
        let number = Int(row.integer(column))
        guard let told = number > 0 ? Told(rawValue: number) : Self.ofNames[row.text(column)] else { return nil }
        self = told
    }

    private static let ofNames = Dictionary(
        uniqueKeysWithValues: AssetField.allCases.map { ($0.rawValue, values(of: $0)) })
}

/// Moment, witness and `Told` of all that began or ended in a window, in the order of time.
private enum TurnQuery {
    static let all = inOrder(sources.map { $0.query(where: "true") })
    static let notable =
        """
        WITH several (witness) AS MATERIALIZED (
            SELECT witness FROM membership
            WHERE asset IN (SELECT asset FROM membership GROUP BY asset HAVING count(*) > 1))

        """
        + inOrder(
            sources.map { $0.query(where: $0.notable) }
                + sources.filter { $0.table != "membership" }.map { $0.query(where: "witness IN several") })

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

        func query(where condition: String) -> String {
            """
            SELECT \(moment) AS at, witness, \(told) FROM \(table)
            WHERE \(moment) >= ?1 AND \(moment) < ?2 AND \(condition)
            """
        }
    }

    private static let sources: [Source] = [
        Source(told: "field", table: "field_value", moment: "since", notable: notableFields),
        Source(told: "field", table: "field_value", moment: "until", notable: notableFields),
        Source(.parts, table: "component", moment: "since", notable: notableParts),
        Source(.parts, table: "component", moment: "until", notable: notableParts),
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

    /// Merged from as many indexes, so that the first are there before the others are read.
    private static func inOrder(_ queries: [String]) -> String {
        queries.joined(separator: "\nUNION ALL\n") + "\nORDER BY at"
    }
}
