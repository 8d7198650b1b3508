import Console
import TestSupport
import Testing

@testable import Collector

@Suite struct GrantCommandsTests {
    private let collector: SampleCollector

    init() throws { collector = try SampleCollector() }

    @Test func aTemplateIsAddedOnceAndChanged() {
        let added = collector.run("grant", "add", "--template", "digisprong-1")
        #expect(added.text == "note: done as act 1; 'inkaart-collector undo 1' takes it back\n")
        #expect(
            collector.run("grant", "add", "--template", "digisprong-1").text
                == "note: it says so already: nothing changes\n")
        let changed = collector.run(
            "grant", "set", "digisprong-1-gedeeld", "--account-by", "30/06/2025", "--per-pupil",
            "kleuter=25,50,lager-1-4=26")
        #expect(changed.status == .done, "\(changed.text)")
        let shown = collector.run("grant", "show", "digisprong-1-gedeeld", "--json").text
        #expect(shown.contains(#""kleuter":25.50,"lager1To4":26.00,"from":"2021-01-01""#), "\(shown)")
        #expect(shown.contains(#""accountBy":"2025-06-30""#), "\(shown)")
        let again = collector.run("grant", "add", "--template", "digisprong-1")
        #expect(
            again.text.contains(
                "there is a grant line digisprong-1-gedeeld already: change it with 'grant set digisprong-1-gedeeld'"))
    }

    @Test func aLineOfOnesOwn() {
        let added = collector.run(
            "grant", "add", "ict-2027", "--name", "ICT 2027", "--fixed", "1.500,00", "--from", "01/01/2026", "--until",
            "31/12/2027", "--account-by", "31/03/2028", "--kinds", "toestellen,software", "--source", "brief van 1 mei")
        #expect(added.status == .done, "\(added.text)")
        let list = collector.run("grant", "list", "--json").text
        #expect(
            list.contains(
                #"{"grant":"ict-2027","name":"ICT 2027","fixed":1500.00,"from":"2026-01-01","until":"2027-12-31","#
                    + #""accountBy":"2028-03-31","kinds":"devices,software","accountability":"school-board","source":"brief van 1 mei"}"#
            ), "\(list)")
        #expect(collector.run("grant", "list", "--on", "01/01/2020").text.hasPrefix("Er zijn nog geen subsidielijnen"))
    }

    static let wrong: [(words: [String], sentence: String)] = [
        (["grant", "add"], "give either the CODE of one line, --template or --file"),
        (
            ["grant", "add", "x", "--template", "digisprong-1"],
            "give either the CODE of one line, --template or --file"
        ),
        (["grant", "add", "ICT 2027"], "'ICT 2027' is no code of a grant line"),
        (["grant", "add", "x"], "--name is missing"),
        (
            ["grant", "add", "--template", "digisprong-9"],
            "there is no template 'digisprong-9': digisprong-1, digisprong-1-so"
        ),
        (["grant", "set", "x", "--until", "31/02/2027"], "'31/02/2027' is no day of the calendar"),
        (["grant", "set", "x", "--fixed", "-5"], "-5,00 is not above 0"),
        (
            ["grant", "set", "x", "--per-pupil", "kleuter"],
            "'kleuter' is not LEVEL=AMOUNT: the levels are kleuter, lager-1-4"
        ),
        (["grant", "set", "x", "--per-pupil", "kleuter=1,kleuter=2"], "kleuter is given twice"),
        (["grant", "set", "x", "--kinds", "laptops"], "'laptops' is not one of devices, infrastructure"),
        (["grant", "set", "x", "--name", "y"], "there is no grant line x: see 'inkaart-collector grant list'"),
        (["grant", "show", "x"], "there is no grant line x: see 'inkaart-collector grant list'"),
        (["award", "add", "x"], "there is no grant line x: see 'inkaart-collector grant list'"),
        (
            ["grant", "add", "--template", "digisprong-1", "--booked-on", "01/01/2199"],
            "--booked-on: 01/01/2199 is still to come"
        ),
    ]

    @Test(arguments: wrong.indices) func whatIsWrongIsToldInASentence(_ index: Int) {
        let (words, sentence) = Self.wrong[index]
        let answer = collector.run(words)
        #expect(answer.status != .done)
        #expect(answer.text.contains(sentence), "\(answer.text)")
    }
}
