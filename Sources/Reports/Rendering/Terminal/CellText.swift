import Console
import Sheets

/// Cells as a terminal shows them.
enum CellText {
    static func text(of cell: Cell?, _ column: Sheet.Column, in language: Language) -> String {
        guard let cell else { return "" }
        return Visible.text(cell.text(in: language))
    }

    /// With the unit, but for euros: all amounts are in euros, and room is scarce.
    static func heading(of column: Sheet.Column, in language: Language) -> String {
        column.unit == .euro ? column.name.text(in: language) : column.heading(in: language)
    }

    /// In a few characters, parts of a whole with a bar before them if they have bars, and series as a curve.
    static func small(_ cell: Cell?, hasBar: Bool, in language: Language) -> String {
        switch cell {
        case .share(let tenths)?:
            let percent = "\((tenths + 5) / 10)%"
            guard hasBar else { return percent }
            return SmallBar.text(tenths, width: 6) + TerminalText.padded(percent, to: 5, alignment: .right)
        case .series(let numbers)?: return Sparkline.text(numbers)
        case .decimal(let cents, places: 2)?: return "\(WholeEuros.of(cents: cents))"
        default: return cell.map { Visible.text($0.text(in: language)) } ?? "–"
        }
    }
}
