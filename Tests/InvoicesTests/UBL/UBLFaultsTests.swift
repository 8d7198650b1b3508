import Invoices
import Testing

/// What is wrong is said with the way to it, what was read and what would be right.
@Suite struct UBLFaultsTests {
    @Test func eachFaultHasItsPlaceAndWhatWouldBeRight() throws {
        for row in try SampleInvoice.rows("faults.tsv") {
            let found = SampleInvoice.faults(try SampleInvoice.text("base.xml", row[0], row[1])) ?? "nothing"
            #expect(found.contains(row[2]), "\(row[1]): \(found)")
        }
    }

    @Test func allFaultsAreSaidAtOnce() throws {
        let text = try SampleInvoice.text("base.xml", ">960.00<", ">x<").replacing("2026-09-14", with: "gisteren")
            .replacing("10776.00", with: "y")
        #expect(SampleInvoice.faults(text)?.split(separator: "\n").count == 3)
    }

    @Test func aCreditNoteBelowZeroIsRefused() throws {
        let text = try SampleInvoice.text("credit-note.xml", ">1056.33<", ">-1056.33<")
        #expect(
            SampleInvoice.faults(text)
                == "CreditNote/cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount: -1056.33 is below 0: a credit note says without a sign what it takes off"
        )
    }

    @Test func anInvoiceHasLinesAndNotTooMany() throws {
        let text = String(decoding: try SampleInvoice.bytes("base.xml"), as: UTF8.self)
        let none = text.replacing("cac:InvoiceLine>", with: "cac:Nothing>")
        #expect(SampleInvoice.faults(none) == "Invoice: has 0 lines: 1 to 10000 would be right")
        let many = text.replacing(
            "</Invoice>", with: String(repeating: "<cac:InvoiceLine/>", count: 10_000) + "</Invoice>")
        #expect(SampleInvoice.faults(many) == "Invoice: has 10002 lines: 1 to 10000 would be right")
    }

    @Test func eachTruncatedFileIsRefused() throws {
        let bytes = try SampleInvoice.bytes("vat-rates.xml")
        for count in stride(from: 1, to: bytes.count - 3, by: 37) {
            #expect(SampleInvoice.faults(Array(bytes[..<count])) != nil, "\(count)")
        }
    }

    @Test func aBombInAnInvoiceIsRefused() throws {
        let text = try SampleInvoice.text("base.xml", "<Invoice ", "<!DOCTYPE Invoice [<!ENTITY a 'b'>]><Invoice ")
        #expect(
            SampleInvoice.faults(text) == "the file has a DTD, which can hide other files in it: an invoice has none")
    }
}
