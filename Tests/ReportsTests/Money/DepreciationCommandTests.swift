import Console
import TestSupport
import Testing

@testable import Reports

@Suite struct DepreciationCommandTests {
    static let answers: [(words: [String], golden: String)] = [
        ([], "depreciation.txt"), (["--school-board", "VZW Zuid", "--language", "en"], "depreciation-en.txt"),
        (["--format", "csv"], "depreciation.csv"), (["--school", "104521", "--json"], "depreciation-school.json"),
    ]

    private let books: SampleBooks

    init() throws { books = try SampleBooks() }

    private func run(_ words: [String]) -> (status: Console.ExitStatus, text: String) {
        SampleReports.run(["depreciation"] + words, in: books.ledger.sample.folder.path)
    }

    @Test(arguments: answers) func theReportSaysWhatItSaid(_ words: [String], _ golden: String) throws {
        let answer = run(words)
        #expect(answer.status == .done)
        #expect(try Golden.difference(answer.text, to: "reports/\(golden)") == nil)
    }

    @Test(arguments: [[], ["--language", "en"]]) func noLineIsWiderThanTheTerminal(_ words: [String]) {
        #expect(run(words).text.split(separator: "\n").allSatisfy { TerminalText.width(of: $0) <= 80 })
    }

    /// The year 2025 is closed when its invoices are entered: what is known today counts for a day before.
    @Test func theBooksOfAPastDayAreClosedWithWhatWasBookedSince() {
        let early = ["--on", "31/12/2025"]
        let note =
            "\n\nEen deel is later geboekt: met --booked-by 22/11/2026 zijn het 5 toestellen van"
            + "\n1.210,00 EUR, met een restwaarde van 685,66 EUR.\n"
        #expect(run(early).text.hasSuffix("Er zijn hier geen toestellen die afgeschreven worden." + note))
        let closed = run(early + ["--booked-by", "22/11/2026", "--format", "csv", "--profile", "machine"]).text
        let rows = closed.split(whereSeparator: \.isNewline)
        // The third laptop was sold later, and the others were first seen later.
        #expect(rows.filter { $0.hasPrefix("device,") }.count == 5, "\(closed)")
        #expect(rows.last?.contains("1210.00,524.34,685.66,5,1,1,") == true, "\(closed)")
        #expect(run(early + ["--booked-by", "30/12/2025"]).text.contains("--booked-by is a day after --on"))
    }

    private static let refused: [(words: [String], sentence: String)] = [
        (["--school", "999999"], "there is no school 999999"), (["--on", "31/02/2026"], "31/02/2026 is no day"),
        (["--school-board", "VZW West"], "there is no school board VZW West"),
        (["--on", "2027-01-01"], "has not begun yet"),
        (["--school", "104521", "--school-board", "VZW Noord"], "give --school or --school-board, not both"),
    ]

    @Test(arguments: refused.indices) func whatCannotBeAskedIsSaid(_ index: Int) {
        let (words, sentence) = Self.refused[index]
        let answer = run(words)
        #expect(answer.status != .done)
        #expect(answer.text.contains(sentence), "\(answer.text)")
    }
}
