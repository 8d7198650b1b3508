import Assets
import Console
import Sheets

/// A dashboard in the lines of a window: as many columns and schools as it has room for.
struct DashboardText {
    let dashboard: Dashboard
    let language: Language
    let columns: Int
    /// Lines that there are for it; `nil` for as many as it takes.
    let rows: Int?
    let colours: Bool
    /// The columns with the best ranks that fit, as they stand beside each other.
    private let chosen: [Chosen]
    /// And their sum.
    private let schools: [Shown]

    init(dashboard: Dashboard, language: Language, columns: Int, rows: Int?, colours: Bool) {
        self.dashboard = dashboard
        self.language = language
        self.columns = columns
        self.rows = rows
        self.colours = colours
        chosen = Self.columns(of: dashboard.schools, in: language, fitting: columns)
        schools = Self.schools(of: dashboard.schools, chosen, in: language)
    }

    var lines: [String] {
        guard !schools.isEmpty else {
            return TerminalText.wrapped(dashboard.whenEmpty.text(in: language), to: columns)
        }
        return attention + table
    }

    // MARK: what asks for attention

    private var attention: [String] {
        let words = dashboard.attention.prefix(mostLines).map { line in
            let tag = "[\(Words(line.severity.words).text(in: language))]"
            let text = TerminalText.clipped("\(tag) \(Visible.text(line.words.text(in: language)))", to: columns)
            return colours ? line.severity.coloured(tag) + text.dropFirst(tag.count) : text
        }
        return counts.isEmpty ? [] : counts + words + [""]
    }

    private var counts: [String] {
        let counts = dashboard.counts.text(in: language)
        return counts.isEmpty ? [] : TerminalText.wrapped(counts, to: columns)
    }

    /// A fifth of the window, and all that the schools leave.
    private var mostLines: Int {
        let rows = rows ?? 40
        return max(2, rows / 5, rows - counts.count - 1 - Self.headingLines - schools.count)
    }

    // MARK: the schools

    private struct Shown {
        let cells: [String]
        let row: [Cell?]
        let isSum: Bool
        let isUrgent: Bool
    }

    private static func schools(of sheet: Sheet, _ chosen: [Chosen], in language: Language) -> [Shown] {
        func place(_ id: String) -> Int? { sheet.columns.firstIndex { $0.id == id } }
        guard let level = place("level"), let name = place("name"), let critical = place("attention.critical") else {
            return []
        }
        return sheet.rows.compactMap { row in
            let isSum = row[level] == RowOwner.level("community")
            guard isSum || row[level] == RowOwner.level("school") else { return nil }
            let number = place("school").flatMap { row[$0] }.map { $0.text(in: language) + " " } ?? ""
            let school = (isSum ? "= " : number) + (row[name]?.text(in: language) ?? "")
            return Shown(
                cells: [Visible.text(school)] + chosen.map { $0.text(of: row, in: language) },
                row: row, isSum: isSum, isUrgent: row[critical] != .integer(0))
        }
    }

    private var table: [String] {
        let shown = fitting
        let widths = self.widths(of: shown.rows)
        let headings = [Words(nl: "School", en: "School")] + chosen.map(\.column.heading)
        let heading = line(headings.map { $0.text(in: language) }, widths)
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
        let body = shown.rows.map { line($0.cells, widths, urgent: $0.isUrgent, bold: $0.isSum) }
        let more = Words(
            nl: "… en nog \(shown.left) scholen: --all", en: "… and \(shown.left) more schools: --all")
        return [TerminalText.bold(heading, colours: colours), rule] + body
            + (shown.left > 0 ? [more.text(in: language)] : [])
    }

    /// What fits below each other: where not all do, those with something urgent stay, then the first ones, in the order of their numbers.
    private var fitting: (rows: [Shown], left: Int) {
        let all = schools
        let room = rows.map { $0 - attention.count - Self.headingLines } ?? .max
        guard !dashboard.showsAll, all.count > room else { return (all, 0) }
        let sums = all.filter(\.isSum)
        let places = all.indices.filter { !all[$0].isSum }
        let urgent = places.filter { all[$0].isUrgent }
        let chosen = (urgent + places.filter { !all[$0].isUrgent }).prefix(max(1, room - sums.count - 1)).sorted()
        return (chosen.map { all[$0] } + sums, places.count - chosen.count)
    }

    private static let headingLines = 2

    private func widths(of rows: [Shown]) -> [Int] {
        let headings = chosen.map { $0.column.heading.text(in: language).count }
        let others = headings.enumerated().map { index, width in
            rows.reduce(width) { max($0, TerminalText.width(of: $1.cells[index + 1])) }
        }
        let room = columns - others.reduce(0) { $0 + $1 + 2 }
        let name = rows.reduce(0) { max($0, TerminalText.width(of: $1.cells[0])) }
        return [max(1, min(name, room))] + others
    }

    private func line(_ cells: [String], _ widths: [Int], urgent: Bool = false, bold: Bool = false) -> String {
        let parts = zip(cells, widths).enumerated().map { index, pair in
            let text = TerminalText.clipped(pair.0, to: pair.1)
            let padded = TerminalText.padded(text, to: pair.1, alignment: index == 0 ? .left : .right)
            let isCritical = index > 0 && chosen[index - 1].column.id == "attention.critical"
            return colours && urgent && isCritical ? Severity.critical.coloured(padded) : padded
        }
        let line = parts.joined(separator: "  ")
        return TerminalText.bold(line, colours: colours && bold)
    }
}
