import Inventory
import SQLite

extension Connection {
    /// The histories of assets, with the values of a time, and with all components and sightings, each if asked for; what names an asset
    /// is there in any case, and of which schools it was.
    func histories(of assets: [Int64], during time: Period, telling told: Told) throws -> [AssetHistory] {
        let wanted = json(assets)
        var testimonies = try values(of: wanted, during: time, all: told.contains(.values))
        if told.contains(.parts) { try addParts(of: wanted, to: &testimonies) }
        if told.contains(.sights) { try addSights(of: wanted, to: &testimonies) }
        return try histories(of: assets, testimonies)
    }

    /// The same without components, for the state at a moment.
    func histories(of assets: [Int64], at moment: Int64) throws -> [AssetHistory] {
        try histories(of: assets, during: Period(moment, moment + 1), telling: [.values, .sights])
    }

    private func histories(of assets: [Int64], _ testimonies: [Int64: Testimony]) throws -> [AssetHistory] {
        let members = try members(of: json(assets), testimonies)
        return assets.map { AssetHistory(asset: $0, members: members[$0] ?? []) }
    }

    /// A list as one value that is bound.
    func json(_ numbers: some Sequence<Int64>) -> String { "[\(numbers.map { "\($0)" }.joined(separator: ","))]" }

    private func members(of wanted: String, _ testimonies: [Int64: Testimony]) throws -> [Int64: [AssetHistory.Member]]
    {
        var all: [Int64: [AssetHistory.Member]] = [:]
        var last: (witness: Int64, asset: Int64, index: Int, until: Int64)?
        try visit(Self.membersOfAssets, wanted) { row in
            let teller = try Teller(row, from: 4)
            let asset = row.integer(0)
            let period = Period(row.integer(1), row.integerIfPresent(2))
            var member = AssetHistory.Member(teller: teller, period: period)
            member.testimony = testimonies[teller.id] ?? Testimony()
            member.isWithdrawn = row.integer(3) != 0
            if let last, last.witness == teller.id, last.until == period.since {
                member.before = last.asset
                all[last.asset]?[last.index].after = asset
            }
            all[asset, default: []].append(member)
            last = (teller.id, asset, (all[asset]?.count ?? 1) - 1, period.until)
        }
        return all
    }

    private func values(of wanted: String, during time: Period, all: Bool) throws -> [Int64: Testimony] {
        var testimonies: [Int64: Testimony] = [:]
        try visit(all ? Self.valuesOfAssets : Self.namesOfAssets, wanted, time.since, time.until) { row in
            guard let told = ToldValue(row, from: 1) else { return }
            testimonies[row.integer(0), default: Testimony()].values.append(told)
        }
        return testimonies
    }

    private func addParts(of wanted: String, to testimonies: inout [Int64: Testimony]) throws {
        try visit(Self.partsOfAssets, wanted) { row in
            guard let component = Component(row, from: 1) else { return }
            let part = Part(component: component, period: Period(row.integer(8), row.integerIfPresent(9)))
            testimonies[row.integer(0), default: Testimony()].parts.append(part)
        }
    }

    private func addSights(of wanted: String, to testimonies: inout [Int64: Testimony]) throws {
        try visit(Self.sightsOfAssets, wanted) { row in
            testimonies[row.integer(0), default: Testimony()].sights.append(Sight(row, from: 1))
        }
    }

    private static let witnessesOfAssets = """
        (SELECT witness FROM membership WHERE asset IN (SELECT value FROM json_each(?1)))
        """
    private static let membersOfAssets = """
        SELECT membership.asset, membership.since, membership.until, source IN ('imported', 'typed') AND NOT EXISTS (
            SELECT 1 FROM conflict WHERE conflict.witness = membership.witness AND opened_at = membership.until),
            \(Teller.columns)
        FROM membership JOIN witness ON witness.id = membership.witness JOIN school ON school.id = witness.school
        WHERE membership.witness IN \(witnessesOfAssets) AND membership.since < ifnull(membership.until, 1 << 62)
        ORDER BY membership.witness, membership.since, membership.id
        """
    private static let valuesOfAssets = """
        SELECT witness, \(ToldValue.columns) FROM field_value
        WHERE witness IN \(witnessesOfAssets) AND since < ?3 AND (until IS NULL OR until > ?2 OR field = 'school')
        """
    private static let namesOfAssets = valuesOfAssets + " AND field IN ('kind', 'maker', 'model', 'school')"
    private static let partsOfAssets = """
        SELECT witness, kind, place, maker, model, serial, quantity, unit, since, until FROM component
        WHERE witness IN \(witnessesOfAssets) ORDER BY id
        """
    private static let sightsOfAssets = """
        SELECT witness, \(Sight.columns) FROM sighting JOIN witness ON witness.id = sighting.witness
        WHERE sighting.witness IN \(witnessesOfAssets) ORDER BY sighting.id
        """
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
