import Sheets
import Synchronization

/// A table of a report as one or more sheets of a workbook: one has room for so many rows only.
struct WorkbookTable {
    private let title: String
    private let columns: [Sheet.Column]
    private let workbook: Workbook
    private let language: Language
    private let foot: SheetLayout.Foot
    private let rowsOfSheet: Int

    init(
        _ table: ReportTable, _ workbook: Workbook, _ language: Language, foot: SheetLayout.Foot, _ rowsOfSheet: Int
    ) {
        (title, columns) = (table.title.text(in: language), table.columns)
        (self.workbook, self.language, self.foot, self.rowsOfSheet) = (workbook, language, foot, rowsOfSheet)
    }

    /// A sheet that was written.
    struct Content: Equatable {
        let name: String
        /// Without the headings.
        let rows: Int
    }

    /// Where the writing is.
    private struct Progress {
        var names: SheetNames
        var contents: [Content] = []
        var sheet = 0
        var rows = 0
        var widths: ColumnWidths
    }

    /// Writes all rows that `visit` visits.
    /// - Returns: The sheets, at least one.
    func write(_ names: inout SheetNames, _ visit: (ReportTable.Take) throws -> Void) throws -> [Content] {
        let widths = ColumnWidths(headings: columns.map { $0.heading(in: language) })
        let progress = Mutex(Progress(names: names, widths: widths))
        try progress.withLock { try begin(&$0) }
        try visit { part in
            try progress.withLock { progress in try append(part.rows[...], &progress) }
        }
        return try progress.withLock { progress in
            try end(&progress)
            names = progress.names
            return progress.contents
        }
    }

    private func begin(_ progress: inout Progress) throws {
        let name = progress.names.unused(title)
        progress.sheet = try workbook.addSheet(name, hasHighRow: true)
        progress.contents.append(Content(name: name, rows: 0))
        progress.rows = 0
        let row = columns.map { column in
            WorkbookCell.text(column.heading(in: language), column.type.isRight ? .numberHeading : .heading)
        }
        try workbook.append([row], to: progress.sheet)
    }

    private func append(_ rows: ArraySlice<[Cell?]>, _ progress: inout Progress) throws {
        var rest = rows
        while !rest.isEmpty {
            if progress.rows == rowsOfSheet - 1 {
                try end(&progress)
                try begin(&progress)
            }
            let part = rest.prefix(rowsOfSheet - 1 - progress.rows)
            let cells = part.lazy.map { row in
                zip(columns, row).map { column, cell in
                    cell.map { WorkbookCell($0, in: column.unit, language) }
                }
            }
            try workbook.append(cells, to: progress.sheet)
            for row in part { progress.widths.see(row, language) }
            progress.rows += part.count
            rest = rest.dropFirst(part.count)
        }
    }

    private func end(_ progress: inout Progress) throws {
        let last = progress.contents.removeLast()
        progress.contents.append(Content(name: last.name, rows: progress.rows))
        let isUsed = progress.widths.isUsed
        let hasRows = isUsed.contains(true)
        let columns = columns.enumerated().map { place, column in
            SheetLayout.Column(
                width: progress.widths.characters[place], format: WorkbookFormat(column),
                isEmpty: hasRows && !isUsed[place])
        }
        let layout = SheetLayout(columns: columns, hasHeadings: true, isLandscape: true, foot: foot)
        try workbook.arrange(progress.sheet, layout)
    }
}

extension WorkbookFormat {
    /// Of what people type in a column.
    fileprivate init(_ column: Sheet.Column) {
        self =
            switch (column.type, column.unit) {
            case (.number, .euro?): .amount
            case (.number, _): .number
            case (.code, _): .integer
            case (.day, _): .day
            case (.share, _): .share
            case (.text, _), (.flag, _), (.series, _): .text
            }
    }
}
