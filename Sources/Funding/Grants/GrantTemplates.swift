import Assets
package import Inventory

/// Grant lines to begin with, as a table of data: Tables/grant-lines.tsv, or one that somebody wrote.
package struct GrantTemplates: Sendable, Equatable {
    /// In the order of the table.
    package let lines: [(template: String, line: GrantLine)]

    package static func == (one: Self, other: Self) -> Bool {
        one.lines.elementsEqual(other.lines) { $0.template == $1.template && $0.line == $1.line }
    }

    package static let builtIn: GrantTemplates = {
        do { return try GrantTemplates(TableLines(PackageResources.grant_lines_tsv)) } catch {
            preconditionFailure("the built-in grant lines: \(error)")
        }
    }()

    /// - Throws: ``TableError`` with the line that is wrong.
    package init(_ table: TableLines) throws {
        lines = try table.rows.map { row in (try row.required("template"), try GrantLine(row)) }
    }

    package var names: [String] {
        lines.reduce(into: []) { names, line in if names.last != line.template { names.append(line.template) } }
    }

    package func lines(of template: String) -> [GrantLine] { lines.filter { $0.template == template }.map(\.line) }
}

extension GrantLine {
    fileprivate init(_ row: TableRow) throws {
        self.init(
            code: try row.required("line"), name: try row.required("name"), amount: try Amount(row),
            from: try row.dayOfTable("from"), until: try row.dayOfTable("until"),
            accountBy: try row.dayOfTable("account-by"), costKinds: try row.costKinds())
        invoicesFrom = try row.day("invoices-from").flatMap { Day($0) }
        source = row.text("source")
        if let fault = faults.first { throw TableError(line: row.line, reason: fault) }
    }
}

extension GrantLine.Amount {
    fileprivate init(_ row: TableRow) throws {
        if let fixed = try row.cents("fixed") {
            self = .fixed(fixed)
            return
        }
        var amounts: [PupilLevel: Cents] = [:]
        for level in PupilLevel.allCases { amounts[level] = try row.cents(level.rawValue) }
        self = amounts.isEmpty ? .open : .perPupil(amounts)
    }
}

extension TableRow {
    fileprivate func dayOfTable(_ column: String) throws -> Day {
        guard let day = try day(column).flatMap({ Day($0) }) else {
            throw TableError(line: line, reason: "has no \(column)")
        }
        return day
    }

    /// `nil` for an empty cell.
    fileprivate func cents(_ column: String) throws -> Cents? {
        do { return try text(column).map { try Cents($0) } } catch {
            throw TableError(line: line, reason: "\(column): \(error)")
        }
    }

    fileprivate func costKinds() throws -> Set<CostKind> {
        let words = try required("kinds").split(separator: ",").map(String.init)
        return Set(
            try words.map { word in
                guard let kind = CostKind(rawValue: word) else {
                    throw TableError(line: line, reason: "the kind of cost '\(word)' is not known to this version")
                }
                return kind
            })
    }
}
