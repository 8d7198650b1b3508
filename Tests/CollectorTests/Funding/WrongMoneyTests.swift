import Console
import TestSupport
import Testing

@testable import Collector
@testable import Store

/// What people type wrong, and what they are told.
@Suite struct WrongMoneyTests {
    private let money: SampleMoney

    init() throws { money = try SampleMoney() }

    static let lines: [(line: String, sentence: String)] = [
        ("HP;4;2000;21", "--line: it has 4 parts: write 'omschrijving;aantal;bedrag excl. btw;btw;kostensoort'"),
        (";4;2000;21;devices", "--line: omschrijving: it is empty"),
        ("HP;0;2000;21;devices", "--line: aantal: '0' is no number above 0 such as 24 or 1,5"),
        ("HP;-4;2000;21;devices", "--line: aantal: '-4' is no number above 0"),
        ("HP;vier;2000;21;devices", "--line: aantal: 'vier' is no number above 0"),
        ("HP;4;veel;21;devices", "--line: bedrag excl. btw: 'veel' is no amount: write it as 1234,56"),
        ("HP;4;1.234;21;devices", "--line: bedrag excl. btw: '1.234' may be 1234,00 or 1,234"),
        ("HP;4;99999999999;21;devices", "--line: bedrag excl. btw: '99999999999' is more than 10 billion euros"),
        ("HP;4;12,345;21;devices", "--line: bedrag excl. btw: '12,345' may be"),
        ("HP;4;1234,567;21;devices", "--line: bedrag excl. btw: '1234,567' has parts of a cent"),
        ("HP;4;2000;20;devices", "--line: btw: '20' is no rate of VAT in Belgium: 0, 6, 12, 21"),
        ("HP;4;2000;ja;devices", "--line: btw: 'ja' is no rate of VAT in Belgium"),
        ("HP;4;2000;21;laptops", "--line: kostensoort: 'laptops' is not one of devices, infrastructure"),
        ("HP;4;-2000;21;devices", "its lines are below 0 together: enter a credit note"),
    ]

    @Test(arguments: lines.indices) func aLineThatIsWrongIsToldByItsPart(_ index: Int) {
        let (line, sentence) = Self.lines[index]
        let answer = money.run(
            "invoice", "add", "Winkel NV", "F1", "01/03/2024", "--school", "30569", "--line", line)
        #expect(answer.status == .usage)
        #expect(answer.text.contains(sentence), "\(answer.text)")
        #expect(money.run("invoice", "list").text == "Er zijn geen facturen.\n")
    }

    static let invoices: [(words: [String], sentence: String)] = [
        (
            ["Winkel", "F1", "01/03/2024", "--school", "30569"],
            "there is no supplier 'Winkel': see 'supplier list', or add it"
        ),
        (["Winkel NV", "F1", "31/02/2024", "--school", "30569"], "DAY: '31/02/2024' is no day of the calendar"),
        (["Winkel NV", "F1", "01/03/2199", "--school", "30569"], "DAY: 01/03/2199 is still to come"),
        (["Winkel NV", "F1", "01/03/2024"], "say whose it is: either --school or --school-board"),
        (["Winkel NV", "F1", "01/03/2024", "--school", "30569", "--school-board", "VZW Noord"], "either --school or"),
        (["Winkel NV", "F1", "01/03/2024", "--school", "999999"], "there is no school 999999"),
        (["Winkel NV", "F1", "01/03/2024", "--school-board", "x"], "there is no school board x"),
        (["Winkel NV", "F1", "01/03/2024", "--school", "30569", "--total", "-121"], "--total: -121,00 is not above 0"),
        (
            ["Winkel NV", "F1", "01/03/2024", "--school", "30569", "--total", "122"],
            "its total of 122,00 is not the 121,00 of its lines"
        ),
        (["Winkel NV", "F1", "01/03/2024", "--school", "30569", "--of", "F0"], "--of is for a credit note"),
        (
            ["Winkel NV", "F1", "01/03/2024", "--school", "30569", "--acquisition", "ruil"],
            "'ruil' is not one of purchase, rent"
        ),
        (
            ["Winkel NV", "F1", "01/03/2024", "--school", "30569", "--booked-on", "01/03/2199"],
            "--booked-on: 01/03/2199 is still"
        ),
    ]

