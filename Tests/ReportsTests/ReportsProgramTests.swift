import Console
import Store
import Temporary
import TestSupport
import Testing

@testable import Reports

@Suite struct ReportsProgramTests {
    static let reports: [(words: [String], golden: String)] = [
        (["overview"], "overview.txt"), (["overview", "--language", "en"], "overview-en.txt"),
        (["overview", "--json"], "overview.json"), (["overview", "--format", "csv"], "overview.csv"),
        (["inventory"], "inventory.txt"), (["inventory", "--school", "30569"], "inventory-school.txt"),
        (["inventory", "--kind", "smartboard"], "inventory-kind.txt"),
        (["inventory", "--kind", "Digitaal bord"], "inventory-kind.txt"),
        (["inventory", "--format", "json"], "inventory.json"),
        (["inventory", "--format", "csv"], "inventory.csv"),
        (["inventory", "--format", "csv", "--profile", "machine"], "inventory-machine.csv"),
        (["inventory", "--school", "5"], "inventory-empty.txt"),
    ]

    @Test(arguments: reports) func aReportSaysWhatItSaid(_ words: [String], _ golden: String) throws {
        let answer = SampleReports.run(words, in: try Self.shared.get().sample.folder.path)
        #expect(answer.status == .done)
        #expect(try Golden.difference(answer.text, to: "reports/\(golden)") == nil)
    }

    /// Only read, so one for all.
    private static let shared = Result { try SampleReports() }

    @Test func noLineIsWiderThanTheTerminal() throws {
        let reports = try Self.shared.get()
        for command in ["overview", "inventory"] {
            let text = reports.run(command).text
            let lines = text.split(separator: "\n")
            #expect(lines.allSatisfy { TerminalText.width(of: $0) <= 80 }, "\(command)")
            #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
        }
    }

    /// Of several schools the lists are reports of their own; of one school they belong to it.
    @Test(arguments: [(["--school", "30569"], true), ([], false)])
    func anOverviewListsWhatIsOfOneSchool(_ scope: [String], lists: Bool) throws {
        let folder = try Self.shared.get().sample.folder.path
        let text = SampleReports.run(["overview", "--json"] + scope, in: folder).text
        for table in ["findings", "exceptions", "devices"] {
            #expect(text.contains("\"table\":\"\(table)\"") == lists, "\(table)")
        }
        #expect(text.contains("\"table\":\"spending\""))
    }

    @Test func anEmptyStoreIsTwoSentences() throws {
        let folder = try TemporaryFolder()
        _ = try Store(path: folder.path("inkaart.sqlite"))
        let overview = SampleReports.run(["overview"], in: folder.path)
        #expect(overview.status == .done)
        #expect(overview.text.contains("nog geen scholen"))
        let inventory = SampleReports.run(["inventory"], in: folder.path)
        #expect(inventory.text.hasSuffix("\n\nEr zijn hier nog geen toestellen gezien.\n"))
        #expect(SampleReports.run(["inventory", "--json"], in: folder.path).text.contains("\"rows\":[\n]"))
    }

    static let failures: [([String], Console.ExitStatus, String)] = [
        (
            ["inventory", "--school", "999999"], .failed,
            "note: inkaart-reports: there is no school 999999: see 'inkaart-collector school list'\n"
        ),
        (["inventory", "--school", "x"], .usage, "instellingsnummer"),
        (["inventory", "--kind", "boat"], .usage, "boat is not one of laptop"),
        (["inventory", "--kind", "smartbord"], .usage, "nor of their Dutch words, did you mean smartboard?"),
        (["overview", "--format", "pdf"], .usage, "pdf is not one of table, csv, json, html, xlsx"),
        (["overview", "--language", "fr"], .usage, "fr is not one of nl, en"),
        (["export"], .usage, "DIR is missing"), (["import"], .usage, "unknown command import"),
    ]

    @Test(arguments: failures) func whatGoesWrongIsToldInASentence(
        _ words: [String], _ status: Console.ExitStatus, _ sentence: String
    ) throws {
        let answer = SampleReports.run(words, in: try Self.shared.get().sample.folder.path)
        #expect(answer.status == status)
        #expect(answer.text.contains(sentence), "\(answer.text)")
    }

    @Test(arguments: ["overview", "inventory"]) func anAbsentStoreIsTold(_ command: String) throws {
        let folder = try TemporaryFolder()
        let answer = SampleReports.run([command], in: folder.path)
        #expect(answer.status == .failed)
        #expect(
            answer.text == """
                note: inkaart-reports: there is no store at \(folder.path)/inkaart.sqlite: \
                make one with 'inkaart-collector init'

                """)
        #expect(try folder.names().isEmpty)
    }

    @Test func aReaderWhoGoesAwayIsNoComplaint() throws {
        let answer = try Self.shared.get().run("inventory", output: CapturedOutput(failure: .closed))
        #expect(answer.status == .failed)
        #expect(answer.text.isEmpty)
    }

    /// What a coordinator sees does not depend on whether the collector runs, nor on being allowed to write beside the store.
    @Test(.enabled(if: Nobody.isAtHand, "only root can become another user"))
    func aReportIsTheSameWhileTheCollectorRunsAndAfterwards() throws {
        var reports: SampleReports? = try SampleReports()
        let folder = try #require(reports).sample.folder
        let commands = [["overview"], ["inventory", "--json"], ["inventory", "--format", "csv"]]
        let answers: @Sendable () -> [String] = { commands.map { SampleReports.run($0, in: folder.path).text } }
        let whileOpen = answers()
        #expect(try Nobody.does(answers) == whileOpen)
        reports = nil
        #expect(answers() == whileOpen)
        #expect(try Nobody.does(answers) == whileOpen)
    }
}
