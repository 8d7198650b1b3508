import Files
import Foundation
import Sheets
import Synchronization

@testable import Reports

/// Writes a report in the formats for spreadsheets, and what it means, for readers of another make.
enum Meant {
    /// Into `report.xlsx`, `director-TABLE.csv`, `machine-TABLE.csv` and `meant.json`.
    static func write(_ report: Report, sheets names: [String], to folder: String) throws {
        try XLSXRenderer(language: .dutch).write(report, to: folder + "/report.xlsx")
        for table in report.tables {
            for profile in CSVProfile.allCases {
                try write(table, of: report.about, profile, to: "\(folder)/\(profile.rawValue)-\(table.id).csv")
            }
        }
        let meant = try JSONSerialization.data(withJSONObject: try description(report, names))
        try meant.write(to: URL(fileURLWithPath: folder + "/meant.json"))
    }

    private static func write(_ table: ReportTable, of about: About, _ profile: CSVProfile, to path: String) throws {
        let renderer = CSVRenderer(writer: CSVWriter(profile: profile, language: .dutch))
        let text = Mutex("")
        try renderer.write(table, of: about) { part in text.withLock { $0 += part } }
        try File.write(text.withLock { Array($0.utf8) }, to: path)
    }

    private static func description(_ report: Report, _ names: [String]) throws -> [String: Any] {
        [
            "title": WorkbookText.plain(report.about.title.dutch),
            "files": [
                "workbook": "report.xlsx", "director": report.tables.map { "director-\($0.id).csv" },
                "machine": report.tables.map { "machine-\($0.id).csv" },
            ] as [String: Any],
            "sheets": try zip(report.tables, names).map(description),
        ]
    }

    private static func description(_ table: ReportTable, _ name: String) throws -> [String: Any] {
        let rows = Mutex<[[Cell?]]>([])
        try table.visit { part in rows.withLock { $0 += part.rows } }
        let meant = rows.withLock(\.self).map { row in
            zip(table.columns, row).map { column, cell in cell.map { described($0, column) } ?? NSNull() }
        }
        return [
            "name": name, "ids": table.columns.map(\.id), "headings": table.columns.map { $0.heading(in: .dutch) },
            "rows": meant,
        ]
    }

    private static func described(_ cell: Cell, _ column: Sheet.Column) -> Any {
        var fields = ["kind": kind(cell), "value": cell.machineText, "format": format(cell, column)]
        if case .word(_, let dutch, _) = cell { fields["nl"] = dutch }
        return fields
    }

    private static func kind(_ cell: Cell) -> String {
        switch cell {
        case .text: "text"
        case .integer: "integer"
        case .decimal: "decimal"
        case .flag: "flag"
        case .moment: "moment"
        case .day: "day"
        case .share: "share"
        case .series: "series"
        case .word: "word"
        }
    }

    private static func format(_ cell: Cell, _ column: Sheet.Column) -> String {
        switch cell {
        case .integer(let number), .decimal(let number, _):
            if number.magnitude > 999_999_999_999_999 { return "text" }
            let formats = [
                "number": "integer", "count": "integer", "screen": "tenths", "ratio": "hundredths", "weight": "number",
                "price": "amount",
            ]
            return formats[column.id] ?? "?"
        case .moment, .day: return "day"
        case .share: return "share"
        case .text, .flag, .series, .word: return "text"
        }
    }
}
