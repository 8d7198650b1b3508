import Assets
import Console
import Store
import Temporary
import TestSupport
import Testing

@testable import Reports

@Suite struct HealthCommandTests {
    static let answers: [(words: [String], golden: String)] = [
        ([], "health.txt"), (["--language", "en"], "health-en.txt"), (["--school", "30569"], "health-school.txt"),
        (["--json"], "health.json"), (["--format", "csv"], "health.csv"),
        (["--all", "--school", "5"], "health-all.txt"),
    ]

    /// Only read, so one for all.
    private static let shared = Result { try SampleHealth() }

    private static func run(_ words: [String]) throws -> (status: Console.ExitStatus, text: String) {
        SampleReports.run(["health"] + words, in: try shared.get().sample.folder.path)
    }

    @Test(arguments: answers) func aReportSaysWhatItSaid(_ words: [String], _ golden: String) throws {
        let answer = try Self.run(words)
        #expect(answer.status == .done)
        #expect(try Golden.difference(answer.text, to: "reports/\(golden)") == nil)
    }

    @Test(arguments: [[], ["--language", "en"], ["--all"]])
    func noLineIsWiderThanTheTerminal(_ words: [String]) throws {
        let text = try Self.run(words).text
        #expect(text.split(separator: "\n").allSatisfy { TerminalText.width(of: $0) <= 80 })
        #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }

    @Test func everyKindOfFindingIsInTheSample() throws {
        let text = try Self.run(["--json"]).text
        // The other two are of people who decided, and of an older conflict.
        for kind in FindingKind.allCases where ![.severalAgents, .conflict].contains(kind) {
            #expect(text.contains("\"finding\":\"\(kind.rawValue)\""), "\(kind)")
        }
    }

    // MARK: monitoring

    static let checks: [(words: [String], status: Console.ExitStatus, golden: String)] = [
        ([], .critical, "health-check.txt"), (["--language", "en"], .critical, "health-check-en.txt"),
        (["--school", "5"], .warning, "health-check-warning.txt"),
        (["--school", "5", "--without", "quiet-school"], .ok, "health-check-ok.txt"),
    ]

    @Test(arguments: checks) func monitoringGetsALineAndAStatus(
        _ words: [String], _ status: Console.ExitStatus, _ golden: String
    ) throws {
        let answer = try Self.run(["--check"] + words)
        #expect(answer.status == status)
        #expect(answer.text.filter { $0 == "\n" }.count == 1)
        #expect(try Golden.difference(answer.text, to: "reports/\(golden)") == nil)
    }

    @Test func theCodesAreThoseThatMonitoringKnows() {
        let codes: [Console.ExitStatus: Int32] = [.ok: 0, .warning: 1, .critical: 2, .unknown: 3]
        for (status, code) in codes { #expect(status.code == code) }
    }

    @Test func aStoreThatCannotBeReadIsUnknownOnStandardOutput() throws {
        let folder = try TemporaryFolder()
        let answer = SampleReports.run(["health", "--check"], in: folder.path("a|b"))
        #expect(answer.status == .unknown)
        #expect(answer.text.hasPrefix("INKAART UNKNOWN - there is no store at "))
        #expect(answer.text.contains("a/b"), "what is behind a bar is a number to monitoring")
        #expect(!answer.text.contains("note:"))
        #expect(SampleReports.run(["health"], in: folder.path("a")).status == .failed)
    }

    @Test func aReaderWhoGoesAwayIsNoComplaint() throws {
        let folder = try Self.shared.get().sample.folder.path
        let answer = SampleReports.run(
            ["health", "--check"], in: folder, output: CapturedOutput(failure: .closed))
        #expect(answer.status == .failed)
        #expect(answer.text.isEmpty)
    }

    @Test func aWellStoreIsASentence() throws {
        let sample = try SampleStore()
        let answer = SampleReports.run(["health"], in: sample.folder.path)
        #expect(answer.text.hasSuffix("\n\nAlles in orde: er is niets om naar te kijken.\n"))
        #expect(SampleReports.run(["health", "--json"], in: sample.folder.path).text.contains("\"rows\":[\n]"))
        #expect(SampleReports.run(["health", "--check"], in: sample.folder.path).status == .ok)
    }

    static let failures: [(words: [String], status: Console.ExitStatus, sentence: String)] = [
        (["--without", "rust"], .usage, "rust is not one of seen-although-gone"),
        (["--school", "999999"], .failed, "there is no school 999999"),
    ]

    @Test(arguments: failures) func whatGoesWrongIsToldInASentence(
        _ words: [String], _ status: Console.ExitStatus, _ sentence: String
    ) throws {
        let answer = try Self.run(words)
        #expect(answer.status == status)
        #expect(answer.text.contains(sentence))
    }

    @Test func theHelpTellsTheStatuses() throws {
        let output = CapturedOutput()
        _ = ReportsProgram.program.run(
            arguments: ["help", "health"], context: ReportsContext(now: 0), output: output)
        #expect(try Golden.difference(output.result, to: "help/reports-health.txt") == nil)
    }
}
