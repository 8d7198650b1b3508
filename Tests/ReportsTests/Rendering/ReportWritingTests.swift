import Console
import Store
import Testing

@testable import Reports

@Suite struct ReportWritingTests {
    private let reports: SampleReports

    init() throws { reports = try SampleReports() }

    /// What a person at a terminal is shown of how far it is, and what remains of it.
    private func progress(_ words: String...) -> [String?] {
        let output = CapturedOutput(showsProgress: true)
        let answer = SampleReports.run(words, in: reports.sample.folder.path, output: output)
        #expect(answer.status == .done, "\(answer.text)")
        return output.progress
    }

    @Test(arguments: ReportFormat.allCases) func aFileTellsHowFarItIs(_ format: ReportFormat) throws {
        let file = reports.sample.folder.path + "/changes.\(format.rawValue)"
        let lines = progress("changes", "--since", "2020-01-01", "--format", format.rawValue, "--output", file)
        let count = try reports.sample.store.questions.changes(ChangeFilter()).count
        #expect(lines == ["writing rows  \(count)", nil])
    }

    @Test func whatIsReadAsItComesTellsNothingBesides() {
        #expect(progress("inventory", "--format", "csv").isEmpty)
    }
}
