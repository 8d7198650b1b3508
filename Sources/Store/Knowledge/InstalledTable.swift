package import Assets
package import Inventory
import SQLite

/// A table of ids or names as the store has it.
package struct InstalledTable: Sendable, Equatable {
    package let name: TableName
    /// The day of the one that counts.
    package let version: String
    /// UTC seconds; `nil` if the built-in one counts.
    package let installedAt: Int64?
}

extension Store {
    /// Puts a table in force for all facts that come from now on; those that are there are judged again by ``reclassify``.
    /// - Returns: which table it is.
    /// - Throws: `TableError` for a damaged table, `StoreError` for one that is not newer than the one in force.
    @discardableResult package func install(_ content: [UInt8], now: Int64) throws -> TableName {
        let table = try TableText(content)
        var rules = rules
        try rules.replace(with: table)
        let version = rules.versions[table.name] ?? ""
        if let known = self.rules.versions[table.name], known >= version {
            throw StoreError.refused(
                "the table '\(table.name.rawValue)' of \(version) is not newer than the one in force, of \(known): "
                    + "write a later day in its first line")
        }
        try write { connection in
            try connection.run(
                """
                INSERT INTO judgement_table (name, version, content, installed_at) VALUES (?1, ?2, ?3, ?4)
                ON CONFLICT (name) DO UPDATE SET version = ?2, content = ?3, installed_at = ?4
                """,
                table.name.rawValue, version, content, now)
        }
        try reloadTables()
        return table.name
    }

    /// Takes an installed table back, so that the built-in one counts again.
    package func removeTable(_ name: TableName) throws {
        try write { connection in
            try connection.run("DELETE FROM judgement_table WHERE name = ?1", name.rawValue)
            guard connection.changedRows == 1 else {
                throw StoreError.unknown("installed table", named: name.rawValue)
            }
        }
        try reloadTables()
    }

    /// All tables, with the day of the one in force.
    package func installedTables() throws -> [InstalledTable] {
        let rules = rules
        let installed = try questions.read { connection in
            try connection.rows("SELECT name, version, installed_at FROM judgement_table") {
                (name: $0.text(0), version: $0.text(1), at: $0.integer(2))
            }
        }
        return TableName.allCases.map { name in
            let version = rules.versions[name] ?? ""
            let source = installed.first { $0.name == name.rawValue && $0.version == version }
            return InstalledTable(name: name, version: version, installedAt: source?.at)
        }
    }

    /// The text of the table in force.
    package func tableText(_ name: TableName) throws -> [UInt8] {
        let version = rules.versions[name] ?? ""
        let installed = try questions.read { connection in
            try connection.first(
                "SELECT content FROM judgement_table WHERE name = ?1 AND version = ?2", name.rawValue, version
            ) { $0.bytes(0) }
        }
        return installed ?? Rules.text(of: name)
    }
}

extension Questions {
    /// The school calendar in force: the built-in one, or an installed one that is newer.
    package func schoolCalendar() throws -> SchoolCalendar {
        let content = try read { connection in
            try connection.first("SELECT content FROM judgement_table WHERE name = ?1", TableName.holidays.rawValue) {
                $0.bytes(0)
            }
        }
        // As in `rulesInForce`.
        guard let content, let installed = try? SchoolCalendar(TableText(content)),
            installed.version > SchoolCalendar.builtIn.version
        else { return .builtIn }
        return installed
    }
}

extension Connection {
    /// The built-in tables, each replaced by an installed one that is newer and that this version understands.
    func rulesInForce() throws -> Rules {
        var rules = Rules()
        for content in try rows("SELECT content FROM judgement_table ORDER BY name", value: { $0.bytes(0) }) {
            // A table for a newer version of the program waits until that is installed.
            guard let table = try? TableText(content), table.version > rules.versions[table.name] ?? "" else {
                continue
            }
            try? rules.replace(with: table)
        }
        return rules
    }
}
