import Funding
import Invoices
import Testing

@Suite struct UBLInvoiceTests {
    private typealias Line = (description: String, quantity: Int64, net: String, rate: Int)

    private static func lines(_ draft: InvoiceDraft) -> [String] {
        draft.lines.map {
            "\($0.description) | \($0.quantityInThousandths) | \($0.net.decimal) | \($0.vatRate.belgian)"
        }
    }

    @Test func anInvoiceIsReadWithItsPartiesOrderAndPDF() throws {
        let draft = try SampleInvoice.draft("base.xml")
        #expect(draft.kind == .invoice)
        #expect(draft.number == "F2026-118")
        #expect(draft.issuedOn.iso == "2026-09-14")
        #expect(
            draft.supplier
                == .init(
                    name: "Computerhuis Kempen BV", tradeName: "Computerhuis", number: EnterpriseNumber("0999410004")))
        #expect(
            draft.buyer
                == .init(
                    name: "VZW Scholen aan de Vaart", tradeName: "Basisschool De Vaart",
                    number: EnterpriseNumber("0999520068")))
        #expect(draft.orderNumber == "B2026-41")
        #expect(draft.correctedNumber == nil)
        #expect(
            Self.lines(draft) == [
                "HP 250 G9: 15,6 inch, 16 GB, 512 GB | 24000 | 10776.00 | 21",
                "Garantie 4 jaar, ter plaatse | 24000 | 960.00 | 21",
            ])
        #expect(draft.total == SampleInvoice.cents("14200,56"))
        #expect(draft.documents.count == 1)
        #expect(draft.documents.first?.name == "F2026-118.pdf")
        #expect(draft.documents.first?.mediaType == "application/pdf")
        #expect(
            draft.documents.first.map { String(decoding: $0.bytes, as: UTF8.self) }?.hasSuffix("F2026-118\n%%EOF\n")
                == true)
    }

    @Test func aPDFThatIsNoneIsAFileOfAnUnknownKind() throws {
        let text = try SampleInvoice.text("base.xml", "JVBERi", "AVBERi")
        let draft = try SampleInvoice.reader.ublInvoice(Array(text.utf8))
        #expect(draft.documents.map(\.name) == ["F2026-118.pdf"])
        #expect(draft.documents.map(\.mediaType) == [nil])
        #expect(draft.total == SampleInvoice.cents("14200,56"))
    }

    @Test func whatIsTakenOffOrAddedAsAWholeIsALineOfItsOwn() throws {
        let draft = try SampleInvoice.draft("allowances.xml")
        #expect(
            Self.lines(draft) == [
                "Touchscreen 65 inch | 10000 | 3870.00 | 21", "Installatie | 2500 | 150.00 | 21",
                "Jaarkorting | 1000 | -201.00 | 21", "Toeslag | 1000 | 76.00 | 21",
            ])
        #expect(draft.total == SampleInvoice.cents("4712,95"))
        #expect(draft.roundingDifference == .zero)
    }

    @Test func anOrderThatThereIsNotHasNoNumber() throws {
        for none in ["NA", "na", "n/a", "N/A"] {
            let text = try SampleInvoice.text("base.xml", ">B2026-41<", ">\(none)<")
            let draft = try SampleInvoice.reader.ublInvoice(Array(text.utf8))
            #expect(draft.orderNumber == nil, "\(none)")
        }
    }

    @Test func aCreditNoteNamesItsInvoiceAndHasNoSigns() throws {
        let draft = try SampleInvoice.draft("credit-note.xml")
        #expect(draft.kind == .creditNote)
        #expect(draft.correctedNumber == "F2026-118")
        #expect(Self.lines(draft) == ["HP 250 G9 | 2000 | 898.00 | 21", "Terugnamekosten | -1000 | -25.00 | 21"])
        #expect(draft.total == SampleInvoice.cents("1056,33"))
    }

    @Test func anInvoiceBelowZeroIsACreditNote() throws {
        let draft = try SampleInvoice.draft("below-zero.xml")
        #expect(draft.kind == .creditNote)
        #expect(draft.correctedNumber == "F2026-118")
        #expect(
            Self.lines(draft) == [
                "HP 250 G9 | 2000 | 898.00 | 21", "Terugnamekosten | -1000 | -25.00 | 21",
                "Tegemoetkoming | 1000 | 10.00 | 21",
            ])
        #expect(draft.total == SampleInvoice.cents("1068,43"))
    }

    @Test func anInvoiceWithTheCodeOfACreditNoteIsOne() throws {
        let text = try SampleInvoice.text("base.xml", ">380<", ">381<")
        #expect(try SampleInvoice.reader.ublInvoice(Array(text.utf8)).kind == .creditNote)
    }

    @Test func everyCategoryOfVATHasItsRate() throws {
        let draft = try SampleInvoice.draft("vat-rates.xml")
        #expect(draft.lines.map(\.vatRate.rawValue) == [2_100, 600, 1_200, 0, 0, 0])
        #expect(
            draft.supplier
                == .init(name: "Netwerk & Co <BV>", tradeName: "Netwerk", number: EnterpriseNumber("1999630056")))
        #expect(draft.total == SampleInvoice.cents("685,34"))
        for category in ["Z", "E", "K", "G", "O"] {
            let text = try SampleInvoice.text(
                "vat-rates.xml", "<cbc:ID>AE</cbc:ID><cbc:Percent>0.0", "<cbc:ID>\(category)</cbc:ID><cbc:Percent>0")
            #expect(try SampleInvoice.reader.ublInvoice(Array(text.utf8)).lines.count == 6)
        }
    }

    @Test func anyEncodingGivesTheSameInvoice() throws {
        let draft = try SampleInvoice.draft("windows-1252.xml")
        #expect(draft.supplier.name == "Café Informatique SPRL")
        #expect(draft.lines[0].description == "Beeldscherm «één» €")
        #expect(try SampleInvoice.draft("utf-16.xml") == draft)
    }

    private static let harmless: [(old: String, new: String)] = [
        ("14200.56</cbc:TaxInclusiveAmount>", "14200.58</cbc:TaxInclusiveAmount>"),
        ("<cbc:TaxInclusiveAmount currencyID=\"EUR\">", "<cbc:TaxInclusiveAmount>"),
        ("10776.00", " +10776.000 "), ("10776.00", "10776"), (">24<", ">24.0000<"),
        ("<cac:TaxTotal>", "<cbc:Unknown/><cac:TaxTotal>"),
        (
            "  <cac:InvoiceLine>",
            "  <cac:InvoiceLine><cbc:InvoicedQuantity>0</cbc:InvoicedQuantity><cbc:LineExtensionAmount>0.00</cbc:LineExtensionAmount></cac:InvoiceLine>\n  <cac:InvoiceLine>"
        ),
    ]

    @Test func aCentForEachLineAndOtherFormsOfNumbersAreRight() throws {
        for (old, new) in Self.harmless {
            var text = try SampleInvoice.text("base.xml", old, new)
            if new.contains("14200.58") { text = text.replacing("14200.56", with: "14200.58") }
            let faults = SampleInvoice.faults(text)
            #expect(faults == nil, "\(new)")
        }
    }

    @Test func theNumberOfTheEnterpriseIsFoundWhereverItStands() throws {
        let legal = "<cbc:CompanyID schemeID=\"0208\">0999410004</cbc:CompanyID>"
        let endpoint = "<cbc:EndpointID schemeID=\"0208\">0999410004</cbc:EndpointID>"
        var text = try SampleInvoice.text("base.xml", legal, "")
        #expect(try SampleInvoice.reader.ublInvoice(Array(text.utf8)).supplier.number?.digits == "0999410004")
        text = text.replacing("<cbc:CompanyID>BE0999410004", with: "<cbc:CompanyID>NL001234567B01")
        text = text.replacing("<cbc:IdentificationCode>BE", with: "<cbc:IdentificationCode>NL")
        #expect(try SampleInvoice.reader.ublInvoice(Array(text.utf8)).supplier.number?.digits == "0999410004")
        text = text.replacing(endpoint, with: "<cbc:EndpointID schemeID=\"0106\">12345678</cbc:EndpointID>")
        #expect(try SampleInvoice.reader.ublInvoice(Array(text.utf8)).supplier.number == nil)
        let old = text.replacing("schemeID=\"0106\">12345678", with: "schemeID=\"9956\">0999410004")
        #expect(try SampleInvoice.reader.ublInvoice(Array(old.utf8)).supplier.number?.digits == "0999410004")
        // A number of another country that would pass for one of Belgium.
        text = text.replacing("12345678<", with: "0202239951<")
        #expect(try SampleInvoice.reader.ublInvoice(Array(text.utf8)).supplier.number == nil)
    }

    @Test func aLongTextIsCutAndOneOfSeveralLinesIsOne() throws {
        let long = String(repeating: "é\n<![CDATA[\t]]>\u{202E}", count: 400)
        let text = try SampleInvoice.text("base.xml", "<cbc:Name>HP 250 G9<", "<cbc:Name>\(long)<")
        let description = try SampleInvoice.reader.ublInvoice(Array(text.utf8)).lines[0].description
        #expect(description.hasPrefix("é é é"))
        #expect(description.hasSuffix("é…"))
        #expect((490...500).contains(description.utf8.count))
    }
}
