import CXLSXWriter

extension SheetLayout {
    func apply(
        to sheet: UnsafeMutablePointer<lxw_worksheet>, rows: Int,
        format: (WorkbookFormat) -> UnsafeMutablePointer<lxw_format>
    ) throws {
        for (number, column) in columns.enumerated() {
            let place = lxw_col_t(clamping: number)
            // Behind a + above the columns, which opens them.
            let isFolded: UInt8 = column.isEmpty ? 1 : 0
            var folding = lxw_row_col_options(hidden: isFolded, level: isFolded, collapsed: 0)
            try Workbook.check(
                worksheet_set_column_opt(sheet, place, place, Double(column.width), format(column.format), &folding))
        }
        if hasHeadings, let last = columns.indices.last {
            let (lastRow, lastColumn) = (lxw_row_t(max(rows - 1, 0)), lxw_col_t(clamping: last))
            try applyHeadings(to: sheet, lastRow: lastRow, lastColumn: lastColumn)
            try Workbook.check(worksheet_print_area(sheet, 0, 0, lastRow, lastColumn))
        }
        try applyPaper(to: sheet)
    }

    private func applyHeadings(
        to sheet: UnsafeMutablePointer<lxw_worksheet>, lastRow: lxw_row_t, lastColumn: lxw_col_t
    ) throws {
        worksheet_freeze_panes(sheet, 1, 0)
        try Workbook.check(worksheet_autofilter(sheet, 0, 0, lastRow, lastColumn))
        try Workbook.check(worksheet_repeat_rows(sheet, 0, 0))
        // Serials of digits alone are texts and stay so; without this each has a green mark.
        let marked = UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue)
        try Workbook.check(worksheet_ignore_errors(sheet, marked, "A1:XFD\(Workbook.maximumRows)"))
    }

    private func applyPaper(to sheet: UnsafeMutablePointer<lxw_worksheet>) throws {
        if isLandscape { worksheet_set_landscape(sheet) }
        worksheet_set_paper(sheet, Self.a4)
        worksheet_fit_to_pages(sheet, UInt16(clamping: pagesWide), 0)
        // What each row is of, on its further pages too.
        if pagesWide > 1 { try Workbook.check(worksheet_repeat_columns(sheet, 0, 1)) }
        worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.6)  // inches: left, right, top, bottom
        try Workbook.check(worksheet_set_footer(sheet, foot.code))
    }

    private static let a4: UInt8 = 9
}

extension SheetLayout.Foot {
    /// In the codes of Excel: text at the left, numbers of pages at the right. All of it has room for 255 characters.
    var code: String { "&L\(Self.plain(text, 180))&R\(Self.plain(page, 20)) &P \(Self.plain(of, 20)) &N" }

    private static func plain(_ text: String, _ length: Int) -> String {
        let short = String(WorkbookText.plain(text).unicodeScalars.prefix(length / 2))
        return short.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
    }
}