    @Test(arguments: invoices.indices) func anInvoiceThatIsWrongIsToldInASentence(_ index: Int) {
        let (words, sentence) = Self.invoices[index]
        let answer = money.collector.run(["invoice", "add"] + words + ["--line", "HP;1;100;21;devices"])
        #expect(answer.status != .done)
        #expect(answer.text.contains(sentence), "\(answer.text)")
        #expect(money.run("invoice", "list").text == "Er zijn geen facturen.\n")
    }

    @Test func theSameInvoiceTwiceIsRefused() {
        money.addInvoice("F2024-118")
        #expect(
            money.addInvoice("f 2024/118").text.contains(
                "invoice f 2024/118 of Winkel NV is here already, as number 1 of 01/03/2024 for 2.541,00: see 'invoice show 1'"
            ))
    }

    static let charges: [(words: [String], sentence: String)] = [
        (["1"], "say who bears it: --grant with --school, --own, --parents or --third-party"),
        (["1", "--own", "--parents"], "say who bears it"),
        (["1", "--grant", "digisprong-1-gedeeld"], "the award of which school? Give --school"),
        (["1", "--own", "--school", "30569"], "--school is for an award: give --grant as well"),
        (["1", "2", "--own", "--amount", "5"], "--amount is for one line"),
        (["1", "--own", "--amount", "0"], "a charge of 0,00 says nothing"),
        (["1", "--own", "--amount", "-5"], "-5,00 has the wrong sign"),
        (
            ["1", "--own", "--amount", "2420,01"],
            "2.420,01 is more than the 2.420,00 of this line that nobody bears yet"
        ),
        (["9", "--own"], "there is no invoice line 9: see 'inkaart-collector invoice show'"),
        (["1", "--grant", "digisprong-1-gedeeld", "--school", "200002"], "money stays within a school board"),
        (["1", "--grant", "digisprong-1-infrastructuur", "--school", "30569"], "was awarded nothing of"),
    ]

    @Test(arguments: charges.indices) func aChargeThatIsWrongIsToldInASentence(_ index: Int) {
        money.addInvoice()
        let (words, sentence) = Self.charges[index]
        let answer = money.collector.run(["charge", "add"] + words)
        #expect(answer.status != .done)
        #expect(answer.text.contains(sentence), "\(answer.text)")
        #expect(money.run("charge", "list").text == "Er is niets toegewezen.\n")
    }

    static let others: [(words: [String], sentence: String)] = [
        (["supplier", "add", "X", "--number", "0202.239.952"], "'0202.239.952' is no enterprise number"),
        (
            ["supplier", "add", "Winkel BV", "--number", "0202239951"],
            "there is a supplier Winkel BV, as number 1 already"
        ),
        (["invoice", "show", "9"], "there is no invoice 9: see 'inkaart-collector invoice list'"),
        (["order", "show", "9"], "there is no order 9: see 'inkaart-collector order list'"),
        (["charge", "cancel", "9"], "there is no charge 9: see 'inkaart-collector charge list'"),
        (["invoice", "link", "9", "1"], "there is no invoice line 9"),
        (["proof", "set", "digisprong-1-gedeeld", "9", "--status", "gewonnen"], "'gewonnen' is not one of to-submit"),
        (["proof", "set", "digisprong-1-gedeeld", "9", "--status", "submitted"], "invoice 9 charges nothing to"),
        (
            ["proof", "set", "digisprong-1-gedeeld", "9", "--status", "submitted", "--on", "01/01/2199"],
            "--on: 01/01/2199 is still"
        ),
        (["proof", "list", "x"], "there is no grant line x"),
    ]

    @Test(arguments: others.indices) func whatElseIsWrongIsToldInASentence(_ index: Int) {
        let (words, sentence) = Self.others[index]
        let answer = money.collector.run(words)
        #expect(answer.status != .done)
        #expect(answer.text.contains(sentence), "\(answer.text)")
    }
}
