import Funding
import Imports
import Inventory
import Testing

@testable import Invoices

@Suite struct InvoiceListTests {
    private static func lines(_ draft: InvoiceDraft) -> [String] {
        draft.lines.map {
            "\($0.description) | \($0.costKind?.rawValue ?? "-") | \($0.quantityInThousandths) | \($0.net.decimal) | \($0.vatRate.belgian)"
                + " | \($0.acquisition.rawValue)"
        }
    }

    @Test func rowsOfOneSupplierAndNumberAreOneInvoice() throws {
        let drafts = try SampleInvoice.reader.listedInvoices(SampleInvoice.bytes("lists.csv"))
        #expect(drafts.map(\.number) == ["F2026-118", "VR-77", "C2026-9", "2026.12"])
        #expect(drafts.map(\.issuedOn.iso) == ["2026-09-14", "2026-11-03", "2026-10-20", "2026-10-01"])
        #expect(drafts.map(\.school?.text) == ["030569", "030569", "030569", "030569"])
        #expect(drafts.map(\.supplier.number?.digits) == ["0999410004", "1999630056", nil, nil])
        #expect(drafts.map(\.orderNumber) == ["B2026-41", nil, nil, nil])
        #expect(drafts.map(\.kind) == [.invoice, .invoice, .creditNote, .invoice])
        #expect(drafts.map { $0.total?.decimal } == ["14200.56", "106.01", "1086.58", "1210.00"])
        #expect(
            drafts.map(Self.lines) == [
                [
                    "HP 250 G9 | devices | 24000 | 10776.00 | 21 | purchase",
                    "Garantie 4 jaar | maintenance | 24000 | 960.00 | 21 | purchase",
                ],
                ["Bekabeling van het gebouw | infrastructure | 3000 | 100.01 | 6 | purchase"],
                ["HP 250 G9 | devices | 2000 | 898.00 | 21 | purchase"],
                ["Printer | devices | 1000 | 1000.00 | 21 | rent"],
            ])
    }

    @Test func aListInEnglishIsRead() throws {
        let drafts = try SampleInvoice.reader.listedInvoices(SampleInvoice.bytes("lists-en.csv"))
        #expect(drafts.count == 1)
        #expect(drafts.first?.supplier.name == "Computerhuis Kempen, BV")
        #expect(drafts.first?.total == nil)
        #expect(drafts.map(Self.lines).first?.last == "Support | maintenance | 2500 | 150.00 | 21 | purchase")
    }

    private static func faults(_ heading: String, _ cell: String) -> String? {
        let plain = [
            ("Leverancier", "Kopiehuis"), ("Factuurnummer", "F1"), ("Factuurdatum", "1/10/2026"),
            ("Omschrijving", "Printer"),
            ("Bedrag excl. btw", "100,00"), ("Btw-tarief", "21"),
        ]
        var cells = plain.filter { $0.0 != heading } + [(heading, cell)]
        if cells.count == plain.count { cells = plain.map { $0.0 == heading ? (heading, cell) : $0 } }
        let rows = [cells.map(\.0), cells.map { "\"\($0.1)\"" }].map { $0.joined(separator: ";") }
        return SampleInvoice.faults(rows.joined(separator: "\n") + "\n")
    }

    @Test func eachFaultNamesRowAndColumnAndWhatWouldBeRight() throws {
        for row in try SampleInvoice.rows("cells.tsv") {
            let fault = row[2].isEmpty ? nil : "row 2, column '\(row[0])': \(row[2])"
            #expect(Self.faults(row[0], row[1]) == fault, "\(row)")
        }
        #expect(Self.faults("Omschrijving", "a\u{7}b") == "row 2, column 'Omschrijving': it has a control character")
    }

    private static let head =
        "Leverancier;Ondernemingsnummer;Factuurnummer;Factuurdatum;Soort;Omschrijving;Bedrag excl. btw;Btw-tarief\n"
    private static let lists: [(text: String, fault: String?)] = [
        (
            head + "A;;1;1/10/2026;;x;-10,00;21\n",
            "row 2, column 'Soort': the invoice is -12,10 in all: 'creditnota' would be right for what is below 0"
        ),
        (head + "A;;1;1/10/2026;;x;-10,00;21\nA;;1;;;y;20,00;21\n", nil),
        (
            head + "A;;1;1/10/2026;;x;10,00;21\nA;;1;2/10/2026;;y;20,00;21\n",
            "row 3, column 'Factuurdatum': is '02/10/2026', and row 2 of the same invoice says '01/10/2026'"
        ),
        (
            head + "A;;1;1/10/2026;factuur;x;10,00;21\na;;1;;creditnota;y;20,00;21\n",
            "row 3, column 'Soort': is 'credit-note', and row 2 of the same invoice says 'invoice'"
        ),
        (
            head + "A;0999410004;1;1/10/2026;;x;10,00;21\nA NV;0999410004;1;1/10/2026;;y;20,00;21\n",
            "row 3, column 'Leverancier': 'A NV' has the enterprise number and the invoice of row 2: one name would be right"
        ),
        (head + "A;;1;1/10/2026;;x;10,00;21;6\n", "row 2: has 9 cells under 8 headings"),
        (head, "the list has headings, and no rows"),
        (
            "Leverancier;Factuurnummer\nA;1\n",
            ["'factuurdatum'", "'omschrijving'", "'btw-tarief'", "'bedrag excl. btw' or 'bedrag incl. btw'"]
                .map { "row 1: no column has the heading \($0)" }.joined(separator: "\n")
        ),
        (
            "leverancier;LEVERANCIER;Factuurnummer;datum;omschrijving;netto;btw %\nA;B;1;1/10/2026;x;10;21\n",
            "column 'leverancier': stands over 2 columns: one would be right"
        ),
    ]

    @Test func whatRowsSayTogetherMustAgree() {
        for (text, fault) in Self.lists { #expect(SampleInvoice.faults(text) == fault, "\(text)") }
    }

    @Test func ofTwoColumnsForOneThingTheMoreUsualOneCounts() throws {
        let text =
            "School;Instellingsnummer;Leverancier;Factuurnummer;Datum;Omschrijving;Netto;Btw %\nDe Linde;030569;A;1;1/10/2026;x;10;21\n"
        #expect(try SampleInvoice.reader.listedInvoices(Array(text.utf8)).first?.school?.text == "030569")
    }

    @Test func allFaultsAreSaidAtOnceAndNothingIsRead() {
        let text = Self.head + "A;;1;1/10/2026;;x;tien;21\nB;;2;gisteren;;;10,00;20\n"
        #expect(SampleInvoice.faults(text)?.split(separator: "\n").count == 4)
    }

    @Test func everyColumnHasAHeadingInBothLanguages() {
        for column in InvoiceColumn.allCases {
            #expect(InvoiceWords.builtIn.headings(of: column).count > 1, "\(column)")
            for heading in InvoiceWords.builtIn.headings(of: column) {
                #expect(InvoiceWords.builtIn.meaning(of: heading, as: "column") == column.rawValue, "\(heading)")
            }
        }
    }
}
