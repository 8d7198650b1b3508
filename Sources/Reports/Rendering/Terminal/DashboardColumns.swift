import Console
import Sheets

extension DashboardText {
    /// A column that has room.
    struct Chosen {
        let column: Dashboard.Column
        /// Of the sheet.
        let place: Int
        /// Whether any of its parts of a whole is more than nothing.
        let hasBars: Bool

        init?(_ column: Dashboard.Column, of sheet: Sheet) {
            guard let place = sheet.columns.firstIndex(where: { $0.id == column.id }) else { return nil }
            (self.column, self.place) = (column, place)
            hasBars = sheet.rows.contains { if case .share(1...)? = $0[place] { true } else { false } }
        }

        func text(of row: [Cell?], in language: Language) -> String {
            CellText.small(row[place], hasBar: hasBars, in: language)
        }

        /// With the blanks before it.
        func width(in sheet: Sheet, _ language: Language) -> Int {
            let widest = sheet.rows.map { TerminalText.width(of: text(of: $0, in: language)) }.max() ?? 0
            return 2 + max(widest, column.heading.text(in: language).count)
        }
    }

    /// The columns with the best ranks that fit. The first ones leave little room for the names of schools; the others come after these.
    static func columns(of sheet: Sheet, in language: Language, fitting columns: Int) -> [Chosen] {
        let names = max(narrowestName, widthOfNames(in: sheet, language))
        var used = 0
        var chosen: [String: Chosen] = [:]
        for column in Dashboard.columns.sorted(by: { $0.rank < $1.rank }) {
            guard let one = Chosen(column, of: sheet) else { continue }
            used += one.width(in: sheet, language)
            let room = columns - (column.rank <= lastRankOfNarrow ? narrowestName : names)
            guard used <= room else { break }
            chosen[column.id] = one
        }
        return Dashboard.columns.compactMap { chosen[$0.id] }
    }

    private static func widthOfNames(in sheet: Sheet, _ language: Language) -> Int {
        guard let name = sheet.columns.firstIndex(where: { $0.id == "name" }) else { return 0 }
        let widths = sheet.rows.map { TerminalText.width(of: $0[name]?.text(in: language) ?? "") }
        return numberOfSchool + (widths.max() ?? 0)
    }

    private static let narrowestName = 18
    private static let lastRankOfNarrow = 6
    /// Six digits and a blank.
    private static let numberOfSchool = 7
}
