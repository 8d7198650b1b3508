package import Inventory

/// In how many months devices are written off: as the table `depreciation` offers it, and as people set it for all school boards or for one.
package struct DepreciationTerms: Sendable, Equatable {
    private let offered: [DeviceKind: DepreciationTerm]
    /// Months; 0 for what is neither written off nor replaced.
    package var settings = KindSettings()

    /// - Throws: `TableError` for a kind or term that this version does not know, a kind that stands there twice, or one that lacks.
    package init(_ rows: [TableRow]) throws {
        var known: Set<DeviceKind> = []
        var offered: [DeviceKind: DepreciationTerm] = [:]
        for row in rows {
            let kind: DeviceKind = try row.word("kind")
            guard known.insert(kind).inserted else {
                throw TableError(line: row.line, reason: "the kind '\(kind.rawValue)' stands there twice")
            }
            offered[kind] = try Self.term(row)
        }
        if let missing = DeviceKind.allCases.first(where: { !known.contains($0) }) {
            throw TableError(line: 0, reason: "lacks the kind '\(missing.rawValue)'")
        }
        self.offered = offered
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

    /// The same, with what people set in its place.
    package func with(_ settings: KindSettings) -> DepreciationTerms {
        var terms = self
        terms.settings = settings
        return terms
    }

    /// What the table offers; `nil` for what is neither written off nor replaced.
    package func offer(for kind: DeviceKind) -> DepreciationTerm? { offered[kind] }

    /// What counts for the devices of a school board, by its id; `nil` for what is neither written off nor replaced.
    package func term(of kind: DeviceKind, schoolBoard: Int64) -> DepreciationTerm? {
        guard let months = settings.number(for: kind, schoolBoard: schoolBoard) else { return offered[kind] }
        return DepreciationTerm(rawValue: Int(months))
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
