package import Inventory

/// What decides which witnesses are one thing: how much evidence weighs, and which values are none.
package struct MatchingRules: Sendable {
    package private(set) var weights: EvidenceWeights
    package private(set) var placeholders: EvidencePlaceholders
    /// The day that each table was written.
    package private(set) var versions: [TableName: String]

    /// Those that came with this version.
    package static let builtIn: MatchingRules = {
        do {
            let tables = try [TableName.evidence, .placeholders].compactMap(text).map { try TableText($0) }
            return try MatchingRules(weights: tables[0], placeholders: tables[1])
        } catch {
            preconditionFailure("a built-in table is damaged: \(error)")
        }
    }()

    private init(weights: TableText, placeholders: TableText) throws {
        self.weights = try EvidenceWeights(weights.rows)
        self.placeholders = try EvidencePlaceholders(placeholders.rows)
        versions = [weights.name: weights.version, placeholders.name: placeholders.version]
    }

    /// The built-in table as text; `nil` for a table that is not of these rules.
    package static func text(of name: TableName) -> [UInt8]? {
        switch name {
        case .evidence: PackageResources.evidence_tsv
        case .placeholders: PackageResources.placeholders_tsv
        default: nil
        }
    }

    /// Puts a table in the place of the one in force; one that is not of these rules changes nothing.
    /// - Throws: `TableError` if a row says what this version does not understand.
    package mutating func replace(with table: TableText) throws {
        switch table.name {
        case .evidence: weights = try EvidenceWeights(table.rows)
        case .placeholders: placeholders = try EvidencePlaceholders(table.rows)
        default: return
        }
        versions[table.name] = table.version
    }
}
