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
            if let school = filter.school { _ = try connection.schoolID(school) }
            let assets =
                try filter.asset.map { try connection.assetsTouching($0) }
                ?? connection.assetsChanged(in: filter.window)
            var changes: [Change] = []
            // In parts, so that the histories of a whole community are never in memory at once.
            for start in stride(from: 0, to: assets.count, by: 500) {
                let part = Array(assets[start..<min(start + 500, assets.count)])
                changes += try connection.changes(of: part, in: filter.window).filter(filter.includes)
            }
            try connection.addActs(to: &changes)
            // What changed at once stays in the order in which people read it.
            return changes.enumerated().sorted {
                ($0.element.at, $0.element.asset.id, $0.offset) < ($1.element.at, $1.element.asset.id, $1.offset)
            }.map(\.element)
        }
    }
}

extension Connection {
    fileprivate func changes(of assets: [Int64], in window: Range<Int64>) throws -> [Change] {
        let time = Period(window.lowerBound - 1, window.upperBound)
        let histories = try histories(of: assets, during: time)
        let machines = Set(histories.flatMap { $0.members.flatMap { $0.testimony.sights.map(\.machine) } })
        let hosts = HostHistories(try valueHistories(of: assetsEver(ofMachines: machines), during: time))
        return histories.flatMap { $0.changes(in: window, hosts: hosts) }
    }

    private func assetsEver(ofMachines machines: Set<Int64>) throws -> [Int64] {
        guard !machines.isEmpty else { return [] }
        return try rows(
            """
            SELECT DISTINCT asset FROM membership WHERE witness IN (SELECT value FROM json_each(?1)) ORDER BY asset
            """,
            json(machines.sorted())
        ) { $0.integer(0) }
    }

    /// The assets of which something began or ended in a time.
    fileprivate func assetsChanged(in window: Range<Int64>) throws -> [Int64] {
        try rows(
            """
            SELECT DISTINCT asset FROM membership WHERE witness IN (
                SELECT witness FROM field_value WHERE since >= ?1 AND since < ?2 OR until >= ?1 AND until < ?2
                UNION SELECT witness FROM component WHERE since >= ?1 AND since < ?2 OR until >= ?1 AND until < ?2
                UNION SELECT witness FROM sighting
                    WHERE since >= ?1 AND since < ?2 OR ifnull(missed_at, until + 1) >= ?1 AND ifnull(missed_at, until + 1) < ?2
                UNION SELECT witness FROM membership WHERE since >= ?1 AND since < ?2 OR until >= ?1 AND until < ?2)
            ORDER BY asset
            """,
            window.lowerBound, window.upperBound
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

// MARK: who did it

extension Connection {
    fileprivate func addActs(to changes: inout [Change]) throws {
        for index in changes.indices {
            let number = try changes[index].actNumber ?? decidingAct(of: changes[index])
            changes[index].act = try number.map { try act($0) }
        }
    }

    /// The act of a person that joined, parted, took away or brought back what the asset is made of.
    private func decidingAct(of change: Change) throws -> Int64? {
        switch change.kind {
        case .withdrawn, .returned: try undoingAct(of: change) ?? joiningAct(of: change)
        case .merged, .split, .joined, .held: try joiningAct(of: change)
        default: nil
        }
    }

    /// The act that took back what brought the asset, or the taking back.
    private func undoingAct(of change: Change) throws -> Int64? {
        try first(
            """
            SELECT act.id FROM membership JOIN witness ON witness.id = membership.witness
            JOIN act ON act.id IN (witness.act, witness.withdrawn_by)
            WHERE membership.asset = ?1 AND (membership.since = ?2 OR membership.until = ?2) AND act.at = ?2
            ORDER BY act.id DESC LIMIT 1
            """,
            change.asset.id, change.at
        ) { $0.integer(0) }
    }

    private func joiningAct(of change: Change) throws -> Int64? {
        try first(
            """
            SELECT act.id FROM membership
            JOIN decision ON membership.witness IN (decision.one, decision.other)
            JOIN act ON act.id IN (decision.act, decision.undone_by)
            WHERE membership.asset = ?1 AND (membership.since = ?2 OR membership.until = ?2) AND act.at = ?2
            ORDER BY act.id DESC LIMIT 1
            """,
            change.asset.id, change.at
        ) { $0.integer(0) }
    }
}
