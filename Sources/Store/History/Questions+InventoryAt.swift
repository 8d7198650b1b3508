import Assets
import Inventory
import SQLite

extension Questions {
    /// The assets as they were shown at a moment in UTC seconds: what was not known then is not in it.
    /// - Throws: `StoreError.unknown` for a school that there is not.
    package func assets(_ filter: AssetFilter = AssetFilter(), at moment: Int64) throws -> [AssetRow] {
        try read { connection in
            if let school = filter.school { _ = try connection.schoolID(school) }
            var rows: [AssetRow] = []
            try connection.visitAssets(at: moment) { if filter.includes($0) { rows.append($0) } }
            return rows.sorted(by: AssetRow.precedes)
        }
    }

    /// The moment of the first report or import; `nil` if there was none.
    package func beginning() throws -> Int64? {
        try read { try $0.first("SELECT min(since) FROM membership") { $0.integerIfPresent(0) } ?? nil }
    }
}

extension AssetFilter {
    fileprivate func includes(_ row: AssetRow) -> Bool {
        (school ?? row.school) == row.school && (kind ?? row.kind) == row.kind && (id ?? row.id) == row.id
            && (includesDisposedOf || row.status?.isDisposedOf != true)
    }
}

extension Connection {
    /// In the order of their numbers, with these fields.
    func visitAssets(at moment: Int64, telling told: Told = .values, _ visit: (AssetRow) -> Void) throws {
        let surroundings = try Surroundings(self, at: moment)
        let assets = try assetsShown(at: moment)
        // In parts, so that the histories of a whole community are never in memory at once.
        for start in stride(from: 0, to: assets.count, by: 1_000) {
            let part = Array(assets[start..<min(start + 1_000, assets.count)])
            let then = Period(moment, moment + 1)
            for history in try histories(of: part, during: then, telling: told.union([.sights, .names])) {
                AssetRow(history, at: moment, surroundings).map(visit)
            }
        }
    }

    fileprivate func assetsShown(at moment: Int64) throws -> [Int64] {
        try rows(
            """
            SELECT DISTINCT asset FROM membership WHERE since <= ?1 AND (until IS NULL OR until > ?1) ORDER BY asset
            """,
            moment
        ) { $0.integer(0) }
    }
}

/// What is around all assets at a moment.
private struct Surroundings {
    let schoolNames: [String: String]
    /// The assets of devices, and when these reported last.
    let hosts: [Int64: Int64]
    let seen: [Int64: Int64]
    /// When an import said that a witness was seen.
    let imported: [Int64: Int64]
    /// When a person scanned the asset that began with a witness.
    let scanned: [Int64: Int64]

    init(_ connection: borrowing Connection, at moment: Int64) throws {
        var schoolNames: [String: String] = [:]
        try connection.visit("SELECT number, name FROM school") { schoolNames[$0.text(0)] = $0.text(1) }
        self.schoolNames = schoolNames
        hosts = try connection.numbers(
            """
            SELECT witness, membership.asset FROM membership JOIN witness ON witness.id = membership.witness
            WHERE source = 'agent' AND since <= ?1 AND (until IS NULL OR until > ?1)
            """, at: moment)
        seen = try connection.numbers(
            """
            SELECT device, iif(seen_at <= ?1, seen_at,
                (SELECT max(received_at) FROM snapshot WHERE snapshot.device = device_seen.device AND received_at <= ?1))
            FROM device_seen
            """, at: moment)
        imported = try connection.numbers(
            "SELECT witness, max(seen_at) FROM imported_sight WHERE told_at <= ?1 GROUP BY witness", at: moment)
        scanned = try connection.numbers(
            """
            SELECT witness.id, max(at) FROM audit_scan JOIN witness ON witness.home = audit_scan.asset
            WHERE at <= ?1 GROUP BY witness.id
            """, at: moment)
    }
}

extension Connection {
    /// Numbers by number; of several the last.
    fileprivate func numbers(_ question: String, at moment: Int64) throws -> [Int64: Int64] {
        var numbers: [Int64: Int64] = [:]
        try visit(question, moment) { row in
            if let number = row.integerIfPresent(1) { numbers[row.integer(0)] = number }
        }
        return numbers
    }
}

