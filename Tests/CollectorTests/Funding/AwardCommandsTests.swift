import Console
import TestSupport
import Testing

@testable import Collector

@Suite struct AwardCommandsTests {
    private let collector: SampleCollector

    init() throws {
        collector = try SampleCollector()
        _ = collector.run("grant", "add", "--template", "digisprong-1")
        let pupils = [
            "school", "pupils", "30569", "--school-year", "2020-2021", "--kleuter", "100", "--lager-1-4", "160",
            "--lager-5-6", "80",
        ]
        #expect(collector.run(pupils).status == .done)
    }

    /// The worked example: 42 x 340 + 25 x 260 + 290 x 80 is EUR 43,980.00.
    @Test func theAwardIsWorkedOutAndShown() {
        for line in ["infrastructuur", "gedeeld", "leerjaar-5-6"] {
            let answer = collector.run("award", "add", "digisprong-1-\(line)")
            #expect(answer.status == .done)
            #expect(answer.text.contains("school 104521 is passed over: no pupils are known of"), "\(answer.text)")
        }
        let list = collector.run("award", "list", "--json").text
        #expect(
            list.contains(
                #""calculation":"kleuter 100 x 42.00 + lager-1-4 160 x 42.00 + lager-5-6 80 x 42.00","amount":14280.00"#
            ),
            "\(list)")
        #expect(list.contains(#""calculation":"lager-5-6 80 x 290.00","amount":23200.00"#), "\(list)")
        let shown = collector.run("award", "list", "--school", "30569").text
        #expect(shown.contains("Totaal") && shown.contains("43980,00"), "\(shown)")
        #expect(shown.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(shown)")
    }

    @Test func anAmountIsGivenToSchoolsThatAreNamed() {
        let answer = collector.run("award", "add", "digisprong-1-gedeeld", "104521", "--amount", "1,234.56")
        #expect(answer.text.contains("1234,56"), "\(answer.text)")
        let again = collector.run("award", "add", "digisprong-1-gedeeld", "104521", "--amount", "1.234,56")
        #expect(again.text.contains("it is awarded already: nothing changes"), "\(again.text)")
        #expect(collector.run("award", "list", "--on", "01/01/2020").text.hasPrefix("Er is nog niets toegekend"))
    }

    static let wrong: [(words: [String], sentence: String)] = [
        (["--amount", "100"], "--amount is for the schools that you name"),
        (["104521"], "no pupils are known of kleuter, lager-1-4: say how many with 'school pupils'"),
        (["104521", "--amount", "-1"], "-1,00 is not above 0"),
        (["104521", "--amount", "1.234"], "'1.234' may be 1234,00 or 1,234: write it with two decimals"),
        (["104521", "--amount", "99999999999"], "'99999999999' is more than 10 billion euros"),
        (["104521", "--amount", "veel"], "'veel' is no amount: write it as 1234,56"),
        (["999999", "--amount", "5"], "there is no school 999999"),
    ]

    @Test(arguments: wrong.indices) func whatIsWrongIsToldInASentence(_ index: Int) {
        let (words, sentence) = Self.wrong[index]
        let answer = collector.run(["award", "add", "digisprong-1-gedeeld"] + words)
        #expect(answer.status != .done)
        #expect(answer.text.contains(sentence), "\(answer.text)")
    }
}
