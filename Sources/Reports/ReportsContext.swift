import Console
import Files
import Glibc
import Sheets
import Store

/// Where a report comes from: a store that is only read, and the time it is asked.
package struct ReportsContext: Sendable {
    let now: Int64

    package init(now: Int64 = Int64(time(nil))) { self.now = now }

    static let data = Option(
        "--data", placeholder: "DIR", meaning: "folder of the collector", defaultText: "/var/lib/inkaart-collector",
        parse: Parse.text)
    static let format = Option(
        "--format", placeholder: "table|csv|json", meaning: "how to print it", defaultText: "table",
        parse: Parse.choice(of: ReportFormat.self))
    static let profile = Option(
        "--profile", placeholder: "director|machine",
        meaning: "CSV for Excel in Belgium, or for programs", defaultText: "director",
        parse: Parse.choice(of: CSVProfile.self))

    static let all = Option(flag: "--all", meaning: "also what was sold, donated or recycled")

    /// The store of the collector whose folder the call names.
    static func questions(_ call: Call) throws -> Questions { try questions(at: try call.required(data)) }

    static func questions(at folder: String) throws -> Questions {
        let path = folder + "/inkaart.sqlite"
        guard File.exists(path) else { throw StoreError.absent(path: path) }
        return try Questions(path: path)
    }
}

enum ReportFormat: String, CaseIterable, Sendable {
    case table
    case csv
    case json
}

extension Call {
    /// Whether a table for people is asked for.
    var isForPeople: Bool {
        get throws { try !self[SheetOptions.json] && required(ReportsContext.format) == .table }
    }

    /// Prints a report in the format that the call asks for; `narrow`, what of it fits a terminal, is made for that alone.
    func print(
        _ sheet: Sheet, onTerminal narrow: @autoclosure () -> Sheet, whenEmpty: (nl: String, en: String)
    ) throws {
        let language = try required(SheetOptions.language)
        let format: ReportFormat = self[SheetOptions.json] ? .json : try required(ReportsContext.format)
        switch format {
        case .json: try output.write(String(decoding: sheet.json, as: UTF8.self))
        case .csv:
            let writer = CSVWriter(profile: try required(ReportsContext.profile), language: language)
            try output.write(String(decoding: writer.bytes(of: sheet), as: UTF8.self))
        case .table:
            let sentence = language == .dutch ? whenEmpty.nl : whenEmpty.en
            try output.write(narrow().text(in: language, sentenceWhenEmpty: sentence, for: output))
        }
    }
}
