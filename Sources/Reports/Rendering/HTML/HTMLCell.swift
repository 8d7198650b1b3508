import Assets
import Sheets

/// Cells as a page shows them.
enum HTMLCell {
    /// As people see it: shares with a bar, series as a curve, what is urgent so that it stands out.
    static func markup(of cell: Cell, _ column: Sheet.Column, in language: Language) -> String {
        let text = Markup.escaped(text(of: cell, column.unit, in: language))
        switch cell {
        case .word(let id, _, _): return column.id == "severity" ? tag(id, text) : text
        case .share(let tenths): return SmallBar.svg(tenths) + "<span class=\"part\">\(text)</span>"
        case .series(let numbers): return Sparkline.svg(numbers) + "<span class=\"series\">\(text)</span>"
        default: return text
        }
    }

    /// As people read it, amounts with their thousands apart; not escaped.
    static func text(of cell: Cell, _ unit: Unit?, in language: Language) -> String {
        let text = cell.text(in: language)
        switch cell {
        case .decimal, .integer: return unit == .euro ? grouped(text, in: language) : text
        default: return text
        }
    }

    /// In a few characters: amounts in whole euros, rounded; not escaped.
    static func brief(_ cell: Cell, _ unit: Unit?, in language: Language) -> String {
        guard case .decimal(let cents, places: 2) = cell, unit == .euro else {
            return text(of: cell, unit, in: language)
        }
        return text(of: .integer(WholeEuros.of(cents: cents)), unit, in: language)
    }

    /// A word that stands out by more than its colour.
    static func tag(_ severity: String, _ text: String) -> String {
        Severity(rawValue: severity).map { "<span class=\"tag \($0.rawValue)\">\(text)</span>" } ?? text
    }

    /// `14280,00` as `14.280,00`.
    private static func grouped(_ number: String, in language: Language) -> String {
        let whole = number.prefix { $0 != "," && $0 != "." }
        let digits = Array(whole.drop { $0 == "-" })
        let mark = language == .dutch ? "." : ","
        let apart = digits.enumerated().reduce(into: "") { text, digit in
            if digit.offset > 0, (digits.count - digit.offset).isMultiple(of: 3) { text += mark }
            text.append(digit.element)
        }
        let sign = whole.hasPrefix("-") ? "\u{2212}" : ""
        return sign + apart + String(number.dropFirst(whole.count))
    }
}
