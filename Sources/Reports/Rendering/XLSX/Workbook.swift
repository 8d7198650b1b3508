import CXLSXWriter
import Files
import Glibc
import Synchronization

/// libxlsxwriter (xlsxwriter.h): a workbook of which no more than a row is in memory. Sheets are known by their number, from 0, and each is
/// written from the top.
///
/// It never writes a formula or a link.
final class Workbook: Sendable {
    private let writing: Mutex<Writing>

    /// Its title, and what it is of; the same workbook with the same moment has the same bytes.
    struct Description {
        let title: String
        let subject: String
        let author: String
        /// UTC seconds.
        let createdAt: Int64
    }

    /// A workbook at a path, with what it needs meanwhile in the same folder.
    init(at path: String, _ description: Description) throws {
        let writing = try Writing(path)
        self.writing = Mutex(writing)
        try self.writing.withLock { try $0.describe(description) }
    }

    /// Adds a sheet, by a name of ``SheetNames``; its first row may have room for two lines.
    func addSheet(_ name: String, hasHighRow: Bool = false) throws -> Int {
        try writing.withLock { try $0.addSheet(name, hasHighRow) }
    }

    /// Adds rows under the last one; an absent cell stays as the column is.
    /// - Throws: `WorkbookError.tooManyRows` behind ``maximumRows``.
    func append(_ rows: some Sequence<[WorkbookCell?]>, to sheet: Int) throws {
        try writing.withLock { writing in
            for row in rows { try writing.append(row, to: sheet) }
        }
    }

    func arrange(_ sheet: Int, _ layout: SheetLayout) throws {
        try writing.withLock { try $0.arrange(sheet, layout) }
    }

    /// Writes what is left. Without it nothing is a workbook.
    func close() throws { try writing.withLock { try $0.close() } }

    /// Rows of a sheet in Excel and LibreOffice.
    static let maximumRows = 1_048_576
}
