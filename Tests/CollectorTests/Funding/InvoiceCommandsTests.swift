import Console
import TestSupport
import Testing

@testable import Collector
@testable import Store

@Suite struct InvoiceCommandsTests {
    private let money: SampleMoney

    init() throws { money = try SampleMoney() }

    @Test func anInvoiceIsEnteredChargedAndShown() {
        let added = money.addInvoice("F2024-118", "--total", "2.541,00")
        #expect(
            added.text == """
                1
                note: its lines: 1 2; 'inkaart-collector charge add 1 2 ...' says who bears them
                note: done as act 4; 'inkaart-collector undo 4' takes it back

                """)
        #expect(money.run("charge", "add", "1", "--grant", "digisprong-1-gedeeld", "--school", "30569").status == .done)
        #expect(money.run("charge", "add", "2", "--parents", "--amount", "21").status == .done)
        #expect(money.run("proof", "set", "digisprong-1-gedeeld", "1", "--status", "ingediend").status == .done)
        #expect(money.run("invoice", "link", "1", "1,4").status == .done)
        let shown = money.run("invoice", "show", "1")
        for words in ["2541,00", "HP 250 G9", "digisprong-1-gedeeld 030569", "ouders", "ingediend", "Nog vrij"] {
            #expect(shown.text.contains(words), "\(words): \(shown.text)")
        }
        #expect(shown.text.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(shown.text)")
        let json = money.run("invoice", "show", "1", "--json").text
        #expect(json.contains(#""amount":2541.00,"charged":2441.00,"free":100.00"#), "\(json)")
        #expect(json.contains(#""line":2,"source":"parents","amount":21.00,"left":21.00"#), "\(json)")
        #expect(json.contains(#""devices":2"#), "\(json)")
        #expect(money.run("invoice", "list", "--open", "--json").text.contains(#""invoice":1"#))
        #expect(money.run("invoice", "list", "--grant", "digisprong-1-gedeeld").text.contains("F2024-118"))
        #expect(money.run("invoice", "list", "--school", "104521").text == "Er zijn geen facturen.\n")
    }

    @Test func aCreditNoteTakesOff() {
        money.addInvoice()
        let note = money.run(
            "invoice", "add", "0202239951", "C1", "02/03/2024", "--school", "30569", "--credit-note", "--of",
            "F2024-118",
            "--line", "HP 250 G9;1;500;21;devices")
        #expect(note.status == .done, "\(note.text)")
        let json = money.run("invoice", "show", "2", "--json").text
        #expect(json.contains(#""kind":"credit-note""#) && json.contains(#""amount":-605.00"#), "\(json)")
        #expect(json.contains(#""correctedNumber":"F2024-118","corrects":1"#), "\(json)")
        let strange = money.run(
            "invoice", "add", "winkel nv", "C2", "02/03/2024", "--school", "30569", "--credit-note", "--of", "F9",
            "--line", "HP 250 G9;1;500;21;devices")
        #expect(strange.text.contains("invoice F9 of Winkel NV is not here: its number is kept as written"))
    }

    @Test func aCancelledInvoiceStaysVisible() {
        money.addInvoice()
        #expect(money.run("invoice", "cancel", "1", "--why", "dubbel").status == .done)
        #expect(money.run("invoice", "list").text.contains("geannuleerd"))
        #expect(money.run("invoice", "show", "1", "--json").text.contains(#""state":"cancelled""#))
        #expect(money.run("invoice", "list", "--open").text == "Er zijn geen facturen.\n")
        #expect(money.addInvoice().status == .done)
    }

    @Test func serialNumbersOfADeliveryAreExpected() throws {
        money.addInvoice()
        let serial = try #require(try money.collector.row(1).serial)
        #expect(money.run("invoice", "expect", "1", serial, "NOTYET0001").status == .done)
        let json = money.run("invoice", "show", "1", "--json").text
        #expect(
            json.contains(#"{"line":1,"device":1,"#) && json.contains(#"{"line":1,"serial":"NOTYET0001"}"#), "\(json)")
        #expect(money.run("invoice", "unlink", "1", "1").status == .done)
        #expect(money.run("invoice", "expect", "1").text.contains("give serial numbers, or --file"))
    }

    @Test func anOrderComesBeforeItsInvoice() {
        let order = money.run(
            "order", "add", "Winkel NV", "B7", "20/02/2024", "--school", "30569", "--consulted", "3", "--line",
            "HP 250 G9;4;2.000,00;21;toestellen;digisprong-1-gedeeld;30569")
        #expect(order.text.hasPrefix("1\n"), "\(order.text)")
        #expect(
            money.addInvoice("F1", "--order", "B8").text.contains(
                "there is no order B8 with Winkel NV: see 'order list'"))
        #expect(money.addInvoice("F1", "--order", "B7").status == .done)
        #expect(money.run("invoice", "show", "1", "--json").text.contains(#""order":1,"orderNumber":"B7""#))
        let shown = money.run("order", "show", "1", "--json").text
        #expect(shown.contains(#""procedure":"consulted","consulted":3"#), "\(shown)")
        #expect(shown.contains(#""grant":"digisprong-1-gedeeld","school":"030569""#), "\(shown)")
        #expect(money.run("order", "cancel", "1").text.contains("invoice 1 is of this order: cancel it first"))
        #expect(money.run("invoice", "cancel", "1").status == .done)
        #expect(money.run("order", "cancel", "1").status == .done)
        #expect(money.run("order", "list").text.contains("geannuleerd"))
    }
}