extension AssetRow {
    fileprivate init?(_ history: AssetHistory, at moment: Int64, _ surroundings: Surroundings) {
        let state = history.state(at: moment)
        guard let school = state[.school].flatMap({ SchoolNumber($0) }), !state.members.isEmpty else { return nil }
        let sources: [(source: ValueSource, tellers: [Teller.Source])] = [
            (.agent, [.agent, .host]), (.imported, [.imported]), (.person, [.typed]),
        ]
        let tellers = state.members.map(\.teller)
        let kind = state.values[.kind]
        self.init(
            id: history.asset, school: school, schoolName: surroundings.schoolNames[school.text] ?? "",
            kind: state.kind, confidence: Confidence(rawValue: state.confidence(at: moment)) ?? .possible,
            saidAt: kind?.source == .person ? kind?.period.since : nil, maker: state[.maker], model: state[.model],
            serial: state[.serial], inventoryNumber: state[.inventoryNumber], owner: state[.owner], room: state[.room],
            status: state[.status].flatMap { AssetStatus(rawValue: $0) }, handedTo: state[.handedTo],
            returnDueOn: state[.returnDueOn].flatMap { Day($0) },
            warrantyUntil: state[.warrantyUntil].flatMap { Day($0) }, note: state[.note],
            orderNumber: state[.orderNumber], purchasedOn: state[.purchasedOn].flatMap { Day($0) },
            acquisition: state[.acquisition].flatMap { Acquisition(rawValue: $0) },
            screen: state.number(.screenInTenthsOfInch),
            hostname: state[.hostname], processor: state[.processor], memoryInBytes: state.number(.memoryInBytes),
            storageInBytes: state.number(.storageInBytes), osName: state[.osName], osVersion: state[.osVersion],
            osSupportedUntil: state[.osSupportedUntil].flatMap { Day($0)?.midday },
            isDiskEncrypted: state[.diskEncrypted].map { $0 == "true" }, host: state.host(at: moment, surroundings),
            sources: sources.filter { $0.tellers.contains { tellers.map(\.source).contains($0) } }.map(\.source),
            firstSeenAt: tellers.map(\.firstAt).min() ?? moment, seenAt: state.seenAt(moment, surroundings))
    }

    /// By school, kind, maker, model and number, as the present inventory.
    static func precedes(_ left: AssetRow, _ right: AssetRow) -> Bool {
        if left.school != right.school { return left.school.text < right.school.text }
        if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
        if left.maker != right.maker { return (left.maker ?? "") < (right.maker ?? "") }
        if left.model != right.model { return (left.model ?? "") < (right.model ?? "") }
        return left.id < right.id
    }
}

extension AssetState {
    fileprivate func number(_ field: AssetField) -> Int64? { self[field].flatMap { Int64($0) } }

    private var sights: [Sight] { members.flatMap(\.testimony.sights) }

    /// The asset at which it was seen last.
    fileprivate func host(at moment: Int64, _ surroundings: Surroundings) -> Int64? {
        let last = sights.filter { $0.period.since <= moment }.max { left, right in
            (left.period.covers(moment) ? 1 : 0, left.period.since)
                < (right.period.covers(moment) ? 1 : 0, right.period.since)
        }
        return last.flatMap { surroundings.hosts[$0.machine] }
    }

    fileprivate func seenAt(_ moment: Int64, _ surroundings: Surroundings) -> Int64? {
        members.compactMap { $0.seenAt(moment, surroundings) }.max()
    }
}

extension AssetHistory.Member {
    fileprivate func seenAt(_ moment: Int64, _ surroundings: Surroundings) -> Int64? {
        [reportedAt(moment, surroundings), surroundings.scanned[teller.id]].compactMap(\.self).max()
    }

    private func reportedAt(_ moment: Int64, _ surroundings: Surroundings) -> Int64? {
        let reported = teller.device.flatMap { surroundings.seen[$0] }
        return switch teller.source {
        case .agent: teller.isCurrent ? reported : reported.map { min($0, teller.lastAt) }
        case .host:
            testimony.sights.filter { $0.period.since <= moment }
                .compactMap { $0.period.covers(moment) ? reported : $0.lastAt }.max()
        case .imported: surroundings.imported[teller.id]
        case .typed: nil
        }
    }
}
