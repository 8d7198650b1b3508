package import Inventory
import SQLite

/// Which changes are asked for.
package struct ChangeFilter: Sendable {
    /// What was of these schools then, or left them; `nil` for all.
    package var schools: Set<SchoolNumber>?
    /// Of this asset, and of what was seen at it or became part of it.
    package var asset: Int64?
    /// In UTC seconds, without the end.
    package var window: Range<Int64>
    /// Also what comes and goes every day.
    package var isForAll: Bool

    package init(
        schools: Set<SchoolNumber>? = nil, asset: Int64? = nil, window: Range<Int64> = 1..<Int64.max,
        isForAll: Bool = false
    ) {
        self.schools = schools
        self.asset = asset
        self.window = window
        self.isForAll = isForAll
    }

    func includes(_ change: Change) -> Bool {
        guard isForAll || change.isNotable else { return false }
        if let asset, change.asset.id != asset, !change.others.contains(asset) { return false }
        guard let schools else { return true }
        return [change.asset.school, change.schoolLeft].contains { $0.map(schools.contains) ?? false }
    }
}

extension Questions {
    /// What became otherwise, oldest first.
    /// - Throws: `StoreError.unknown` for a school or an asset that there is not.
    package func changes(_ filter: ChangeFilter) throws -> [Change] {
        try read { connection in
            var changes: [Change] = []
            try connection.visitTurnedAssets(filter, assetsAtOnce: Self.assetsAtOnce) {
                changes += try connection.changes(filter, of: $0)
            }
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
        try readInParts { connection, relay in
            try connection.visitTurnedAssets(filter, assetsAtOnce: assetsAtOnce) { try relay.take($0, connection) }
        } answer: { connection, part in
            try connection.changes(filter, of: part)
        } visit: { changes in
            if !changes.isEmpty { try visit(changes) }
        }
    }

    private static let assetsAtOnce = 500
}
