import Inventory
import Sheets

/// What the Flemish monitor found in all schools of a level, to hold the figures of a school against: rows of the table `flemish-figures`.
struct FlemishFigure: Sendable, Equatable {
    let indicator: Indicator
    let level: Level
    /// Of the survey; `nil` where the source does not say.
    let year: Int?
    /// Devices, or percent.
    let value: Int
    let source: String

    enum Indicator: String, CaseIterable, Sendable {
        case devicesPer100Pupils = "devices-per-100-pupils"
        case olderThan4Years = "older-than-4-years"
        case schoolsWithBoards = "schools-with-boards"
    }

    enum Level: String, Sendable {
        case primary
    }

    /// The first is the oldest.
    static func of(_ indicator: Indicator) -> [FlemishFigure] {
        all.filter { $0.indicator == indicator }.sorted { $0.year ?? 0 < $1.year ?? 0 }
    }

    static let devicesPer100Pupils = of(.devicesPer100Pupils)

    static let all = PolicyTable.rows(PackageResources.flemish_figures_tsv, FlemishFigure.init)

    /// - Throws: `TableError` for what this version does not know, or no number.
    init(_ row: TableRow) throws {
        indicator = try row.word("indicator")
        level = try row.word("level")
        year = try row.text("year").map { try Self.number($0, in: row) }
        value = try Self.number(try row.required("value"), in: row)
        source = try row.required("source")
    }

    private static func number(_ text: String, in row: TableRow) throws -> Int {
        guard let number = Int(text), number >= 0 else {
            throw TableError(line: row.line, reason: "'\(text)' is no whole number")
        }
        return number
    }
}

extension FlemishFigure {
    /// `Vlaanderen 2023: 54 (MICTIVO, lager onderwijs)`
    var words: Words {
        let year = year.map { " \($0)" } ?? ""
        let percent = indicator.isShare ? " %" : ""
        return Words(
            nl: "Vlaanderen\(year): \(value)\(percent) (\(source), \(level.words.dutch))",
            en: "Flanders\(year): \(value)\(percent) (\(source), \(level.words.english))")
    }

    /// For a chart whose values are tenths.
    var mark: Chart.Mark { Chart.Mark(value: Int64(value) * 10, name: words) }

    /// In the form of the figures of schools.
    var cell: Cell { indicator.isShare ? .share(value * 10) : .decimal(Int64(value) * 10, places: 1) }
}

extension FlemishFigure.Indicator {
    /// Whether its values are percentages.
    var isShare: Bool { self != .devicesPer100Pupils }

    var words: Words {
        switch self {
        case .devicesPer100Pupils: Words(nl: "toestellen per 100 leerlingen", en: "devices per 100 pupils")
        case .olderThan4Years: Words(nl: "toestellen ouder dan 4 jaar", en: "devices older than 4 years")
        case .schoolsWithBoards: Words(nl: "scholen met digitale borden", en: "schools with interactive boards")
        }
    }
}

extension FlemishFigure.Level {
    var words: Words {
        switch self {
        case .primary: Words(nl: "lager onderwijs", en: "primary education")
        }
    }
}
