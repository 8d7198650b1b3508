import Console
import Sheets
import Store

/// Prints a report that comes in parts, in the format that the call asks for: only a table for people has to be held as a whole.
struct SheetPrinter {
    private let call: Call
    private let format: ReportFormat
    private let writer: CSVWriter
    private var table: Sheet
    private var isFirst = true

    /// Prints under the columns of a sheet without rows.
    init(_ sheet: Sheet, _ call: Call) throws {
        self.call = call
        format = call[SheetOptions.json] ? .json : try call.required(ReportsContext.format)
        writer = CSVWriter(
            profile: try call.required(ReportsContext.profile), language: try call.required(SheetOptions.language))
        table = sheet
    }

    private static let rowsOfTable = 10_000

    /// - Throws: `StoreError` for more rows than anybody reads in a terminal.
    mutating func append(_ part: Sheet) throws {
        var bytes: [UInt8] = []
        switch format {
        case .csv where isFirst: bytes = writer.bytes(of: part)
        case .csv: writer.appendRows(of: part, to: &bytes)
        case .json: part.appendJSON(to: &bytes, isFirst: isFirst)
        case .table:
            guard table.rows.count + part.rows.count <= Self.rowsOfTable else {
                throw StoreError.refused(
                    "more than \(Self.rowsOfTable) rows are no table for a terminal: ask for less, or give --format csv"
                )
            }
            for row in part.rows { table.append(row) }
        }
        isFirst = false
        try call.output.write(String(decoding: bytes, as: UTF8.self))
    }

    mutating func finish(onTerminal narrow: (Sheet) -> Sheet, whenEmpty: (nl: String, en: String)) throws {
        if isFirst { try append(Sheet(columns: table.columns)) }
        let language = try call.required(SheetOptions.language)
        switch format {
        case .csv: return
        case .json: try call.output.write(String(decoding: Sheet.jsonEnd, as: UTF8.self))
        case .table:
            let sentence = language == .dutch ? whenEmpty.nl : whenEmpty.en
            try call.output.write(narrow(table).text(in: language, sentenceWhenEmpty: sentence, for: call.output))
        }
    }
}
