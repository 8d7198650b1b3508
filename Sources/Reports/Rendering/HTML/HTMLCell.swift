import Sheets

/// Cells as a page shows them.
enum HTMLCell {
    /// As people see it: shares with a bar, series as a curve.
    static func markup(of cell: Cell, _ unit: Unit?, in language: Language) -> String {
        let text = Markup.escaped(text(of: cell, unit, in: language))
        switch cell {
        case .share(let tenths): return SmallBar.svg(tenths) + text
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

    /// `14280,00` as `14.280,00`.
    private static func grouped(_ number: String, in language: Language) -> String {
        let whole = number.prefix { $0 != "," && $0 != "." }
        let digits = Array(whole.drop { $0 == "-" })
        let mark = language == .dutch ? "." : ","
        let apart = digits.enumerated().reduce(into: "") { text, digit in
            if digit.offset > 0, (digits.count - digit.offset).isMultiple(of: 3) { text += mark }
            text.append(digit.element)
        }
        return (whole.hasPrefix("-") ? "\u{2212}" : "") + apart + number.dropFirst(whole.count)
    }
}
