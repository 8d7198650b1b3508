import Inventory
import TestSupport
import Testing

@testable import Collector
@testable import Store

/// The laptops of the sample are a ThinkPad L14 Gen 2 each, first seen on 22/11/2026.
@Suite struct ArrivalCommandsTests {
    private let money: SampleMoney

    init() throws { money = try SampleMoney() }

    private func addInvoice(_ number: String, _ line: String, on day: String = "10/11/2026") {
        let added = money.run("invoice", "add", "winkel nv", number, day, "--school", "30569", "--line", line)
        #expect(added.status == .done, "\(added.text)")
    }

    @Test func whatArrivedIsProposedShownAndConfirmed() throws {
        addInvoice("F2026-118", "Lenovo ThinkPad L14 G2;3;1.500,00;21;toestellen")
        let listed = money.run("arrival", "list")
        #expect(
            listed.text == """
                Lijn  Wat aangekomen is
                ────  ──────────────────────────────────────────────────────────────────────────
                   1  2 van 3 Lenovo ThinkPad L14 G2 van F2026-118 zijn aangekomen in school
                      030569, eerst gezien op 22/11/2026 (model)
                note: 'inkaart-collector arrival show 1' lists them; 'arrival confirm 1' links them

                """)
        #expect(money.run("arrival", "list", "--school", "104521").text.hasPrefix("Geen nieuw toestel past"))
        let shown = money.run("arrival", "show", "1").text
        #expect(shown.contains("PF3ZZ01") && shown.contains("PF3ZZ02") && shown.contains("22/11/2026"), "\(shown)")
        #expect(shown.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(shown)")
        #expect(money.run("arrival", "confirm", "1", "--dry-run").text.hasSuffix("note: nothing changes\n"))
        let confirmed = money.run("arrival", "confirm", "1", "--why", "nageteld", "--language", "en")
        #expect(
            confirmed.text.contains("2 of 3 Lenovo ThinkPad L14 G2 of F2026-118 have arrived at school"),
            "\(confirmed.text)")
        #expect(confirmed.text.contains("note: done as act "), "\(confirmed.text)")
        #expect(money.run("invoice", "show", "1", "--json").text.contains(#""devices":2"#))
        let left = money.run("arrival", "list").text
        #expect(left.hasPrefix("Geen nieuw toestel past bij een factuurlijn; op toestellen wachten er nog 1"))
        let again = money.run("arrival", "confirm", "1")
        #expect(again.status == .failed)
        #expect(again.text.contains("line 1: no new device fits it; 1 of 3 are still to come"), "\(again.text)")
    }

    @Test func whatIsOnlyPossibleIsConfirmedByRequest() throws {
        addInvoice("F1", "Laptop 14 inch;1;500,00;21;toestellen")
        let listed = money.run("arrival", "list", "--language", "en").text
        #expect(listed.contains("may have arrived") && listed.contains("1 other fits as well"), "\(listed)")
        #expect(
            money.run("arrival", "confirm", "1").text.contains(
                "only possible: see 'arrival show 1', and give --possible"))
        #expect(money.run("arrival", "confirm", "--all").text.contains("nothing changes"))
        #expect(money.run("arrival", "confirm", "--all", "--possible").status == .done)
        #expect(money.run("arrival", "list").text.hasPrefix("Geen enkele factuurlijn wacht nog op toestellen"))
        #expect(money.run("arrival", "show", "1").text.contains("all of it is linked or expected already"))
    }

    @Test func machinesReadWhatIsProposed() throws {
        addInvoice("F1", "Lenovo ThinkPad L14 G2;1;500,00;21;toestellen")
        let list = money.run("arrival", "list", "--json").text
        #expect(
            list == """
                [
                {"line":1,"description":"Lenovo ThinkPad L14 G2","invoice":1,"number":"F1","supplier":"Winkel NV",\
                "issuedOn":"2026-11-10","bought":1,"linked":0,"expected":0,"arrived":1,"surplus":1,"certain":true,\
                "schools":"030569","firstSeenOn":"2026-11-22","lastSeenOn":"2026-11-22","reasons":"model"}
                ]

                """)
        let show = money.run("arrival", "show", "1", "--json").text
        #expect(show.contains(#""device":1,"school":"030569","kind":"laptop""#), "\(show)")
        #expect(show.contains("\"possible\":[\n]"), "\(show)")
        #expect(money.run("arrival", "confirm", "1", "--json").text.hasPrefix("[\n{\"line\":1,"))
        #expect(money.run("arrival", "list", "--json").text == "[\n]\n")
    }

    @Test func linesOrAllIsToBeSaid() {
        for words in [["arrival", "confirm"], ["arrival", "confirm", "1", "--all"]] {
            let answer = money.collector.run(words)
            #expect(answer.status == .usage && answer.text.contains("say either which lines"), "\(answer.text)")
        }
        #expect(money.run("arrival", "confirm", "--all").text.contains("nothing changes"))
        #expect(money.run("arrival", "show", "1").text.contains("there is no invoice line 1"))
    }

    @Test func aDeliveryNoteTellsWhatItDoes() throws {
        addInvoice("F1", "ThinkPad L14;3;1.500,00;21;toestellen")
        addInvoice("F2", "ThinkPad L14;3;1.500,00;21;toestellen")
        let expected = money.run("invoice", "expect", "1", "PF3ZZ01", "pf3zz01", "NOTYET0001").text
        #expect(expected.contains("note: here already, and of line 1 now: device 1\n"), "\(expected)")
        #expect(
            expected.contains("note: 1 of 2 were not seen yet: each is of line 1 as soon as it is\n"), "\(expected)")
        let other = money.run("invoice", "expect", "2", "PF3ZZ01", "notyet0001", "PF3ZZ02")
        #expect(other.status == .failed)
        #expect(
            other.text.contains("PF3ZZ01 is of line 1 of invoice F1 already: 'invoice unlink 1 1' takes it from there"),
            "\(other.text)")
        #expect(other.text.hasSuffix("note: nothing was entered\n"), "\(other.text)")
        #expect(other.text.contains("NOTYET0001 is of line 1 of invoice F1 already: 'undo "), "\(other.text)")
        #expect(money.run("invoice", "unlink", "1", "1").status == .done)
        let again = money.run("invoice", "expect", "1", "PF3ZZ01", "NOTYET0002").text
        #expect(again.contains("note: 1 of 2 were expected with line 1 already\n"), "\(again)")
    }

    /// The word of a person stays.
    @Test func aDeviceThatWasUnlinkedIsToldWhenADeliveryNoteNamesIt() throws {
        addInvoice("F1", "ThinkPad L14;3;1.500,00;21;toestellen")
        #expect(money.run("invoice", "link", "1", "1").status == .done)
        #expect(money.run("invoice", "unlink", "1", "1").status == .done)
        let text = money.run("invoice", "expect", "1", "PF3ZZ01").text
        #expect(
            text.contains(
                "device 1 was unlinked from line 1 by a person, whose word stays: 'invoice link 1 1' links again"),
            "\(text)")
        #expect(money.run("invoice", "show", "1", "--json").text.contains(#""devices":0"#))
    }
}
