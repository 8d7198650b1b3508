import Console
import Sheets
import Synchronization

/// Writes a report as a call asks it: to standard output, through a pager where it is long, or to a file.
struct ReportWriting {
    private let form: ReportForm
    private let call: Call

    init(_ call: Call) throws {
        self.call = call
        form = ReportForm(
            format: call[SheetOptions.json] ? .json : try call.required(ReportOptions.format),
            language: try call.required(SheetOptions.language), profile: try call.required(ReportOptions.profile),
            table: call[ReportOptions.table])
    }

    func write(_ report: Report) throws {
        if let file = call[ReportOptions.output] { return try write(report, toFile: file) }
        // Other formats are for programs, also on a terminal.
        guard form.format == .table else { return try form.write(report, to: call.output) }
        try call.paging { try form.write(report, to: $0.output) }
    }

    private func write(_ report: Report, toFile path: String) throws {
        let progress = Mutex(Progress("writing rows", total: nil, output: call.output))
        try form.write(report.countingRows { rows in progress.withLock { $0.advance(by: rows) } }, toFile: path)
    }
}
