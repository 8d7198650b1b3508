import TestSupport
import Testing

@testable import Reports

/// A report of the reference community as somebody asks for it on 29 November 2024, and the formats in which it is held against golden
/// files.
struct ReferenceCase: Sendable, CustomTestStringConvertible {
    /// Of its golden files.
    let name: String
    let words: [String]
    let formats: [ReportFormat]

    /// At noon of that day.
    static let now: Int64 = 1_732_881_600

    /// In every format.
    static let whole = [
        ReferenceCase("overview", "overview --school-board 'Scholengroep Dijleland'"),
        ReferenceCase("school", "school 008812"),
        ReferenceCase("inventory", "inventory --school 008812"),
        ReferenceCase("health", "health --school 008813"),
        ReferenceCase("changes", "changes --since 01/01/2020 --school 008812"),
        ReferenceCase("device-history", "device history 100"),
        ReferenceCase("digisprong", "digisprong --school-board 'Gemeente Zilverbeek' --grant digisprong-1-gedeeld"),
        ReferenceCase("digisprong-year", "digisprong --school 008812 --school-year 2022-2023"),
        ReferenceCase("reconcile", "reconcile --school 012307"),
        ReferenceCase("reconcile-devices", "reconcile --devices --school-board 'VZW Noorderkempen'"),
        ReferenceCase("exceptions", "exceptions --school 008813"),
        ReferenceCase("ledger", "ledger --school 012307 --grant digisprong-1-gedeeld"),
        ReferenceCase("depreciation", "depreciation --school 104522"),
        ReferenceCase("forecast", "forecast --school-board 'Gemeente Zilverbeek' --years 3"),
        ReferenceCase("mictivo", "mictivo --school-board 'Gemeente Zilverbeek'"),
        ReferenceCase("enquete", "enquete --school-board 'Gemeente Zilverbeek'"),
        ReferenceCase("grip", "grip --school 008812"),
        ReferenceCase("privacy", "privacy --school 008812"),
    ]

    /// What the whole community reads first, and what readers of English do.
    static let parts = [
        ReferenceCase("overview-all", "overview", [.table, .csv]),
        ReferenceCase("exceptions-all", "exceptions", [.table]),
        ReferenceCase("exceptions-en", "exceptions --grant gemeente-ict --language en --all", [.table]),
        ReferenceCase("reconcile-devices-en", "reconcile --devices --language en", [.table]),
        ReferenceCase("ledger-serial", "ledger --serial 5CG0275F5", [.csv]),
        ReferenceCase("mictivo-en", "mictivo --school-board 'VZW Noorderkempen' --language en", [.table]),
        ReferenceCase("enquete-en", "enquete --school-board 'VZW Noorderkempen' --language en", [.table]),
        ReferenceCase("grip-en", "grip --school-board 'VZW Noorderkempen' --language en", [.table]),
        ReferenceCase("privacy-en", "privacy --school-board 'VZW Noorderkempen' --language en", [.table]),
    ]

    private init(_ name: String, _ line: String, _ formats: [ReportFormat] = ReportFormat.allCases) {
        (self.name, self.formats) = (name, formats)
        words = typedWords(line)
    }

    var testDescription: String { words.joined(separator: " ") }

    /// What the report says; nothing of one that goes to a file.
    func text(_ format: ReportFormat, _ more: String...) throws -> String {
        let words = words + ["--format", format.rawValue] + more
        let answer = SampleReports.run(words, in: try ReferenceFolder.path, now: Self.now)
        try #require(answer.status == .done, "\(words): \(answer.text)")
        return answer.text
    }
}
