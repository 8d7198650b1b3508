import Console
import TestSupport
import Testing

@testable import Reports

@Suite struct ForecastCommandTests {
    static let answers: [(words: [String], golden: String)] = [
        ([], "forecast.txt"), (["--years", "1", "--language", "en"], "forecast-en.txt"),
        (["--format", "csv"], "forecast.csv"), (["--school-board", "VZW Zuid", "--json"], "forecast-board.json"),
    ]

    private let books: SampleBooks

    init() throws { books = try SampleBooks() }

    private func run(_ words: [String]) -> (status: Console.ExitStatus, text: String) {
        SampleReports.run(["forecast"] + words, in: books.ledger.sample.folder.path)
    }

    @Test(arguments: answers) func theReportSaysWhatItSaid(_ words: [String], _ golden: String) throws {
        let answer = run(words)
        #expect(answer.status == .done)
        #expect(try Golden.difference(answer.text, to: "reports/\(golden)") == nil)
    }

    @Test(arguments: [[], ["--language", "en"]]) func noLineIsWiderThanTheTerminal(_ words: [String]) {
        #expect(run(words).text.split(separator: "\n").allSatisfy { TerminalText.width(of: $0) <= 80 })
    }

    @Test func aStoreWithoutDevicesHasNothingToReplace() throws {
        let empty = try SampleStore()
        let answer = SampleReports.run(["forecast"], in: empty.folder.path)
        #expect(answer.text.hasSuffix("\n\nEr zijn hier geen toestellen om te vervangen.\n"))
    }

    private static let refused: [(words: [String], sentence: String)] = [
        (["--years", "0"], "'0' is not a number of school years from 1 to 20"),
        (["--years", "veel"], "'veel' is not a number of school years from 1 to 20"),
        (["--school", "999999"], "there is no school 999999"),
    ]

    @Test(arguments: refused.indices) func whatCannotBeAskedIsSaid(_ index: Int) {
        let (words, sentence) = Self.refused[index]
        let answer = run(words)
        #expect(answer.status != .done)
        #expect(answer.text.contains(sentence), "\(answer.text)")
    }
}
