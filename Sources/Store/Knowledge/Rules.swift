import Assets
import Inventory

/// All tables in force: by which things are judged, by which they are recognised, and when there is school.
struct Rules: Sendable {
    private(set) var judgement = Tables.builtIn
    private(set) var matching = MatchingRules.builtIn
    private(set) var calendar = SchoolCalendar.builtIn

    /// The day that each table was written.
    var versions: [TableName: String] {
        let versions = judgement.versions.merging(matching.versions) { first, _ in first }
        return versions.merging([.holidays: calendar.version]) { first, _ in first }
    }

    /// Puts a table in the place of the one in force, newer or older.
    /// - Throws: `TableError`.
    mutating func replace(with table: TableText) throws {
        if table.name == .holidays { return calendar = try SchoolCalendar(table) }
        try judgement.replace(with: table)
        try matching.replace(with: table)
    }

    /// The built-in table as text.
    static func text(of name: TableName) -> [UInt8] {
        Tables.text(of: name) ?? MatchingRules.text(of: name) ?? SchoolCalendar.builtInTable
    }
}
