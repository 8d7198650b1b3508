import Console
import TestSupport
import Testing

@testable import Reports

/// What people and programs read of the reference community, in every format. That the figures are right, other suites hold against another
/// program; that workbooks and lists say the same, ReferenceReaderTests does.
@Suite struct ReferenceReportTests {
    /// A new report has to be put there.
    @Test func everyReportIsThere() {
        for command in ReportsProgram.program.commands {
            guard command.options.contains(where: { $0.name == ReportOptions.table.name }) else { continue }
            let words = typedWords(command.name)
            #expect(ReferenceCase.whole.contains { $0.words.starts(with: words) }, "\(command.name)")
        }
    }

    @Test(arguments: ReferenceCase.whole + ReferenceCase.parts) func aReportSaysWhatItSaid(_ one: ReferenceCase)
        throws
    {
        for (format, ending) in Self.endings where one.formats.contains(format) {
            let text = try one.text(format)
            let difference = try Golden.difference(text.withoutStyle, to: "reports/reference/\(one.name).\(ending)")
            #expect(difference == nil)
            if format == .table { #expect(Self.widest(text) <= 80) }
        }
    }

    private static let endings: [(ReportFormat, String)] = [
        (.table, "txt"), (.csv, "csv"), (.json, "json"), (.html, "html"),
    ]

    private static func widest(_ text: String) -> Int {
        text.split(separator: "\n").map { TerminalText.width(of: $0) }.max() ?? 0
    }
}
