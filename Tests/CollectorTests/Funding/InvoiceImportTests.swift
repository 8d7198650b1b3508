import Console
import Funding
import TestSupport
import Testing

@testable import Collector
@testable import Store

@Suite struct InvoiceImportTests {
    private let invoices: SampleInvoices
    private var money: SampleMoney { invoices.money }

    init() throws { invoices = try SampleInvoices() }

    @Test func aPeppolFileIsEnteredWithItselfAsTheCopy() throws {
        let answer = invoices.take(
            ["post/F.xml": try SampleInvoices.file("base.xml")], "--school", "30569", "--cost-kind", "toestellen",
            "--cost-kind", "2=onderhoud", "--acquisition", "leasing")
        #expect(answer.status == .done, "\(answer.text)")
        #expect(answer.text.contains("Computerhuis"), "\(answer.text)")
        #expect(answer.text.contains("1 invoice, 14.200,56 in all"), "\(answer.text)")
        #expect(answer.text.contains("'inkaart-collector undo 4' takes it back"), "\(answer.text)")
        #expect(answer.text.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(answer.text)")
        let shown = money.run("invoice", "show", "1", "--json").text
        for part in [
            #""number":"F2026-118","issuedOn":"2024-09-14","supplier":"Computerhuis Kempen BV""#,
            #""supplierNumber":"0999.410.004""#, #""document":"F.xml""#, #""costKind":"devices","quantity":24"#,
            #""costKind":"maintenance""#, #""acquisition":"lease""#,
        ] { #expect(shown.contains(part), "\(part): \(shown)") }
        #expect(money.run("supplier", "list").text.contains("0999.410.004"))
    }

    @Test func whatWasPaidBeforeIsToldAsAnAdvanceMayBeHereAlready() throws {
        let answer = invoices.take(
            ["F.xml": try SampleInvoices.file("allowances.xml")], "--school", "30569", "--cost-kind", "toestellen")
        #expect(answer.status == .done, "\(answer.text)")
        #expect(
            answer.text.contains("says that 1.000,00 was paid before: if an invoice of that advance"), "\(answer.text)")
    }

    @Test func aListIsEnteredForTheSchoolsThatItNames() throws {
        let answer = invoices.take(
            [
                "lijst.csv": SampleInvoices.list(
                    ["bedrag excl. btw": "1.234,56"], ["bedrag excl. btw": "1,234.56", "omschrijving": "Scanner"],
                    ["factuurnummer": "F2", "instellingsnummer": "104521"])
            ], "--json")
        #expect(answer.status == .done, "\(answer.text)")
        let first =
            #"{"invoice":1,"file":"lijst.csv","row":2,"supplier":"Kopiehuis BV","supplierIsNew":true,"kind":"invoice","#
            + #""number":"F1","issuedOn":"2024-03-01","schoolBoard":"VZW Noord","school":"030569","lines":2,"amount":2987.64,"#
            + #""charged":0.00}"#
        #expect(answer.text.contains(first), "\(answer.text)")
        #expect(answer.text.contains(#""row":4,"supplier":"Kopiehuis BV","supplierIsNew":false"#), "\(answer.text)")
        #expect(answer.text.contains(#""school":"104521""#), "\(answer.text)")
        // A list is no invoice: nothing is kept of it.
        #expect(!money.run("invoice", "show", "1", "--json").text.contains("document"))
    }

    @Test func aPDFIsTheCopyOfTheInvoiceOfAListThatItIsNamedAfter() {
        let answer = invoices.take(
            ["scans/f 1.pdf": "%PDF-1.7 F1", "lijst.csv": SampleInvoices.list([:], ["factuurnummer": "F2"])])
        #expect(answer.status == .done, "\(answer.text)")
        #expect(money.run("invoice", "show", "1", "--json").text.contains(#""document":"f 1.pdf""#))
        #expect(!money.run("invoice", "show", "2", "--json").text.contains("document"))
    }

