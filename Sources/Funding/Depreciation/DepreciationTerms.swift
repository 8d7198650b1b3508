package import Inventory

/// The terms in which one school board writes its devices off.
///
/// Begins with those of the table `depreciation`; what a board sets otherwise takes their place kind by kind.
package struct DepreciationTerms: Sendable, Equatable {
    private var terms: [DeviceKind: DepreciationTerm] = [:]
    /// From which day the months are counted.
    package var countsFrom = DepreciationStart.purchase

    /// - Throws: `TableError` for a kind or term that this version does not know, a kind that stands there twice, or one that lacks.
    package init(_ rows: [TableRow]) throws {
        var known: Set<DeviceKind> = []
        for row in rows {
            let kind: DeviceKind = try row.word("kind")
            guard known.insert(kind).inserted else {
                throw TableError(line: row.line, reason: "the kind '\(kind.rawValue)' stands there twice")
            }
            terms[kind] = try Self.term(row)
        }
        if let missing = DeviceKind.allCases.first(where: { !known.contains($0) }) {
            throw TableError(line: 0, reason: "lacks the kind '\(missing.rawValue)'")
        }
    }

    /// Those that came with this version.
    package static let builtIn: DepreciationTerms = {
        do {
            return try DepreciationTerms(TableLines(builtInTable).rows)
        } catch {
            preconditionFailure("the built-in table is damaged: \(error)")
        }
    }()

    /// The built-in table as text.
    package static let builtInTable = PackageResources.depreciation_tsv

    /// `nil` for what is neither written off nor replaced.
    package subscript(kind: DeviceKind) -> DepreciationTerm? {
        get { terms[kind] }
        set { terms[kind] = newValue }
    }

    private static func term(_ row: TableRow) throws -> DepreciationTerm? {
        guard let text = row.text("months") else { return nil }
        guard let term = DepreciationTerm(text) else {
            throw TableError(
                line: row.line, reason: "'\(text)' under months is not a number from 1 to \(DepreciationTerm.most)")
        }
        return term
    }
}
