import Sheets

/// Cells as a page shows them.
enum HTMLCell {
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
