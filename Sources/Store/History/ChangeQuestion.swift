package import Inventory
import SQLite

/// Which changes are asked for.
package struct ChangeFilter: Sendable {
    package var school: SchoolNumber?
    /// Of this asset, and of what was seen at it or became part of it.
    package var asset: Int64?
    /// In UTC seconds, without the end.
    package var window: Range<Int64>
    /// Also what comes and goes every day.
    package var isForAll: Bool

    package init(
        school: SchoolNumber? = nil, asset: Int64? = nil, window: Range<Int64> = 1..<Int64.max, isForAll: Bool = false
    ) {
        self.school = school
        self.asset = asset
        self.window = window
        self.isForAll = isForAll
    }

    fileprivate func includes(_ change: Change) -> Bool {
        guard isForAll || change.isNotable else { return false }
        if let asset, change.asset.id != asset, !change.others.contains(asset) { return false }
        guard let school else { return true }
        return change.asset.school == school || change.before == .value(.school, school.text)
    }
}

extension Questions {
    /// What became otherwise, oldest first.
    /// - Throws: `StoreError.unknown` for a school or an asset that there is not.
    package func changes(_ filter: ChangeFilter) throws -> [Change] {
        try read { connection in
            var changes: [Change] = []
            try connection.visitChanges(filter, assetsAtOnce: Self.assetsAtOnce) { changes += $0 }
            return changes
        }
    }

    /// The same a few at a time, never none: changes of any number pass. What visits asks nothing of this value.
    /// - Throws: `StoreError.unknown` for a school or an asset that there is not; what `visit` throws.
    package func visitChanges(_ filter: ChangeFilter, _ visit: @Sendable ([Change]) throws -> Void) throws {
        try visitChanges(filter, assetsAtOnce: Self.assetsAtOnce, visit)
    }

    func visitChanges(
        _ filter: ChangeFilter, assetsAtOnce: Int, _ visit: @Sendable ([Change]) throws -> Void
    ) throws {
        try read { try $0.visitChanges(filter, assetsAtOnce: assetsAtOnce, visit) }
    }

    private static let assetsAtOnce = 500
}

extension Connection {
    fileprivate func visitChanges(
        _ filter: ChangeFilter, assetsAtOnce: Int, _ visit: ([Change]) throws -> Void
    ) throws {
        if let school = filter.school { _ = try schoolID(school) }
        func tell(_ assets: [TurnedAsset], _ part: Range<Int64>) throws {
            var changes = try changes(of: assets, in: part, of: filter.window).filter(filter.includes)
            try addActs(to: &changes)
            if !changes.isEmpty { try visit(changes) }
        }
        if let asset = filter.asset {
            let assets = try assetsTouching(asset).map { TurnedAsset(id: $0, isOfSeveral: true, told: .all) }
            return try tell(assets, filter.window)
        }
        try visitTurns(in: filter.window, isForAll: filter.isForAll, witnessesAtOnce: assetsAtOnce) { turns in
            let assets = try assetsTurned(turns.told)
            // What is more than that became otherwise at one moment, which is told in the order of the assets.
            let count = turns.part.count == 1 ? assetsAtOnce : max(assets.count, 1)
            for start in stride(from: 0, to: assets.count, by: count) {
                try tell(Array(assets[start..<min(start + count, assets.count)]), turns.part)
            }
        }
    }

    /// Of a part of a window, in the order in which people read them.
    private func changes(of assets: [TurnedAsset], in part: Range<Int64>, of window: Range<Int64>) throws -> [Change] {
        var changes: [Change] = []
        for (told, assets) in Dictionary(grouping: assets.filter { !$0.isOfSeveral }, by: \.told) {
            changes += try self.changes(of: assets.map(\.id), telling: told, in: part, of: part)
        }
        changes += try self.changes(of: assets.filter(\.isOfSeveral).map(\.id), telling: .all, in: part, of: window)
        return changes.enumerated().sorted {
            ($0.element.at, $0.element.asset.id, $0.offset) < ($1.element.at, $1.element.asset.id, $1.offset)
        }.map(\.element)
    }

    private func changes(
        of assets: [Int64], telling told: Told, in part: Range<Int64>, of window: Range<Int64>
    ) throws -> [Change] {
        guard !assets.isEmpty else { return [] }
        let time = Period(window.lowerBound - 1, part.upperBound)
        let histories = try histories(of: assets, during: time, telling: told)
        let machines = Set(histories.flatMap { $0.members.flatMap { $0.testimony.sights.map(\.machine) } })
        let hosts = HostHistories(
            try self.histories(of: assetsEver(of: machines), during: time, telling: []))
        return histories.flatMap { $0.changes(in: window.lowerBound..<part.upperBound, hosts: hosts) }
            .filter { part.contains($0.at) }
    }

    private func assetsEver(of witnesses: Set<Int64>) throws -> [Int64] {
        guard !witnesses.isEmpty else { return [] }
        return try rows(
            """
            SELECT DISTINCT asset FROM membership WHERE witness IN (SELECT value FROM json_each(?1)) ORDER BY asset
            """,
            json(witnesses)
        ) { $0.integer(0) }
    }

    /// In the order of their numbers.
    private func assetsTurned(_ told: [Int64: Told]) throws -> [TurnedAsset] {
        var assets: [TurnedAsset] = []
        try visit(
            """
            SELECT asset, witness, EXISTS (
                SELECT 1 FROM membership AS other WHERE other.asset = membership.asset AND other.id <> membership.id)
            FROM membership WHERE witness IN (SELECT value FROM json_each(?1)) ORDER BY asset
            """,
            json(told.keys)
        ) { row in
            let turned = TurnedAsset(
                id: row.integer(0), isOfSeveral: row.integer(2) != 0, told: told[row.integer(1)] ?? .all)
            if assets.last?.id != turned.id { assets.append(turned) }
        }
        return assets
    }

    /// An asset, what was seen at it, and what was part of it or of what it was part of.
    fileprivate func assetsTouching(_ asset: Int64) throws -> [Int64] {
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

/// An asset of which something began or ended.
private struct TurnedAsset {
    let id: Int64
    /// Mere time may tell which of several witnesses counts, which is told with what becomes otherwise next: it depends on the past.
    let isOfSeveral: Bool
    /// Of what, where it is of one witness.
    let told: Told
}
