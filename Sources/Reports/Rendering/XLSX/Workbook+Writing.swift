import CXLSXWriter
import Files
import Glibc

extension Workbook {
    /// The handle of the library, and what belongs to it.
    struct Writing: ~Copyable {
        private let path: String
        private var handle: UnsafeMutablePointer<lxw_workbook>?
        /// By the number of the format.
        private var formats: [UnsafeMutablePointer<lxw_format>] = []
        private var sheets: [Part] = []

        private struct Part {
            let handle: UnsafeMutablePointer<lxw_worksheet>
            var rows = 0
        }

        init(_ path: String) throws {
            self.path = path
            handle = inkaart_xlsx_workbook(path, Folder.parent(of: path))
            guard let handle else { throw FileError("write", path) }
            for format in WorkbookFormat.allCases { formats.append(try format.added(to: handle)) }
        }

        deinit { if let handle { lxw_workbook_free(handle) } }

        mutating func describe(_ description: Description) throws {
            try check(
                inkaart_xlsx_describe(
                    handle, description.title, description.subject, description.author, time_t(description.createdAt)))
        }

        mutating func addSheet(_ name: String, _ hasHighRow: Bool) throws -> Int {
            guard let sheet = workbook_add_worksheet(handle, name) else { throw WorkbookError.sheet(name) }
            if hasHighRow { try Workbook.check(worksheet_set_row(sheet, 0, Self.twoLines, nil)) }
            sheets.append(Part(handle: sheet))
            return sheets.count - 1
        }

        /// In points.
        private static let twoLines = 30.0

        mutating func append(_ row: [WorkbookCell?], to sheet: Int) throws {
            let part = sheets[sheet]
            guard part.rows < Workbook.maximumRows else { throw WorkbookError.tooManyRows }
            for (column, cell) in row.enumerated() {
                guard let cell else { continue }
                try write(cell, lxw_row_t(part.rows), lxw_col_t(clamping: column), part.handle)
            }
            sheets[sheet].rows += 1
        }

        private func write(
            _ cell: WorkbookCell, _ row: lxw_row_t, _ column: lxw_col_t, _ sheet: UnsafeMutablePointer<lxw_worksheet>
        ) throws {
            let format = formats[cell.format.rawValue]
            switch cell.value {
            case .text(let text): try check(worksheet_write_string(sheet, row, column, text, format))
            case .number(let number): try check(worksheet_write_number(sheet, row, column, number, format))
            }
        }

        mutating func arrange(_ sheet: Int, _ layout: SheetLayout) throws {
            try layout.apply(to: sheets[sheet].handle, rows: sheets[sheet].rows) { formats[$0.rawValue] }
        }

        /// The library does not look at the files that it keeps beside, so they are looked at before its last step and behind it.
        mutating func close() throws {
            let check = WorkbookCheck(sheets: try sheets.map { try sizeOfRows(in: $0.handle) })
            let handle = self.handle
            self.handle = nil  // freed whatever comes of it
            try Workbook.check(workbook_close(handle))
            try check.check(path)
        }

        /// In bytes, all in the file beside.
        private func sizeOfRows(in sheet: UnsafeMutablePointer<lxw_worksheet>) throws -> Int {
            lxw_worksheet_write_single_row(sheet)
            guard let file = sheet.pointee.optimize_tmpfile else { return 0 }
            if fflush(file) != 0 || ferror(file) != 0 { throw FileError("write", path) }
            return ftell(file)
        }
    }

    /// - Throws: `WorkbookError` if a result is not the good one.
    static func check(_ result: lxw_error) throws(WorkbookError) {
        guard result != LXW_NO_ERROR else { return }
        throw .library(code: result.rawValue, lxw_strerror(result).map { String(cString: $0) } ?? "")
    }
}
