import SQLite

/// A mapping that a person wrote.
package struct InstalledMapping: Sendable, Equatable {
    package let name: String
    /// The day that stands in it.
    package let version: String
    /// UTC seconds.
    package let installedAt: Int64
}

extension Store {
    /// Keeps a mapping under its name, in the place of one that was there before.
    package func installMapping(_ name: String, version: String, _ content: [UInt8], now: Int64) throws {
        try write { connection in
            try connection.run(
                """
                INSERT INTO import_mapping (name, version, content, installed_at) VALUES (?1, ?2, ?3, ?4)
                ON CONFLICT (name) DO UPDATE SET version = ?2, content = ?3, installed_at = ?4
                """,
                name, version, content, now)
        }
    }

    /// Forgets a mapping; what was imported by it stays.
    /// - Throws: `StoreError.unknown`.
    package func removeMapping(_ name: String) throws {
        try write { connection in
            try connection.run("DELETE FROM import_mapping WHERE name = ?1", name)
            guard connection.changedRows == 1 else { throw StoreError.unknown("mapping of yours", named: name) }
        }
    }
}

extension Questions {
    /// By name.
    package func installedMappings() throws -> [InstalledMapping] {
        try read { connection in
            try connection.rows("SELECT name, version, installed_at FROM import_mapping ORDER BY name") {
                InstalledMapping(name: $0.text(0), version: $0.text(1), installedAt: $0.integer(2))
            }
        }
    }

    /// The text of a mapping that a person wrote; `nil` if there is none of this name.
    package func mappingText(_ name: String) throws -> [UInt8]? {
        try read { connection in
            try connection.first("SELECT content FROM import_mapping WHERE name = ?1", name) { $0.bytes(0) }
        }
    }
}
