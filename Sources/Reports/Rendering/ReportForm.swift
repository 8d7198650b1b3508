import Console
import Files
import Sheets

/// In which form a report is written.
struct ReportForm: Sendable {
    let format: ReportFormat
    let language: Language
    /// Of CSV.
    var profile = CSVProfile.director
    /// Which table is the CSV; `nil` for the first.
    var table: String?

    /// Writes it where results go.
    func write(_ report: Report, to output: any Output) throws {
        let sink: ReportSink = { try output.write($0) }
        switch format {
        case .table: try TerminalRenderer(language: language, output: output).write(report)
        case .csv:
            let writer = CSVWriter(profile: profile, language: language)
            try CSVRenderer(writer: writer).write(try chosenTable(of: report), of: report.about, to: sink)
        case .json:
            let visible: ReportSink = { try output.write(TerminalJSON.text($0)) }
            try JSONRenderer(language: language).write(report, to: output.isTerminal ? visible : sink)
        case .html: try HTMLRenderer(language: language).write(report, to: sink)
        case .xlsx: throw UsageError.sentence("a workbook is a file: give --output FILE")
        }
    }

    /// The old file or the new one is there, whatever happens; for its owner and group alone, as it tells of a school. What is no file is
    /// written to as it comes.
    func write(_ report: Report, toFile path: String) throws {
        if let stream = try StreamOutput.at(path) { return try write(report, to: stream) }
        if format == .xlsx { return try XLSXRenderer(language: language).write(report, to: path, mode: Self.mode) }
        try File.replace(path, mode: Self.mode) { try write(report, to: FileOutput($0)) }
    }

    /// As it would be in a file.
    func bytes(of report: Report) throws -> [UInt8] {
        guard format == .xlsx else {
            let output = CapturedOutput()
            try write(report, to: output)
            return Array(output.result.utf8)
        }
        return try Scratch.folder { folder in
            try write(report, toFile: "\(folder)/report.xlsx")
            return try File.read("\(folder)/report.xlsx", limit: Self.mostBytes)
        }
    }

    private static let mode: UInt32 = 0o640
    private static let mostBytes = 1 << 30

    private func chosenTable(of report: Report) throws -> ReportTable {
        guard let table else { return report.tables[0] }
        if let chosen = report.tables.first(where: { $0.id == table }) { return chosen }
        let known = report.tables.map(\.id).joined(separator: ", ")
        throw UsageError.sentence("there is no table \(table.prefix(40)) in it: there is \(known)")
    }
}
