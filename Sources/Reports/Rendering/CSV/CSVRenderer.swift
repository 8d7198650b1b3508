import Sheets

/// Writes a table of a report as CSV, part by part.
struct CSVRenderer {
    let writer: CSVWriter

    /// People read what it is in the last heading; programs, who go by the names of columns, in the column `report` of each row.
    func write(_ table: ReportTable, of about: About, to sink: ReportSink) throws {
        var heading: [UInt8] = []
        let isForPeople = writer.profile == .director
        let name = isForPeople ? about.csvHeading(in: writer.language) : "report"
        writer.appendHeading(of: table.columns, named: name, to: &heading)
        try sink(String(decoding: heading, as: UTF8.self))
        let last = isForPeople ? [] : writer.field(about.machineLine)
        try table.visit { [writer] sheet in
            var bytes: [UInt8] = []
            writer.appendRows(of: sheet, last: last, to: &bytes)
            try sink(String(decoding: bytes, as: UTF8.self))
        }
    }
}

extension About {
    fileprivate func csvHeading(in language: Language) -> String {
        ([line(in: language)] + filterLines(in: language)).joined(separator: " · ")
    }
}
