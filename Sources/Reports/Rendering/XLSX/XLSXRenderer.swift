import Console
import Files
import Glibc
import Sheets

/// A report as a workbook for Excel and LibreOffice: a sheet that says what it is, and one for each table, with real numbers and days, and
/// with text that stays text.
struct XLSXRenderer {
    let language: Language
    /// Rows of a sheet with its headings; a longer table goes on in a further one.
    var rowsOfSheet = Workbook.maximumRows

    /// Writes the workbook. What was at the path is there until the whole is.
    /// - Throws: `FileError`, `WorkbookError`; what reading the rows throws.
    func write(_ report: Report, to path: String, mode: mode_t = 0o644) throws {
        try File.replace(path, mode: mode) { temporary in
            let workbook = try Workbook(at: temporary, description(of: report.about))
            try fill(workbook, with: report)
            try workbook.close()
        }
    }

    private func fill(_ workbook: Workbook, with report: Report) throws {
        var names = SheetNames()
        let front = try workbook.addSheet(names.unused(Words(nl: "Rapport", en: "Report").text(in: language)))
        var contents: [WorkbookTable.Content] = []
        for table in report.tables {
            let writing = WorkbookTable(table, workbook, language, foot: foot(of: report.about), rowsOfSheet)
            contents += try writing.write(&names, table.visit)
        }
        let page = FrontPage(
            what: report.about, sections: try report.sections(), basis: try report.notes(), contents: contents,
            language: language)
        try workbook.append(page.rows, to: front)
        try workbook.arrange(front, SheetLayout(columns: page.columns, foot: foot(of: report.about)))
    }

    private func description(of about: About) -> Workbook.Description {
        Workbook.Description(
            title: WorkbookText.plain(about.title.text(in: language)),
            subject: WorkbookText.plain(about.whose.text(in: language)), author: "Inkaart", createdAt: about.madeAt)
    }

    private func foot(of about: About) -> SheetLayout.Foot {
        SheetLayout.Foot(
            text: about.line(in: language), page: language == .dutch ? "blad" : "page",
            of: language == .dutch ? "van" : "of")
    }
}
