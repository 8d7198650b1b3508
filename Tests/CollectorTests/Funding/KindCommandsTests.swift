import Console
import TestSupport
import Testing

@testable import Collector

@Suite struct KindCommandsTests {
    private let collector: SampleCollector

    init() throws { collector = try SampleCollector() }

    @Test func aTermIsSetForAllAndForASchoolBoard() {
        let set = collector.run("term", "set", "--kind", "laptop", "--kind", "digitaal bord", "--months", "60")
        #expect(set.text == "note: done as act 1; 'inkaart-collector undo 1' takes it back\n")
        let again = collector.run("term", "set", "--kind", "laptop", "--months", "60")
        #expect(again.text == "note: it is set so already: nothing changes\n")
        let own = collector.run("term", "set", "--kind", "laptop", "--months", "none", "--school-board", "VZW Noord")
        #expect(own.status == .done, "\(own.text)")
        let list = collector.run("term", "list", "--json").text.split(separator: "\n").map(String.init)
        #expect(list.dropFirst().first == #"{"kind":"laptop","source":"offered","months":48},"#)
        let laptops = list.filter { $0.contains(#""laptop""#) }
        #expect(laptops.count == 3)
        #expect(laptops[1].hasPrefix(#"{"kind":"laptop","source":"all","months":60,"since":""#), "\(laptops)")
        #expect(laptops[2].hasPrefix(#"{"kind":"laptop","source":"school-board","schoolBoard":"VZW Noord","since":""#))
        #expect(laptops[2].hasSuffix(#""who":"an","act":2},"#), "\(laptops)")
    }

    @Test(arguments: [[], ["--language", "en"]]) func theListFitsTheTerminal(_ words: [String]) {
        for months in ["60", "none"] {
            #expect(collector.run("term", "set", "--kind", "laptop", "--months", months).status == .done)
            let text = collector.run(["term", "list"] + words).text
            #expect(text.split(separator: "\n").allSatisfy { TerminalText.width(of: $0) <= 80 })
            #expect(text.contains(words.isEmpty ? "alle schoolbesturen" : "all school boards"), "\(text)")
        }
    }

    @Test func aPriceIsSetAndTakenBack() {
        #expect(collector.run("price", "list").text.hasPrefix("Er is geen prijs ingesteld"))
        let set = collector.run("price", "set", "--kind", "laptop", "--amount", "649,00")
        #expect(set.status == .done, "\(set.text)")
        #expect(
            collector.run("price", "list", "--json").text.contains(
                #"{"kind":"laptop","source":"all","amount":649.00,"since":""#))
        #expect(collector.run("price", "list").text.contains("649,00"))
        #expect(collector.run("price", "set", "--kind", "laptop", "--amount", "default").status == .done)
        #expect(collector.run("price", "list", "--language", "en").text.hasPrefix("No price is set"))
        #expect(collector.run("undo", "2").status == .done)
        #expect(collector.run("price", "list").text.contains("649,00"))
    }

    static let wrong: [(words: [String], sentence: String)] = [
        (["term", "set", "--kind", "laptop", "--months", "0"], "'0' is not a number of months from 1 to 600"),
        (["term", "set", "--kind", "laptop", "--months", "601"], "'601' is not a number of months from 1 to 600"),
        (["term", "set", "--kind", "laptop", "--months", "vier jaar"], "'none' or 'default'"),
        (["term", "set", "--kind", "lapdog", "--months", "48"], "'lapdog' is not one of laptop, desktop"),
        (["term", "set", "--months", "48"], "--kind is missing"),
        (["term", "set", "--kind", "laptop"], "--months is missing"),
        (
            ["term", "set", "--kind", "laptop", "--months", "48", "--school-board", "VZW Oost"],
            "there is no school board VZW Oost: see 'inkaart-collector school-board list'"
        ),
        (
            ["term", "set", "--kind", "laptop", "--months", "48", "--booked-on", "01/01/2199"],
            "--booked-on: 01/01/2199 is still to come"
        ),
        (["price", "set", "--kind", "laptop", "--amount", "-5"], "-5,00 is not above 0"),
        (["price", "set", "--kind", "laptop", "--amount", "1.234"], "'1.234' may be 1234,00 or 1,234"),
        (["price", "set", "--kind", "laptop"], "--amount is missing"),
    ]

    @Test(arguments: wrong.indices) func whatIsWrongIsToldInASentence(_ index: Int) {
        let (words, sentence) = Self.wrong[index]
        let answer = collector.run(words)
        #expect(answer.status != .done)
        #expect(answer.text.contains(sentence), "\(answer.text)")
    }
}
