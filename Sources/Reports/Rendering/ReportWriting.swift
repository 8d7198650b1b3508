import Console
import Files
import Sheets

/// Writes a report as a call asks it: to standard output, through a pager where it is long, or to a file.
struct ReportWriting {
    private let format: ReportFormat
    private let language: Language
    private let csv: CSVWriter
    private let table: String?
    private let file: String?
    private let mayPage: Bool
    private let output: any Output

    init(_ call: Call) throws {
        format = call[SheetOptions.json] ? .json : try call.required(ReportOptions.format)
        language = try call.required(SheetOptions.language)
        csv = CSVWriter(profile: try call.required(ReportOptions.profile), language: language)
        table = call[ReportOptions.table]
        file = call[ReportOptions.output]
        mayPage = !call[ReportOptions.noPager] && format == .table
        output = call.output
    }

    func write(_ report: Report) throws {
        if let file { return try write(report, toFile: file) }
        guard mayPage else { return try write(report, to: output) }
        try PagedOutput.paging(output) { try write(report, to: $0) }
    }

    private func write(_ report: Report, to output: any Output) throws {
        let sink: ReportSink = { try output.write($0) }
        switch format {
        case .table: try TerminalRenderer(language: language, output: output).write(report)
        case .csv: try CSVRenderer(writer: csv).write(try chosenTable(of: report), of: report.about, to: sink)
        case .json: try JSONRenderer(language: language).write(report, to: sink)
        case .html: try HTMLRenderer(language: language).write(report, to: sink)
        case .xlsx: throw UsageError.sentence("xlsx needs --output FILE")
        }
    }

    /// The old file or the new one is there, whatever happens; for its owner and group alone, as it tells of a school.
    private func write(_ report: Report, toFile path: String) throws {
        try File.replace(path, mode: 0o640) { temporary in
            let output = try FileOutput(temporary)
            try write(report, to: output)
        }
    }

    private func chosenTable(of report: Report) throws -> ReportTable {
        guard let table else { return report.tables[0] }
        if let chosen = report.tables.first(where: { $0.id == table }) { return chosen }
        let known = report.tables.map(\.id).joined(separator: ", ")
        throw UsageError.sentence("there is no table \(table.prefix(40)) in it: there is \(known)")
    }
}

/// Takes a part of a report as it is written, UTF-8.
typealias ReportSink = @Sendable (String) throws -> Void
