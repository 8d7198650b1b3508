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
}
