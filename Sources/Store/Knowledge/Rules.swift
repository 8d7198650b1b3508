import Assets
import Inventory

/// All tables in force: by which things are judged, and by which they are recognised.
struct Rules: Sendable {
    private(set) var judgement = Tables.builtIn
    private(set) var matching = MatchingRules.builtIn

    /// The day that each table was written.
    var versions: [TableName: String] {
        judgement.versions.merging(matching.versions) { first, _ in first }
    }

    /// Puts a table in the place of the one in force, newer or older.
    /// - Throws: `TableError`.
    mutating func replace(with table: TableText) throws {
        try judgement.replace(with: table)
        try matching.replace(with: table)
    }

    /// The built-in table as text.
    static func text(of name: TableName) -> [UInt8] {
        Tables.text(of: name) ?? MatchingRules.text(of: name) ?? []
    }
}
