import Console
import Files
import Foundation
import Glibc
import Invoices
import TestSupport
import Testing

@testable import Collector
@testable import Store

/// What files say wrong, through the command: the sentence names the place, what was read and what would be right, and nothing is entered.
@Suite struct WrongInvoiceFilesTests {
    private let invoices: SampleInvoices

    init() throws { invoices = try SampleInvoices() }

    private func expectRefusal(
        _ files: KeyValuePairs<String, String>, _ options: [String], _ sentences: [String],
        _ status: Console.ExitStatus = .failed
    ) throws {
        let head = try invoices.head()
        let answer = invoices.take(files.map { ($0.key, Array($0.value.utf8)) }, options)
        #expect(answer.status == status, "\(answer.text)")
        for sentence in sentences { #expect(answer.text.contains(sentence), "\(answer.text)") }
        #expect(answer.text.hasSuffix("nothing was entered\n") || status == .usage, "\(answer.text)")
        #expect(try invoices.head() == head)
        #expect(try invoices.money.collector.sample.store.questions.invoices().isEmpty)
        #expect(try invoices.money.collector.sample.store.questions.suppliers().map(\.name) == ["Winkel NV"])
    }

    static let cells: [(column: String, cell: String, sentence: String)] = [
        ("leverancier", "", "is empty: something such as Computerhuis BV would be right"),
        ("factuurnummer", "", "is empty: something such as F2026-118 would be right"),
        ("factuurnummer", "1,23E+14", "'1,23E+14' is a long number that the spreadsheet shortened: give the column"),
        ("factuurdatum", "31/02/2024", "'31/02/2024' is not a day such as 22/11/2026"),
        ("factuurdatum", "01/01/2199", "01/01/2199 is still to come: today is "),
        ("factuurdatum", "gisteren", "'gisteren' is not a day such as"),
        ("omschrijving", "", "is empty: something such as Laptop 14 inch would be right"),
        ("kostensoort", "laptops", "'laptops' is not one of toestellen, infrastructuur"),
        (
            "kostensoort", "",
            "is empty: fill it in, or give --cost-kind KIND for all such rows; KIND is one of devices, "
        ),
        ("aantal", "0", "'0' is no quantity: 1 would be right, or nothing"),
        ("aantal", "vier", "'vier' is not a number such as 24 or 2,5"),
        ("aantal", "9999999", "'9999999' is more than a million"),
        ("bedrag excl. btw", "veel", "'veel' is no amount: write it as 1234,56"),
        ("bedrag excl. btw", "1.234", "'1.234' may be 1234,00 or 1,234: write it with two decimals"),
        ("bedrag excl. btw", "99999999999", "'99999999999' is more than 10 billion euros"),
        ("bedrag excl. btw", "12,345", "'12,345' may be 12345,00 or 12,345: write it with two decimals"),
        ("btw-tarief", "20", "'20' is not a VAT rate of Belgium: 0, 6, 12, 21"),
        ("btw-tarief", "ja", "'ja' is not a VAT rate of Belgium"),
        ("bedrag incl. btw", "120,00", "is 120,00, and 100,00 with 21 % is 121,00"),
        ("ondernemingsnummer", "0202239952", "'0202239952' is not an enterprise number of Belgium"),
        ("verwervingswijze", "ruil", "'ruil' is not one of aankoop, huur"),
        ("instellingsnummer", "999999", "there is no school 999999: see 'inkaart-collector school list'"),
        ("instellingsnummer", "3o569", "'3o569' is not an instellingsnummer of six digits"),
        ("instellingsnummer", "200002", "school 200002 is of school board 'VZW Zuid', not of 'VZW Noord'"),
    ]

    @Test(arguments: cells.indices) func aCellIsToldByRowAndColumn(_ index: Int) throws {
        let (column, cell, sentence) = Self.cells[index]
        let list = SampleInvoices.list([:], ["factuurnummer": "F2"].merging([column: cell]) { $1 })
        try expectRefusal(
            ["lijst.csv": list], ["--school-board", "VZW Noord"], ["lijst.csv: row 3, column '\(column)': \(sentence)"])
    }

    @Test func anInvoiceBelowZeroShouldBeACreditNote() throws {
        try expectRefusal(
            ["a.csv": SampleInvoices.list(["bedrag excl. btw": "-100,00", "soort": ""])], [],
            ["a.csv: row 2, column 'soort': the invoice is -121,00 in all: 'creditnota' would be right"])
    }

    static let peppol: [(old: String, new: String, sentence: String)] = [
        (
            "<cbc:IssueDate>2024-09-14", "<cbc:IssueDate>2024-02-31",
            "Invoice/cbc:IssueDate: '2024-02-31' is no day such as"
        ),
        (
            "<cbc:IssueDate>2024-09-14", "<cbc:IssueDate>2199-01-01",
            "Invoice/cbc:IssueDate: 2199-01-01 is still to come"
        ),
        (
            "10776.00</cbc:Line", "10.776,00</cbc:Line",
            "cac:InvoiceLine[1]/cbc:LineExtensionAmount: '10.776,00' is not an amount such as 1234.56"
        ),
        ("10776.00</cbc:Line", "veel</cbc:Line", "cac:InvoiceLine[1]/cbc:LineExtensionAmount: 'veel' is not an amount"),
        ("10776.00</cbc:Line", "99999999999</cbc:Line", "'99999999999' is more than 10 billion euros"),
        (
            ">24</cbc:Invoiced", ">0</cbc:Invoiced",
            "cac:InvoiceLine[1]/cbc:InvoicedQuantity: is 0, and the line costs 10776.00"
        ),
        (">24</cbc:Invoiced", ">veel</cbc:Invoiced", "cbc:InvoicedQuantity: 'veel' is not a number such as 24"),
        ("<cbc:DocumentCurrencyCode>EUR", "<cbc:DocumentCurrencyCode>USD", "is 'USD': euros (EUR) would be right"),
        (
            "<cbc:CompanyID schemeID=\"0208\">0999410004", "<cbc:CompanyID schemeID=\"0208\">0999410005",
            "'0999410005' is no enterprise number of Belgium"
        ),
        ("<cbc:ID>F2026-118</cbc:ID>\n  <cbc:Issue", "<cbc:Issue", "Invoice/cbc:ID: is missing"),
        (
            "<Invoice ", "<!DOCTYPE x [<!ENTITY a \"b\">]><Invoice ",
            "the file has a DTD, which can hide other files in it"
        ),
        ("<Invoice ", "<Order ", "the file"),
        ("</cac:InvoiceLine>", "", "the file is damaged or cut off"),
        (
            "VZW Scholen aan de Vaart", "Zuid v.z.w.",
            "cac:AccountingCustomerParty: invoice F2026-118 of Computerhuis Kempen BV is of another school board: its buyer 'Zuid v.z.w.' is of 'VZW Zuid', and it was to be entered for 'VZW Noord'"
        ),
        ("Basisschool De Vaart", "DE BRUG", "is of 'VZW Zuid', and it was to be entered for 'VZW Noord'"),
    ]

    @Test(arguments: peppol.indices) func aPeppolFileIsToldByItsElement(_ index: Int) throws {
        let (old, new, sentence) = Self.peppol[index]
        let file = try SampleInvoices.file("base.xml", [old: new])
        try expectRefusal(
            ["f.xml": file], ["--school", "30569", "--cost-kind", "devices"], ["note: f.xml: ", sentence])
    }

    @Test func theEnterpriseNumberOfTheBuyerTellsBeforeItsName() throws {
        let set = { (board: String) in
            self.invoices.money.run("school-board", "set", board, "--enterprise-number", "0999.520.068")
        }
        #expect(set("VZW Zuid").status == .done)
        #expect(set("VZW Noord").text.contains("there is a school board with enterprise number 0999.520.068 already"))
        let file = try SampleInvoices.file("base.xml", ["VZW Scholen aan de Vaart": "VZW Noord"])
        try expectRefusal(
            ["f.xml": file], ["--school", "30569", "--cost-kind", "devices"],
            ["its buyer 'VZW Noord' is of 'VZW Zuid', and it was to be entered for 'VZW Noord'"])
        let right = invoices.take(["f.xml": file], "--school", "200002", "--cost-kind", "devices")
        #expect(right.status == .done, "\(right.text)")
    }

    @Test func anUnknownRateOfVATIsToldByItsElement() throws {
        let file = try SampleInvoices.file("base.xml").replacingOccurrences(of: ">21<", with: ">20<")
        try expectRefusal(
            ["f.xml": file], ["--school", "30569", "--cost-kind", "devices"],
            [
                "f.xml: Invoice/cac:InvoiceLine[1]/cac:Item/cac:ClassifiedTaxCategory/cbc:Percent: '20' is no VAT rate of Belgium",
                "f.xml: Invoice/cac:InvoiceLine[2]/",
            ])
    }

    /// Entities in entities would be 10^9 bytes; elements in elements a stack.
    @Test func bombsAreRefused() throws {
        let entities = (1...9).map { "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">" }.joined()
        let bombs = [
            "<!DOCTYPE Invoice [<!ENTITY e0 \"0123456789\">\(entities)]><Invoice>&e9;</Invoice>",
            "<!DOCTYPE Invoice SYSTEM \"file:///etc/passwd\"><Invoice/>",
            String(repeating: "<a>", count: 100_000), "<Invoice>" + String(repeating: "<a/>", count: 500_000),
        ]
        for bomb in bombs { try expectRefusal(["f.xml": bomb], ["--school", "30569"], ["note: f.xml: the file has "]) }
    }

    @Test func aLineWithoutAKindIsNamed() throws {
        try expectRefusal(
            ["f.xml": try SampleInvoices.file("base.xml")], ["--school", "30569", "--cost-kind", "1=toestellen"],
            ["f.xml: line 2 'Garantie 4 jaar, ter plaatse': has no kind of cost: give --cost-kind 2=KIND"])
        try expectRefusal(
            ["f.xml": try SampleInvoices.file("base.xml"), "a.csv": SampleInvoices.list([:])], ["--school", "30569"],
            ["f.xml: line 2 'Garantie 4 jaar, ter plaatse': has no kind of cost: give --cost-kind F2026-118:2=KIND"])
    }

    @Test func allThatIsWrongIsToldAtOnce() throws {
        try expectRefusal(
            [
                "f.xml": try SampleInvoices.file("base.xml"), "x.pdf": "%PDF-1.7", "leeg.csv": "",
                "a.csv": SampleInvoices.list(["aantal": "0"], ["btw-tarief": "20", "factuurdatum": "31/02/2024"]),
                "b.csv": SampleInvoices.list([:], ["factuurnummer": "F2"]),
                "c.csv": SampleInvoices.list(["factuurnummer": "f-1"]),
            ], ["--school", "30569"],
            [
                "f.xml: line 1 ", "x.pdf: the file is a PDF, made for eyes: ask the supplier for the Peppol file (XML)",
                "x.pdf: it is kept beside a list if it is named after an invoice of it, such as F2026-118.pdf",
                "leeg.csv: the file is empty", "a.csv: row 2, column 'aantal'", "a.csv: row 3, column 'btw-tarief'",
                "a.csv: row 3, column 'factuurdatum'",
                "c.csv: row 2: invoice f-1 of Kopiehuis BV stands here twice: the other is in b.csv, row 2",
            ])
    }

    @Test func moreFaultsThanAnybodyReadsAreCounted() throws {
        let rows = (1...150).map { ["factuurnummer": "F\($0)", "aantal": "0"] }
        let list = rows.dropFirst().reduce(SampleInvoices.list(rows[0])) {
            $0 + (SampleInvoices.list($1).split(separator: "\r\n").last.map { "\($0)\r\n" } ?? "")
        }
        try expectRefusal(["a.csv": list], [], ["a.csv: row 2, ", "a.csv: row 101, ", "note: and 50 more\n"])
    }

    static let calls: [(options: [String], sentence: String)] = [
        (["--school", "30569", "--school-board", "VZW Noord"], "say whose it is: either --school or --school-board"),
        (["--cost-kind", "laptops"], "'laptops' is not one of devices, infrastructure"),
        (["--cost-kind", "x=devices"], "'x=devices' is not KIND, LINE=KIND or NUMBER:LINE=KIND"),
        (["--cost-kind", "devices", "--cost-kind", "other"], "--cost-kind of all lines is given twice"),
        (["--cost-kind", "1=devices"], "--cost-kind 1=devices: there is no such line of which the file does not say"),
        (["--acquisition", "ruil"], "'ruil' is not one of purchase, rent"),
        (["--booked-on", "01/01/2199"], "--booked-on: 01/01/2199 is still to come"),
    ]

    @Test(arguments: calls.indices) func aWrongCallIsToldInASentence(_ index: Int) throws {
        let (options, sentence) = Self.calls[index]
        try expectRefusal(["a.csv": SampleInvoices.list([:])], options, [sentence], .usage)
    }

    @Test func whoseItIsMustBeSaid() throws {
        try expectRefusal(
            ["f.xml": try SampleInvoices.file("base.xml")], ["--cost-kind", "devices"],
            [
                "f.xml: invoice F2026-118 of Computerhuis Kempen BV: for which school is it? Give --school or --school-board"
            ])
        try expectRefusal(
            ["a.csv": SampleInvoices.list([:])], ["--school", "104521"],
            ["a.csv: row 2, column 'instellingsnummer': is 030569, and --school says 104521"])
    }

    @Test func anInvoiceIsNotBookedBeforeItsDay() throws {
        try expectRefusal(
            ["a.csv": SampleInvoices.list([:])], ["--booked-on", "29/02/2024"],
            ["a.csv: row 2: invoice F1 of Kopiehuis BV: its day 01/03/2024 is after 29/02/2024, on which it would be"])
    }

    @Test func aChargeThatCannotBeRefusesAll() throws {
        try expectRefusal(
            ["a.csv": SampleInvoices.list([:])], ["--grant", "digisprong-1-infrastructuur"],
            [
                "a.csv: row 2: invoice F1 of Kopiehuis BV: school 030569 was awarded nothing of digisprong-1-infrastructuur"
            ])
        try expectRefusal(
            ["a.csv": SampleInvoices.list(["instellingsnummer": ""])],
            ["--school-board", "VZW Noord", "--grant", "digisprong-1-gedeeld"],
            ["digisprong-1-gedeeld is awarded to schools: say for which school it is"])
    }

    @Test func whatIsHereAlreadyIsToldWithItsDayAndAmount() throws {
        #expect(invoices.take(["a.csv": SampleInvoices.list([:])]).status == .done)
        let head = try invoices.head()
        // Its number was not known then.
        let again = invoices.take(
            ["b.csv": SampleInvoices.list(["factuurnummer": "f 1", "ondernemingsnummer": "0999410004"])])
        #expect(
            again.text.contains(
                "b.csv: row 2: invoice f 1 of Kopiehuis BV is here already, as number 1 of 01/03/2024 for 121,00: see 'invoice show 1'"
            ), "\(again.text)")
        #expect(try invoices.head() == head)
    }

    @Test func anInvoiceIsOfTheSchoolBoardThatOrdered() throws {
        let order = invoices.money.run(
            "order", "add", "Winkel NV", "B7", "20/02/2024", "--school", "200002", "--line", "HP;4;100,00;21;toestellen"
        )
        #expect(order.status == .done, "\(order.text)")
        try expectRefusal(
            ["a.csv": SampleInvoices.list(["leverancier": "Winkel NV", "bestelbonnummer": "B7"])], [],
            ["a.csv: row 2: invoice F1 of Winkel NV: its order B7 is of school board 'VZW Zuid'"])
    }
}
