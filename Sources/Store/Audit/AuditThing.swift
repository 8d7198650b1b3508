package import Assets
package import Inventory
import SQLite

/// What became of a thing in an audit.
package enum AuditOutcome: String, CaseIterable, Sendable {
    /// It is here, and should be.
    case found
    /// It should be here and was not scanned.
    case missing
    /// It is here, and should be elsewhere, or should be no more.
    case unexpected
}

/// An asset in an audit. Of a closed audit, all is as it was then.
package struct AuditThing: Sendable, Equatable {
    package let asset: Int64
    package let outcome: AuditOutcome
    package let kind: DeviceKind
    package let maker: String?
    package let model: String?
    package let serial: String?
    package let inventoryNumber: String?
    package let status: AssetStatus?
    /// Where the inventory has it.
    package let school: SchoolNumber
    package let room: String?
    /// The first code by which it was scanned, when, and by whom; `nil` if it was not.
    package let scan: AuditScan?
}

/// A code that was scanned in an audit.
package struct AuditScan: Sendable, Equatable {
    package let code: String
    /// UTC seconds.
    package let at: Int64
    /// Name of the operating system's user.
    package let who: String
    /// Whether it is the code of several assets.
    package let isAmbiguous: Bool
}

extension Connection {
    /// What an audit comes to: as things are now, or once it is closed, as they were then. What lacks stands first.
    func things(of audit: Audit) throws -> [AuditThing] {
        let things = try audit.closedAt == nil ? thingsNow(in: audit) : thingsThen(in: audit.id)
        return [AuditOutcome.missing, .unexpected, .found].flatMap { outcome in
            things.filter { $0.outcome == outcome }
        }
    }

    private func thingsNow(in audit: Audit) throws -> [AuditThing] {
        let scans = try firstScans(in: audit.id)
        return try rows(AuditThing.present, audit.school.text, audit.room, audit.id) { row in
            let scan = scans[row.integer(0)]
            let isExpected = row.integer(9) != 0
            return AuditThing(row, isExpected ? (scan == nil ? .missing : .found) : .unexpected, scan)
        }.compactMap(\.self)
    }

    private func thingsThen(in audit: Int64) throws -> [AuditThing] {
        let scans = try firstScans(in: audit)
        return try rows(AuditThing.past, audit) { row in
            AuditOutcome(rawValue: row.text(9)).flatMap { AuditThing(row, $0, scans[row.integer(0)]) }
        }.compactMap(\.self)
    }

    /// By asset. What was merged since is found by both numbers.
    private func firstScans(in audit: Int64) throws -> [Int64: AuditScan] {
        var scans: [Int64: AuditScan] = [:]
        try visit(
            """
            SELECT code, at, who, is_ambiguous, audit_scan.asset, ifnull(witness.asset, audit_scan.asset)
            FROM audit_scan LEFT JOIN witness ON witness.home = audit_scan.asset
            WHERE audit = ?1 AND audit_scan.asset IS NOT NULL ORDER BY at, code
            """,
            audit
        ) { row in
            for asset in [row.integer(4), row.integer(5)] where scans[asset] == nil { scans[asset] = AuditScan(row) }
        }
        return scans
    }

    /// Codes that are of no asset, or of several.
    func unknownScans(in audit: Int64) throws -> [AuditScan] {
        try rows(
            """
            SELECT code, at, who, is_ambiguous FROM audit_scan WHERE audit = ?1 AND asset IS NULL ORDER BY at, code
            """,
            audit, value: AuditScan.init)
    }
}

extension AuditScan {
    fileprivate init(_ row: Row) {
        self.init(code: row.text(0), at: row.integer(1), who: row.text(2), isAmbiguous: row.integer(3) != 0)
    }
}

extension AuditThing {
    /// What is expected, and what was scanned besides.
    fileprivate static let present = """
        SELECT asset.id, kind, maker, model, serial, inventory_number, status, school.number, room,
            school.number = ?1 AND (?2 IS NULL OR ifnull(room, '') = ?2)
                AND \(AssetStatus.sql { !$0.isDisposedOf }) AS is_expected
        FROM asset JOIN school ON school.id = asset.school
        WHERE is_listed AND (is_expected OR asset.id IN (
            SELECT ifnull(witness.asset, audit_scan.asset)
            FROM audit_scan LEFT JOIN witness ON witness.home = audit_scan.asset WHERE audit = ?3))
        ORDER BY kind, maker, model, asset.id
        """

    fileprivate static let past = """
        SELECT asset, kind, maker, model, serial, inventory_number, status, school.number, room, outcome
        FROM audit_outcome JOIN school ON school.id = audit_outcome.school
        WHERE audit = ?1 ORDER BY kind, maker, model, asset
        """

    /// `nil` for a kind of a newer program.
    fileprivate init?(_ row: Row, _ outcome: AuditOutcome, _ scan: AuditScan?) {
        guard let kind = DeviceKind(rawValue: row.text(1)), let school = SchoolNumber(row.text(7)) else { return nil }
        self.init(
            asset: row.integer(0), outcome: outcome, kind: kind, maker: row.textIfPresent(2),
            model: row.textIfPresent(3), serial: row.textIfPresent(4), inventoryNumber: row.textIfPresent(5),
            status: row.textIfPresent(6).flatMap(AssetStatus.init), school: school, room: row.textIfPresent(8),
            scan: scan)
    }
}
