import Console
import Sheets

/// Options of every report.
enum ReportOptions {
    static let format = Option(
        "--format", placeholder: "table|csv|json|html|xlsx", meaning: "how to write it", defaultText: "table",
        parse: Parse.choice(of: ReportFormat.self))
    static let output = Option(
        "--output", placeholder: "FILE", meaning: "write it to this file, which is replaced as a whole or not at all",
        parse: Parse.text)
    static let table = Option(
        "--table", placeholder: "NAME", meaning: "which of its tables as CSV, where there are several: else the first",
        parse: Parse.text)
    static let profile = Option(
        "--profile", placeholder: "director|machine",
        meaning: "CSV for Excel in Belgium, or for programs", defaultText: "director",
        parse: Parse.choice(of: CSVProfile.self))

    static let all: [any AnyOption] = [
        format, output, PagerOption.noPager, table, profile, SheetOptions.json, SheetOptions.language, Reader.option,
        ReportsContext.data,
    ]
}

enum ReportFormat: String, CaseIterable, Sendable {
    case table
    case csv
    case json
    case html
    case xlsx
}
