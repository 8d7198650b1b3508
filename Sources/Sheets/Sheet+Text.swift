package import Console

extension Cell {
    /// As people read it.
    package func text(in language: Language) -> String {
        switch self {
        case .text(let text): text
        case .integer(let integer): String(integer)
        case .decimal(let digits, let places): Self.decimal(digits, places, point: language == .dutch ? "," : ".")
        case .flag(let flag): language == .dutch ? (flag ? "ja" : "nee") : (flag ? "yes" : "no")
        case .moment(let seconds): language == .dutch ? LocalDay(seconds).belgian : LocalDay(seconds).iso
        case .word(_, let dutch, let english): language == .dutch ? dutch : english
        }
    }

    /// `digits` with a point before the last `places` of them.
    static func decimal(_ digits: Int64, _ places: Int, point: String) -> String {
        guard places > 0 else { return String(digits) }
        let text = String(digits.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - text.count)) + text
        return "\(digits < 0 ? "-" : "")\(padded.dropLast(places))\(point)\(padded.suffix(places))"
    }

    fileprivate var isNumber: Bool {
        switch self {
        case .integer, .decimal: true
        default: false
        }
    }
}

extension Sheet {
    /// The table for a terminal; texts in it cannot command the terminal.
    package func text(in language: Language, sentenceWhenEmpty: String, for output: any Output) -> String {
        let columns = columns.enumerated().map { index, column in
            TextTable.Column(
                column.heading(in: language), alignment: isNumeric(index) ? .right : .left, mayShrink: column.mayShrink)
        }
        let rows = rows.map { row in row.map { $0?.text(in: language) ?? "" } }
        return TextTable(columns: columns, rows: rows, sentenceWhenEmpty: sentenceWhenEmpty).text(for: output)
    }

    private func isNumeric(_ column: Int) -> Bool {
        rows.contains { $0[column]?.isNumber == true }
    }
}
