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
        func tell(_ assets: [Int64], _ part: Range<Int64>) throws {
            var changes = try changes(of: assets, in: part, of: filter.window).filter(filter.includes)
            try addActs(to: &changes)
            if !changes.isEmpty { try visit(changes) }
        }
        if let asset = filter.asset { return try tell(try assetsTouching(asset), filter.window) }
        try visitTurns(in: filter.window, witnessesAtOnce: assetsAtOnce) { part, witnesses in
            let assets = try assetsEver(of: witnesses)
            // What is more than that became otherwise at one moment, which is told in the order of the assets.
            let count = part.count == 1 ? assetsAtOnce : max(assets.count, 1)
            for start in stride(from: 0, to: assets.count, by: count) {
                try tell(Array(assets[start..<min(start + count, assets.count)]), part)
            }
        }
    }

    /// Of a part of a window, in the order in which people read them.
    private func changes(of assets: [Int64], in part: Range<Int64>, of window: Range<Int64>) throws -> [Change] {
        let time = Period(window.lowerBound - 1, part.upperBound)
        let histories = try histories(of: assets, during: time)
        let machines = Set(histories.flatMap { $0.members.flatMap { $0.testimony.sights.map(\.machine) } })
        let hosts = HostHistories(try valueHistories(of: assetsEver(of: machines), during: time))
        let changes = histories.flatMap { $0.changes(in: part, of: window, hosts: hosts) }
        return changes.enumerated().sorted {
            ($0.element.at, $0.element.asset.id, $0.offset) < ($1.element.at, $1.element.asset.id, $1.offset)
        }.map(\.element)
    }

    private func assetsEver(of witnesses: Set<Int64>) throws -> [Int64] {
        guard !witnesses.isEmpty else { return [] }
        return try rows(
            """
            SELECT DISTINCT asset FROM membership WHERE witness IN (SELECT value FROM json_each(?1)) ORDER BY asset
            """,
            json(witnesses.sorted())
        ) { $0.integer(0) }
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
