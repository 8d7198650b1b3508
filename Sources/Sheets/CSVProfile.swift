import Inventory

/// How a CSV file is written.
package enum CSVProfile: String, CaseIterable, Sendable {
    /// For Excel in Belgium: `;`, decimal comma, dd/mm/jjjj, ja/nee, a byte order mark so that Excel reads UTF-8.
    case director
    /// For programs: `,`, decimal point, ISO dates, ids instead of words, no byte order mark.
    case machine

    var separator: String { self == .director ? ";" : "," }
    var start: String { self == .director ? "\u{FEFF}" : "" }
}

/// Writes CSV (RFC 4180 with CRLF) in which a spreadsheet finds nothing to run.
package struct CSVWriter: Sendable {
    package let profile: CSVProfile
    package let language: Language

    package init(profile: CSVProfile, language: Language) {
        self.profile = profile
        self.language = language
    }

    package func bytes(of sheet: Sheet) -> [UInt8] {
        var bytes = Array((profile.start + line(sheet.columns.map(heading))).utf8)
        appendRows(of: sheet, to: &bytes)
        return bytes
    }

    /// Adds the rows alone, behind others of the same columns.
    package func appendRows(of sheet: Sheet, to bytes: inout [UInt8]) {
        for row in sheet.rows { bytes += line(row.map { $0.map(field) ?? "" }).utf8 }
    }

    private func heading(_ column: Sheet.Column) -> String {
        quoted(profile == .machine ? column.id : column.heading(in: language))
    }

    private func line(_ fields: [String]) -> String {
        fields.joined(separator: profile.separator) + "\r\n"
    }

    private func field(_ cell: Cell) -> String {
        switch (cell, profile) {
        case (.text(let text), _): quoted(FormulaText.guarded(text))
        case (.decimal(let digits, let places), .machine): Cell.decimal(digits, places, point: ".")
        case (.flag(let flag), .machine): flag ? "true" : "false"
        case (.moment(let seconds), .machine): UTCTime(seconds).description
        case (.word(let id, _, _), .machine): id
        case (.word, .director): quoted(cell.text(in: language))
        default: cell.text(in: language)  // of digits, signs and letters, which need no quotes
        }
    }

    /// By scalars, not characters: a combining mark makes one character with the quotation mark before it.
    private func quoted(_ field: String) -> String {
        let needsQuotes =
            field.utf8.contains { [0x22, 0x2C, 0x3B, 0x0A, 0x0D, 0x09].contains($0) }
            || field.hasPrefix(" ") || field.hasSuffix(" ")
        guard needsQuotes else { return field }
        let doubled = field.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false)
            .map { String($0) }.joined(separator: "\"\"")
        return "\"\(doubled)\""
    }
}
