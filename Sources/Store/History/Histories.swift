import Assets
import Inventory
import SQLite

extension Connection {
    /// The histories of assets, with what is asked for of what their witnesses told: values of a time, sightings, and components of all times.
    func histories(of assets: [Int64], during time: Period, telling told: Told) throws -> [AssetHistory] {
        var histories = try members(of: assets)
        try addTestimonies(to: &histories, during: time, telling: told)
        return histories
    }

    /// Assets by who told of them, without what these told.
    func members(of assets: [Int64]) throws -> [AssetHistory] {
        guard !assets.isEmpty else { return [] }
        var members: [Int64: [AssetHistory.Member]] = [:]
        var last: (witness: Int64, asset: Int64, index: Int, until: Int64)?
        try visit(Self.membersOfAssets, json(assets)) { row in
            let teller = try Teller(row, from: 4)
            let asset = row.integer(0)
            let period = Period(row.integer(1), row.integerIfPresent(2))
            var member = AssetHistory.Member(teller: teller, period: period)
            member.isWithdrawn = row.integer(3) != 0
            if let last, last.witness == teller.id, last.until == period.since {
                member.before = last.asset
                members[last.asset]?[last.index].after = asset
            }
            members[asset, default: []].append(member)
            last = (teller.id, asset, (members[asset]?.count ?? 1) - 1, period.until)
        }
        return assets.map { AssetHistory(asset: $0, members: members[$0] ?? []) }
    }

    func addTestimonies(to histories: inout [AssetHistory], during time: Period, telling told: Told) throws {
        guard !histories.isEmpty else { return }
        let tellers = histories.lazy.flatMap(\.members).map(\.teller)
        func witnesses(_ source: Teller.Source? = nil) -> String {
            json(Set(tellers.filter { $0.source == source ?? $0.source }.map(\.id)))
        }
        let values = try values(of: witnesses(), during: time, telling: told)
        let parts = told.kinds.isEmpty ? [:] : try parts(of: witnesses(.agent), told.kinds)
        let end = told.contains(.sights) ? Int64.max : time.until
        let sights = told.contains(.sightsSoFar) ? try sights(of: witnesses(.host), before: end) : [:]
        for history in histories.indices {
            for member in histories[history].members.indices {
                let witness = histories[history].members[member].teller.id
                histories[history].members[member].testimony = Testimony(
                    values: values[witness] ?? [], parts: parts[witness] ?? [], sights: sights[witness] ?? [])
            }
        }
    }

    /// A list as one value that is bound.
    func json(_ numbers: some Sequence<Int64>) -> String { "[\(numbers.map { "\($0)" }.joined(separator: ","))]" }

    func json(_ words: [String]) -> String { "[\(words.map { "\"\($0)\"" }.joined(separator: ","))]" }

    private func values(
        of witnesses: String, during time: Period, telling told: Told
    ) throws -> [Int64: [ToldValue]] {
        var values = Grouped<ToldValue>()
        func add(_ row: Row) { ToldValue(row, from: 1).map { values.add($0, to: row.integer(0)) } }
        let fields = told.fields
        if fields.count == AssetField.allCases.count {
            try visit(Self.valuesOfWitnesses, witnesses, time.since, time.until, row: add)
        } else if !fields.isEmpty {
            let fields = json(fields.map(\.rawValue))
            try visit(Self.valuesOfFields, witnesses, time.since, time.until, fields, row: add)
        }
        return values.finished()
    }

    private func parts(of witnesses: String, _ kinds: [Component.Kind]) throws -> [Int64: [Part]] {
        var parts = Grouped<Part>()
        try visit(Self.partsOfWitnesses, witnesses, json(kinds.map(\.rawValue))) { row in
            guard let component = Component(row, from: 1) else { return }
            let part = Part(component: component, period: Period(row.integer(8), row.integerIfPresent(9)))
            parts.add(part, to: row.integer(0))
        }
        return parts.finished()
    }

    private func sights(of witnesses: String, before end: Int64) throws -> [Int64: [Sight]] {
        var sights = Grouped<Sight>()
        try visit(Self.sightsOfWitnesses, witnesses, end) { row in sights.add(Sight(row, from: 1), to: row.integer(0)) }
        return sights.finished()
    }

    private static let membersOfAssets = """
        SELECT membership.asset, membership.since, membership.until, source IN ('imported', 'typed') AND NOT EXISTS (
            SELECT 1 FROM conflict WHERE conflict.witness = membership.witness AND opened_at = membership.until),
            \(Teller.columns)
        FROM membership JOIN witness ON witness.id = membership.witness JOIN school ON school.id = witness.school
        WHERE membership.witness IN (SELECT witness FROM membership WHERE asset IN (SELECT value FROM json_each(?1)))
            AND membership.since < ifnull(membership.until, 1 << 62)
        ORDER BY membership.witness, membership.since, membership.id
        """
    private static let valuesOfWitnesses = """
        SELECT witness, \(ToldValue.columns) FROM field_value
        WHERE witness IN (SELECT value FROM json_each(?1))
            AND since < ?3 AND (until IS NULL OR until > ?2 OR field = 'school')
        """
    private static let valuesOfFields = valuesOfWitnesses + " AND field IN (SELECT value FROM json_each(?4))"
    private static let partsOfWitnesses = """
        SELECT witness, kind, place, maker, model, serial, quantity, unit, since, until FROM component
        WHERE witness IN (SELECT value FROM json_each(?1)) AND kind IN (SELECT value FROM json_each(?2))
        ORDER BY witness, id
        """
    private static let sightsOfWitnesses = """
        SELECT witness, \(Sight.columns) FROM sighting JOIN witness ON witness.id = sighting.witness
        WHERE sighting.witness IN (SELECT value FROM json_each(?1)) AND since < ?2
        ORDER BY sighting.witness, sighting.id
        """
}

/// Lists by number, put together from rows of which those of one number follow each other; else they are put together all the same.
private struct Grouped<Value> {
    private var lists: [Int64: [Value]] = [:]
    private var number: Int64?
    private var list: [Value] = []

    mutating func add(_ value: Value, to number: Int64) {
        if number != self.number { begin(number) }
        list.append(value)
    }

    mutating func finished() -> [Int64: [Value]] {
        begin(nil)
        return lists
    }

    private mutating func begin(_ next: Int64?) {
        if let number { lists[number, default: []] += list }
        list.removeAll(keepingCapacity: true)
        number = next
    }
}

extension Component {
    /// `nil` for a kind of a newer program.
    fileprivate init?(_ row: Row, from first: Int32) {
        guard let kind = Kind(rawValue: row.text(first)) else { return nil }
        self.init(
            kind: kind, place: row.text(first + 1), maker: row.textIfPresent(first + 2),
            model: row.textIfPresent(first + 3), serial: row.textIfPresent(first + 4),
            quantity: row.integerIfPresent(first + 5), in: row.textIfPresent(first + 6).flatMap(Unit.init(rawValue:)))
    }
}

extension Sight {
    /// The columns of `init(_:from:)`, of `sighting` and its `witness`.
    static let columns = """
        witness.host, place, sighting.since, sighting.until, sighting.missed_at, is_portable
        """

    init(_ row: Row, from first: Int32) {
        let lastAt = row.integerIfPresent(first + 3)
        self.init(
            machine: row.integer(first), place: row.text(first + 1),
            period: Period(row.integer(first + 2), row.integerIfPresent(first + 4) ?? lastAt.map { $0 + 1 }),
            lastAt: lastAt, isAtPortable: row.integer(first + 5) != 0)
    }
}
