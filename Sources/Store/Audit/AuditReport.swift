package import Inventory
import SQLite

/// What an audit comes to.
package struct AuditReport: Sendable, Equatable {
    package let audit: Audit
    /// What is missing, then what is unexpected, then what was found; each by kind, maker, model and number.
    package let things: [AuditThing]
    /// Codes that are of no asset, or of several, in the order in which they were scanned.
    package let unknown: [AuditScan]

    package func things(_ outcome: AuditOutcome) -> [AuditThing] { things.filter { $0.outcome == outcome } }

    package var expected: Int { things.count - things(.unexpected).count }
}

extension Questions {
    /// - Throws: `StoreError.unknown` for an audit that there is not.
    package func audit(_ id: Int64) throws -> AuditReport {
        try read { connection in try connection.report(of: try connection.audit(id)) }
    }

    /// All audits, the newest first.
    /// - Throws: `StoreError.unknown` for a school that there is not.
    package func audits(school: SchoolNumber? = nil) throws -> [AuditReport] {
        try read { connection in
            let school: Int64? = if let school { try connection.schoolID(school) } else { nil }
            return try connection.audits(school: school).map { try connection.report(of: $0) }
        }
    }
}

extension Store {
    /// Ends an audit: what it came to is kept as it is now. It changes nothing else.
    /// - Returns: the act, and what the audit came to.
    /// - Throws: `StoreError` if there is no such audit, or it is closed.
    package func closeAudit(_ id: Int64, by author: Author) throws -> (act: Int64, report: AuditReport) {
        try write { connection in
            let audit = try connection.openAudit(id)
            let things = try connection.things(of: audit)
            let place = audit.room.map { "room '\($0)' of \(audit.school)" } ?? "school \(audit.school)"
            let act = try connection.insertAct("close audit \(id) of \(place)", by: author)
            for thing in things { try connection.keep(thing, of: id) }
            try connection.run("UPDATE audit SET closed_at = ?2, act = ?3 WHERE id = ?1", id, author.at, act)
            return (act, try connection.report(of: try connection.audit(id)))
        }
    }
}

extension Connection {
    func report(of audit: Audit) throws -> AuditReport {
        AuditReport(audit: audit, things: try things(of: audit), unknown: try unknownScans(in: audit.id))
    }

    fileprivate func keep(_ thing: AuditThing, of audit: Int64) throws {
        try run(
            """
            INSERT INTO audit_outcome (audit, asset, outcome, kind, maker, model, serial, inventory_number, status,
                school, room)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            """,
            audit, thing.asset, thing.outcome.rawValue, thing.kind.rawValue, thing.maker, thing.model, thing.serial,
            thing.inventoryNumber, thing.status?.rawValue, try schoolID(thing.school), thing.room)
    }
}
