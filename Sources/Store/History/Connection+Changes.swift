import Assets
import Inventory
import SQLite

/// What turned in a part of a window with some assets.
struct TurnedAssets: Sendable {
    let assets: [Int64]
    let turns: Turns
}

extension Connection {
    /// What turned in the window of a filter, with the assets with which it did, a few at a time.
    func visitTurnedAssets(
        _ filter: ChangeFilter, assetsAtOnce: Int, _ visit: (TurnedAssets) throws -> Void
    ) throws {
        if let asset = filter.asset {
            let turns = Turns(part: filter.window, told: [:])
            return try visit(TurnedAssets(assets: try assetsTouching(asset), turns: turns))
        }
        let time = Period(filter.window.lowerBound - 1, filter.window.upperBound)
        let witnesses = try filter.schools.map { try self.witnesses(ofSchools: $0, during: time) }
        try visitTurns(
            in: filter.window, of: witnesses, isForAll: filter.isForAll, witnessesAtOnce: assetsAtOnce
        ) { turns in
            let assets = try assetsEver(of: turns.told.keys)
            // What is more than that became otherwise at one moment, which is told in the order of the assets.
            let count = turns.part.count == 1 ? assetsAtOnce : max(assets.count, 1)
            for start in stride(from: 0, to: assets.count, by: count) {
                try visit(TurnedAssets(assets: Array(assets[start..<min(start + count, assets.count)]), turns: turns))
            }
        }
    }

    /// Of those that the filter includes, with who did it.
    func changes(_ filter: ChangeFilter, of part: TurnedAssets) throws -> [Change] {
        var changes = try changes(of: part.assets, part.turns, in: filter.window).filter(filter.includes)
        try addActs(to: &changes)
        return changes
    }

    /// Of a part of a window, in the order in which people read them.
    private func changes(of assets: [Int64], _ turns: Turns, in window: Range<Int64>) throws -> [Change] {
        var changes: [Change] = []
        for (choice, assets) in Dictionary(grouping: try members(of: assets), by: { HistoryChoice($0, turns) }) {
            let told = choice.told(of: assets, turns)
            changes += try self.changes(
                of: assets, telling: told, in: turns.part, of: choice.isWhole ? window : turns.part)
        }
        return changes.enumerated().sorted {
            ($0.element.at, $0.element.asset.id, $0.offset) < ($1.element.at, $1.element.asset.id, $1.offset)
        }.map(\.element)
    }

    private func changes(
        of assets: [AssetHistory], telling told: Told, in part: Range<Int64>, of window: Range<Int64>
    ) throws -> [Change] {
        let time = Period(window.lowerBound - 1, part.upperBound)
        var histories = assets
        try addTestimonies(to: &histories, during: time, telling: told.union(.names))
        let machines = Set(histories.flatMap { $0.members.flatMap { $0.testimony.sights.map(\.machine) } })
        let hosts = HostHistories(
            try self.histories(of: assetsEver(of: machines), during: time, telling: .values(of: .school)))
        return histories.flatMap { $0.changes(in: window.lowerBound..<part.upperBound, hosts: hosts) }
            .filter { part.contains($0.at) }
    }

    /// In the order of their numbers.
    private func assetsEver(of witnesses: some Collection<Int64>) throws -> [Int64] {
        guard !witnesses.isEmpty else { return [] }
        return try rows(
            """
            SELECT DISTINCT asset FROM membership WHERE witness IN (SELECT value FROM json_each(?1)) ORDER BY asset
            """,
            json(witnesses)
        ) { $0.integer(0) }
    }

    /// All who ever told of what may have been of some schools.
    private func witnesses(ofSchools schools: Set<SchoolNumber>, during time: Period) throws -> [Int64] {
        let assets = try schools.reduce(into: Set<Int64>()) { assets, school in
            _ = try schoolID(school)
            assets.formUnion(try candidates(ofSchool: school, during: time))
        }
        return try rows(
            "SELECT DISTINCT witness FROM membership WHERE asset IN (SELECT value FROM json_each(?1))", json(assets)
        ) { $0.integer(0) }
    }

    /// An asset, what was seen at it, and what was part of it or of what it was part of.
    private func assetsTouching(_ asset: Int64) throws -> [Int64] {
        guard try first("SELECT 1 FROM asset WHERE id = ?1", asset, value: { _ in true }) == true else {
            throw StoreError.unknown("device", named: "\(asset)")
        }
        return try rows(
            """
            SELECT ?1 AS asset
            UNION SELECT other.asset FROM membership JOIN membership AS other ON other.witness = membership.witness
                WHERE membership.asset = ?1
            UNION SELECT seen.asset FROM membership JOIN witness AS view ON view.host = membership.witness
                JOIN membership AS seen ON seen.witness = view.id
                WHERE membership.asset = ?1
            ORDER BY asset
            """,
            asset
        ) { $0.integer(0) }
    }
}

/// How much of the history of assets is read to tell what became otherwise with them.
private struct HistoryChoice: Hashable {
    /// Mere time may tell which of several witnesses counts, which is told with what becomes otherwise next: it depends on the past.
    let isWhole: Bool
    private let hasParts: Bool
    private let hasSights: Bool

    init(_ asset: AssetHistory, _ turns: Turns) {
        let turned = asset.members.count == 1 ? turns.told[asset.members[0].teller.id] : nil
        isWhole = turned == nil
        hasParts = turned.map { !$0.isDisjoint(with: .parts) } ?? true
        hasSights = turned.map { !$0.isDisjoint(with: .sights) } ?? true
    }

    /// Of assets of this choice, at least what turned.
    func told(of assets: [AssetHistory], _ turns: Turns) -> Told {
        guard !isWhole else { return .all }
        return assets.reduce(into: Told()) { $0.formUnion(turns.told[$1.members[0].teller.id] ?? .all) }
    }
}
