import SQLite

/// The form of the database, as steps from an empty file to today. A released step is never changed; new ones are added.
enum Schema {
    /// "INKA": tells our files from other databases (sqlite.org/pragma.html#pragma_application_id).
    static let applicationID: Int64 = 0x494E_4B41

    static let steps = [communityStep, deviceStep, assetStep, knowledgeStep, identityStep, fundingStep]

    /// The first form with an audit chain. What was done before gets its links at once.
    private static let firstChained = 6

    /// Brings a database up to date, one transaction for all missing steps.
    /// - Throws: `StoreError` if it belongs to another program or to a newer version.
    static func update(_ connection: borrowing Connection) throws {
        let version = try self.version(of: connection)
        guard version < steps.count else { return }
        // A step may put a table in the place of another of its name (sqlite.org/lang_altertable.html#otheralter).
        try connection.run("PRAGMA foreign_keys = OFF")
        try connection.transaction {
            for step in steps[version...] { try connection.script(step) }
            if version < firstChained { try connection.seal(since: 0) }
            let broken = try connection.first("PRAGMA foreign_key_check") { $0.text(0) }
            if let broken { throw StoreError.refused("the older store is damaged: rows of '\(broken)' point nowhere") }
            try connection.run("PRAGMA application_id = \(applicationID)")
            try connection.run("PRAGMA user_version = \(steps.count)")
        }
        try connection.run("PRAGMA foreign_keys = ON")
    }

    /// Refuses a database that this version cannot read.
    static func check(_ connection: borrowing Connection) throws {
        let version = try self.version(of: connection)
        guard version == steps.count else { throw StoreError.olderStore(version: version, known: steps.count) }
    }

    /// Steps done, after refusing what is not ours or newer.
    private static func version(of connection: borrowing Connection) throws -> Int {
        let version = Int(try connection.first("PRAGMA user_version") { $0.integer(0) } ?? 0)
        let application = try connection.first("PRAGMA application_id") { $0.integer(0) } ?? 0
        let tables = try connection.first("SELECT count(*) FROM sqlite_schema") { $0.integer(0) } ?? 0
        let isOurs = application == applicationID && version > 0
        let isEmpty = application == 0 && version == 0 && tables == 0
        guard isOurs || isEmpty else { throw StoreError.foreignDatabase }
        guard version <= steps.count else { throw StoreError.newerStore(version: version, known: steps.count) }
        return version
    }
}