    @Test func aCreditNoteFindsItsInvoiceWhereverThatStands() throws {
        let answer = invoices.take(
            ["c.xml": try SampleInvoices.file("credit-note.xml"), "f.xml": try SampleInvoices.file("base.xml")],
            "--school", "30569", "--cost-kind", "toestellen", "--json")
        #expect(answer.status == .done, "\(answer.text)")
        #expect(answer.text.contains(#"{"invoice":2,"file":"c.xml""#), "\(answer.text)")
        #expect(answer.text.contains(#""amount":-1056.33"#), "\(answer.text)")
        #expect(answer.text.contains(#""correctedNumber":"F2026-118","corrects":1"#), "\(answer.text)")
        let strange = invoices.take(
            ["n.csv": SampleInvoices.list(["soort": "creditnota", "gecrediteerde factuur": "F9"])])
        #expect(
            strange.text.contains(
                "credit note F1 of Kopiehuis BV corrects invoice F9, which is not here: its number is kept as written"))
    }

    @Test func aRehearsalSaysAllAndChangesNothing() throws {
        let head = try invoices.head()
        let answer = invoices.take(
            ["c.xml": try SampleInvoices.file("credit-note.xml"), "f.xml": try SampleInvoices.file("base.xml")],
            "--school", "30569", "--cost-kind", "toestellen", "--dry-run")
        #expect(answer.status == .done)
        #expect(answer.text.contains("2 invoices, 13.144,23 in all; nothing was changed"), "\(answer.text)")
        #expect(answer.text.contains("(nieuw)") && answer.text.contains("(niet"), "\(answer.text)")
        #expect(try invoices.head() == head)
        #expect(money.run("invoice", "list").text == "Er zijn geen facturen.\n")
        let json = invoices.take(
            ["c.xml": try SampleInvoices.file("credit-note.xml"), "f.xml": try SampleInvoices.file("base.xml")],
            "--school", "30569", "--cost-kind", "toestellen", "--dry-run", "--json")
        #expect(!json.text.contains(#""invoice":"#) && !json.text.contains(#""corrects":"#), "\(json.text)")
    }

    @Test func theOrderThatItNamesIsFound() throws {
        let order = money.run(
            "order", "add", "Winkel NV", "B7", "20/02/2024", "--school", "30569", "--line",
            "HP;4;100,00;21;toestellen;digisprong-1-gedeeld;30569")
        #expect(order.status == .done, "\(order.text)")
        let rows = [
            SampleInvoices.list(["leverancier": "Winkel NV", "bestelbonnummer": "b7"]),
            SampleInvoices.list(["leverancier": "Winkel NV", "factuurnummer": "F2"]),
            SampleInvoices.list(["leverancier": "Winkel NV", "factuurnummer": "F3", "bestelbonnummer": "B8"]),
        ]
        #expect(invoices.take(["a.csv": rows[0]], "--json").text.contains(#""order":1,"orderNumber":"b7""#))
        #expect(invoices.take(["a.csv": rows[1]], "--order", "B7", "--json").text.contains(#""order":1"#))
        let unknown = invoices.take(["a.csv": rows[2]], "--language", "en")
        #expect(unknown.text.contains("B8 (not here)"), "\(unknown.text)")
        let wrong = invoices.take(
            ["a.csv": SampleInvoices.list(["leverancier": "Winkel NV", "factuurnummer": "F4"])], "--order", "B9")
        #expect(wrong.text.contains("a.csv: row 2: invoice F4 of Winkel NV: there is no order B9 with Winkel NV"))
    }

    @Test func allOfItIsChargedToOneAward() {
        let answer = invoices.take(
            [
                "a.csv": SampleInvoices.list(
                    [:], ["bedrag excl. btw": "0,00", "omschrijving": "Gratis tas"],
                    ["factuurnummer": "C1", "soort": "creditnota", "bedrag excl. btw": "10,00"])
            ], "--grant", "digisprong-1-gedeeld")
        #expect(answer.status == .done, "\(answer.text)")
        let charges = money.run("charge", "list", "--json").text
        #expect(charges.contains(#""amount":121.00"#) && charges.contains(#""amount":-12.10"#), "\(charges)")
        #expect(charges.split(separator: "\n").count == 4, "\(charges)")
        #expect(money.run("undo", "4").status == .done)
        #expect(money.run("invoice", "list", "--open").text == "Er zijn geen facturen.\n")
        #expect(money.collector.run("check").text.contains("the store is sound"))
    }
}
