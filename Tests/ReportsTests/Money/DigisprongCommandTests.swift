import Assets
import Console
import Funding
import Store
import TestSupport
import Testing

@testable import Reports

@Suite struct DigisprongCommandTests {
    static let answers: [(words: [String], golden: String)] = [
        ([], "digisprong.txt"), (["--language", "en", "--grant", "digisprong-1-gedeeld"], "digisprong-en.txt"),
        (["--format", "csv"], "digisprong.csv"), (["--school-year", "2023-2024", "--json"], "digisprong-year.json"),
    ]

    private let ledger: SampleLedger

    /// Two invoices of one school, one of them with its device, and an accepted proof.
    init() throws {
        ledger = try SampleLedger()
        let lines = [
            try ledger.enter(try ledger.draft("A1", ["400"], on: "2023-10-01", quantity: 2)),
            try ledger.enter(try ledger.draft("A2", ["700,55"], on: "2024-10-01")),
        ]
        let awards = [SampleLedger.shared, SampleLedger.grades]
        for (line, award) in zip(lines, awards) {
            let source = ChargeSource.award(school: SampleStore.school, grantLine: award)
            _ = try ledger.store.charge([ChargeEntry(line: line, to: source)], by: ledger.booking())
        }
        let device = try ledger.sample.addDevice(1)
        _ = try ledger.sample.ingest(try SampleBody.body(seq: 1, .laptop(1)), device: device)
        _ = try ledger.store.link([1], toLine: 1, by: ledger.booking())
        for status in [ProofStatus.submitted, .accepted] {
            let event = ProofEvent(status, on: SampleLedger.today)
            _ = try ledger.store.note(event, ofInvoices: [1], for: SampleLedger.shared, by: ledger.booking())
        }
    }

    private func run(_ words: [String]) -> (status: Console.ExitStatus, text: String) {
        SampleReports.run(["digisprong"] + words, in: ledger.sample.folder.path)
    }

    @Test(arguments: answers) func theReportSaysWhatItSaid(_ words: [String], _ golden: String) throws {
        let answer = run(words)
        #expect(answer.status == .done)
        #expect(try Golden.difference(answer.text, to: "reports/\(golden)") == nil)
    }

    @Test(arguments: [[], ["--language", "en"]]) func noLineIsWiderThanTheTerminal(_ words: [String]) {
        #expect(run(words).text.split(separator: "\n").allSatisfy { TerminalText.width(of: $0) <= 80 })
    }

    @Test func aReportOfAnEarlierDayDoesNotKnowOfLaterEntries() {
        #expect(run(["--on", "21/11/2026"]).text.contains("\n\nEr is nog niets toegekend"))
    }

    private static let refused: [(words: [String], sentence: String)] = [
        (["--grant", "digi"], "there is no grant line digi"), (["--school-year", "2023"], "2023 is no school year"),
        (["--year", "eerste"], "eerste is no year"), (["--on", "2027-01-01"], "has not begun yet"),
        (["--year", "2023", "--school-year", "2023-2024"], "give --school-year or --year, not both"),
    ]

    @Test(arguments: refused.indices) func whatCannotBeAskedIsSaid(_ index: Int) {
        let (words, sentence) = Self.refused[index]
        let answer = run(words)
        #expect(answer.status != .done)
        #expect(answer.text.contains(sentence))
    }
}
