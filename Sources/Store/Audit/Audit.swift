package import Inventory
import SQLite

/// A round through a room, or through a whole school, on which people scan what is there.
package struct Audit: Sendable, Equatable {
    package let id: Int64
    package let school: SchoolNumber
    /// `nil` for the whole school.
    package let room: String?
    /// UTC seconds.
    package let startedAt: Int64
    /// Name of the operating system's user.
    package let startedBy: String
    package let closedAt: Int64?
}

extension Store {
    /// Begins an audit.
    /// - Returns: its number.
    /// - Throws: `StoreError` if there is no such school or room, or an audit of it that is not closed.
    package func startAudit(school number: SchoolNumber, room: String? = nil, by author: Author) throws -> Int64 {
        try write { connection in
            let school = try connection.schoolID(number)
            if let room { _ = try connection.roomID(room, school: school) }
            try connection.checkIsNotAudited(room, school: school)
            try connection.run(
                "INSERT INTO audit (school, room, started_at, started_by) VALUES (?1, ?2, ?3, ?4)", school, room,
                author.at, author.who)
            return connection.lastInsertedID
        }
    }
}

extension Connection {
    func audit(_ id: Int64) throws -> Audit {
        guard let audit = try first(Audit.query + " WHERE audit.id = ?1", id, value: Audit.init) else {
            throw StoreError.unknown("audit", named: "\(id)")
        }
        return audit
    }

    func openAudit(_ id: Int64) throws -> Audit {
        let audit = try audit(id)
        guard audit.closedAt == nil else { throw StoreError.refused("audit \(id) is closed: start another one") }
        return audit
    }

    /// All audits, the newest first.
    func audits(school: Int64?) throws -> [Audit] {
        try rows(
            Audit.query + " WHERE ?1 IS NULL OR audit.school = ?1 ORDER BY audit.id DESC", school, value: Audit.init)
    }

    /// - Throws: `StoreError` that names the audit which is going on there.
    func checkIsNotAudited(_ room: String?, school: Int64) throws {
        let id = try first(
            "SELECT id FROM audit WHERE school = ?1 AND room IS ?2 AND closed_at IS NULL", school, room
        ) { $0.integer(0) }
        guard let id else { return }
        throw StoreError.refused(
            "audit \(id) of \(room.map { "room '\($0)'" } ?? "this school") is not closed: go on with it, "
                + "or end it with 'audit close \(id)'")
    }

    /// What an audit found does not become unfound.
    func checkIsNoClosing(_ act: Int64) throws {
        if let id = try first("SELECT id FROM audit WHERE act = ?1", act, value: { $0.integer(0) }) {
            throw StoreError.refused("audit \(id) stays closed, as it changed nothing else: start another one")
        }
    }
}

extension Audit {
    fileprivate static let query = """
        SELECT audit.id, school.number, room, started_at, started_by, closed_at
        FROM audit JOIN school ON school.id = audit.school
        """

    fileprivate init(_ row: Row) throws {
        guard let school = SchoolNumber(row.text(1)) else { throw StoreError.unknown("school", named: row.text(1)) }
        self.init(
            id: row.integer(0), school: school, room: row.textIfPresent(2), startedAt: row.integer(3),
            startedBy: row.text(4), closedAt: row.integerIfPresent(5))
    }
}
