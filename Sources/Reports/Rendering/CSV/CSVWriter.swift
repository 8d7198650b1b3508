import Inventory
import Sheets

/// Writes CSV (RFC 4180 with CRLF) in which a spreadsheet finds nothing to run, and nothing to take for something else.
struct CSVWriter: Sendable {
    let profile: CSVProfile
    let language: Language

    init(profile: CSVProfile, language: Language) {
        self.profile = profile
        self.language = language
    }

    func bytes(of sheet: Sheet) -> [UInt8] {
        var bytes: [UInt8] = []
        appendHeading(of: sheet.columns, to: &bytes)
        appendRows(of: sheet, to: &bytes)
        return bytes
    }

    /// The first line. What a report is stands in a last heading of its own, under which nothing stands: so the file says it to people also
    /// when it is empty, and every line has as many fields.
    func appendHeading(of columns: [Sheet.Column], named name: String? = nil, to bytes: inout [UInt8]) {
        bytes += profile.start.utf8
        let headings =
            columns.map { profile == .machine ? $0.id : $0.heading(in: language) } + [name].compactMap(\.self)
        for (index, heading) in headings.enumerated() {
            if index > 0 { bytes.append(profile.separator) }
            appendQuoted(FormulaText.guarded(heading), to: &bytes)
        }
        bytes += Self.lineEnd
    }

    /// Adds the rows alone, behind others of the same columns; `last` is what stands in one more field of each.
    func appendRows(of sheet: Sheet, last: [UInt8]? = nil, to bytes: inout [UInt8]) {
        for row in sheet.rows {
            for (index, cell) in row.enumerated() {
                if index > 0 { bytes.append(profile.separator) }
                if let cell { append(cell, to: &bytes) }
            }
            if let last { bytes += [profile.separator] + last }
            bytes += Self.lineEnd
        }
    }

    /// A text as a field.
    func field(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        append(.text(text), to: &bytes)
        return bytes
    }

    private static let lineEnd = Array("\r\n".utf8)

    private func append(_ cell: Cell, to bytes: inout [UInt8]) {
        switch (cell, profile) {
        case (.text(let text), _): appendQuoted(guarded(text), to: &bytes)
        // A word may name what people wrote, such as a value of a field.
        case (.word, .director): appendQuoted(guarded(cell.text(in: language)), to: &bytes)
        case (.word, .machine): appendQuoted(guarded(cell.machineText), to: &bytes)
        case (.series, .director): appendQuoted(GuessedText.guarded(cell.text(in: language)), to: &bytes)
        case (_, .machine): bytes += cell.machineText.utf8
        default: bytes += cell.text(in: language).utf8  // of digits, signs and letters, which need no quotes
        }
    }

    /// What a formula would be is a text already, and nothing to guess at.
    private func guarded(_ text: String) -> String {
        let harmless = FormulaText.guarded(text)
        return profile == .machine || harmless != text ? harmless : GuessedText.guarded(text)
    }

    /// By bytes, not characters: a combining mark makes one character with the quotation mark before it.
    private func appendQuoted(_ field: String, to bytes: inout [UInt8]) {
        let field = field.utf8
        let needsQuotes =
            field.contains { [0x22, 0x2C, 0x3B, 0x0A, 0x0D, 0x09].contains($0) } || field.first == 0x20
            || field.last == 0x20
        guard needsQuotes else { return bytes.append(contentsOf: field) }
        bytes.append(0x22)
        for byte in field {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }
}
