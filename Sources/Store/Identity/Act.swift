import SQLite

/// Who does something, when and why.
package struct Author: Sendable, Equatable {
    /// Name of the operating system's user.
    package let who: String
    package let why: String?
    /// UTC seconds.
    package let at: Int64

    package init(who: String, why: String? = nil, at: Int64) {
        self.who = who
        self.why = why
        self.at = at
    }
}

/// What a person did to the inventory; its number is what `undo` takes.
package struct Act: Sendable, Equatable {
    package let id: Int64
    package let at: Int64
    package let who: String
    /// As a sentence without a subject: `merge 20 into 12`.
    package let what: String
    package let why: String?
    /// The act that took it back.
    package let undoneBy: Int64?
}

extension Connection {
    func insertAct(_ what: String, by author: Author) throws -> Int64 {
        try run(
            "INSERT INTO act (at, who, what, why) VALUES (?1, ?2, ?3, ?4)", author.at, author.who, what, author.why)
        return lastInsertedID
    }

    func act(_ id: Int64) throws -> Act {
        guard let act = try first(Act.query + " WHERE id = ?1", id, value: Act.init) else {
            throw StoreError.unknown("act", named: "\(id)")
        }
        return act
    }
}

extension Questions {
    /// The latest acts, newest first.
    package func acts(atMost most: Int = 100) throws -> [Act] {
        try read { try $0.rows(Act.query + " ORDER BY id DESC LIMIT ?1", most, value: Act.init) }
    }
}

extension Act {
    fileprivate static let query = "SELECT id, at, who, what, why, undone_by FROM act"

    fileprivate init(_ row: Row) {
        self.init(
            id: row.integer(0), at: row.integer(1), who: row.text(2), what: row.text(3), why: row.textIfPresent(4),
            undoneBy: row.integerIfPresent(5))
    }
}
