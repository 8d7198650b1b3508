import Foundation
import Sheets
import Temporary
import Testing

@testable import Reports

private let python = "/usr/bin/python3"

private let hasReader = FileManager.default.fileExists(atPath: "/usr/lib/python3/dist-packages/openpyxl/__init__.py")

/// Programs of another make, openpyxl and Python's csv, read what was meant.
@Suite(.enabled(if: hasReader, "python3-openpyxl is not installed"))
struct SecondReaderTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        setenv("TZ", "Europe/Brussels", 1)
        tzset()
    }

    @Test func everyCellComesBackAsItWasMeant() throws {
        try XLSXRenderer(language: .dutch).write(HostileReport.report, to: folder.path("report.xlsx"))
        for profile in CSVProfile.allCases {
            for table in HostileReport.report.tables { try write(table, profile) }
        }
        let meant = try JSONSerialization.data(withJSONObject: Meant.description)
        try meant.write(to: URL(fileURLWithPath: folder.path("meant.json")))
        let differences = try differences(folder.path("meant.json"))
        #expect(differences == "\n")
    }

    private func write(_ table: ReportTable, _ profile: CSVProfile) throws {
        let path = folder.path("\(profile.rawValue)-\(table.id).csv")
        let writer = CSVWriter(profile: profile, language: .dutch)
        try table.visit { sheet in try Data(writer.bytes(of: sheet)).write(to: URL(fileURLWithPath: path)) }
    }

    private func differences(_ path: String) throws -> String {
        let process = Process()
        let output = Pipe()
        let reader = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../SecondReader/read.py")
        process.executableURL = URL(filePath: python)
        process.arguments = ["-B", reader.path, path]
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// What the hostile report means, for the reader.
private enum Meant {
    static var description: [String: Any] {
        let tables = HostileReport.report.tables
        return [
            "title": "Inventaris & <b>",
            "files": [
                "workbook": "report.xlsx", "director": tables.map { "director-\($0.id).csv" },
                "machine": tables.map { "machine-\($0.id).csv" },
            ] as [String: Any],
            "sheets": zip(tables, HostileReport.sheetNames).map { table, name in
                [
                    "name": name, "ids": table.columns.map(\.id),
                    "headings": table.columns.map { $0.heading(in: .dutch) },
                    "rows": table.id == "none" ? [] : HostileReport.sheet.rows.map(row),
                ] as [String: Any]
            },
        ]
    }

    private static func row(_ row: [Cell?]) -> [Any] {
        zip(HostileReport.columns, row).map { column, cell in cell.map { described($0, column) } ?? NSNull() }
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
