import Foundation
import Temporary
import TestSupport
import Testing

@testable import Reports

private let hasReader = FileManager.default.fileExists(atPath: "/usr/lib/python3/dist-packages/openpyxl/__init__.py")

/// Programs of another make, openpyxl and Python's csv, find in the workbooks and lists of all reports what their JSON says: the same rows and
/// columns, numbers as numbers, days as days, texts letter by letter.
@Suite(.enabled(if: hasReader, "python3-openpyxl is not installed"))
struct ReferenceReaderTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func workbooksAndListsSayWhatTheJSONSays() throws {
        for one in ReferenceCase.whole { try write(one) }
        let differences = try SecondReader.output(of: "reports.py", folder.path)
        #expect(differences == "\n")
        for name in ReferenceCase.whole.map({ "\($0.name).xlsx.txt" }) + ["words.txt"] {
            let text = try String(contentsOfFile: folder.path(name), encoding: .utf8)
            let difference = try Golden.difference(text, to: "reports/reference/\(name)")
            #expect(difference == nil)
        }
    }

    private func write(_ one: ReferenceCase) throws {
        let base = folder.path(one.name)
        let json = Data(try one.text(.json).utf8)
        try json.write(to: URL(filePath: "\(base).json"))
        _ = try one.text(.xlsx, "--output", "\(base).xlsx")
        let report = try JSONDecoder().decode(ReportTables.self, from: json)
        for table in report.tables.map(\.table) {
            for profile in CSVProfile.allCases.map(\.rawValue) {
                let path = "\(base).\(table).\(profile).csv"
                _ = try one.text(.csv, "--table", table, "--profile", profile, "--output", path)
            }
        }
    }
}

/// Of the JSON of a report, which tables it has.
private struct ReportTables: Decodable {
    let tables: [Table]

    struct Table: Decodable { let table: String }
}
