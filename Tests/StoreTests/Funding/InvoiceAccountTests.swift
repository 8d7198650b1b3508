import Assets
import Funding
import Inventory
import TestSupport
import Testing

@testable import Store

@Suite struct InvoiceAccountTests {
    private let ledger: SampleLedger
    private let award = ChargeSource.award(school: SampleStore.otherSchool, grantLine: SampleLedger.shared)

    init() throws {
        ledger = try SampleLedger()
        var draft = try ledger.draft("A1", ["100", "0,10"])
        draft.total = try Cents("121,13")
        try ledger.enter(draft)
        try ledger.enter(try ledger.draft("A2"))
        _ = try ledger.store.charge(
            [ChargeEntry(line: 1, to: award), ChargeEntry(line: 2, to: .thirdParty("oudercomité"))],
            by: ledger.booking())
    }

    @Test func anInvoiceTellsAllThatHangsOnIt() throws {
        let account = try ledger.store.questions.invoiceAccount(1)
        #expect(account.lines.map(\.line.gross.belgian) == ["121,00", "0,12"])
        #expect(account.lines.map(\.free) == [.zero, .zero])
        #expect(account.charges.map(\.source) == [award, .thirdParty("oudercomité")])
        #expect(account.proofs.map(\.grantLine) == [SampleLedger.shared])
        #expect(account.proofs.map(\.status) == [.toSubmit])
        #expect(account.paper.total?.belgian == "121,13")
        #expect(account.paper.supplierNumber?.digits == "0202239951")
        #expect(ledger.refusal { _ = try ledger.store.questions.invoiceAccount(9) } != nil)
    }

    @Test func invoicesAreFoundBySchoolAndGrantLineAndWhatIsFree() throws {
        func ids(_ filter: InvoiceFilter) throws -> [Int64] { try ledger.store.questions.invoices(filter).map(\.id) }
        #expect(try ids(InvoiceFilter()) == [2, 1])
        #expect(try ids(InvoiceFilter(onlyOpen: true)) == [2])
        #expect(try ids(InvoiceFilter(grantLine: SampleLedger.shared)) == [1])
        // Its money pays for an invoice of another school of its school board.
        #expect(try ids(InvoiceFilter(school: SampleStore.otherSchool)) == [1])
        #expect(try ids(InvoiceFilter(school: SampleLedger.stranger)).isEmpty)
        #expect(try ids(InvoiceFilter(schoolBoard: "VZW Noord")) == [2, 1])
        #expect(try ids(InvoiceFilter(schoolBoard: "VZW Zuid")).isEmpty)
        #expect(try ids(InvoiceFilter(supplier: "winkel nv")) == [2, 1])
        #expect(try ids(InvoiceFilter(supplier: "BE 0202.239.951", onlyOpen: true)) == [2])
        #expect(try ids(InvoiceFilter(supplier: "Winkel")).isEmpty)
        #expect(ledger.refusal { _ = try ids(InvoiceFilter(schoolBoard: "x")) } != nil)
        #expect(try ledger.store.questions.invoices(atMost: 1).map(\.id) == [2])
    }

    @Test func chargesAndProofsAreListed() throws {
        _ = try ledger.store.uncharge(2, by: ledger.booking())
        let charges = try ledger.store.questions.charges(invoice: 1)
        #expect(charges.map(\.id) == [3, 2, 1])
        #expect(charges.map { $0.left?.belgian } == [nil, "0,00", "121,00"])
        #expect(charges.map(\.booked.reverses) == [2, nil, nil])
        #expect(try ledger.store.questions.charges(grantLine: SampleLedger.shared).map(\.id) == [1])
        #expect(try ledger.store.questions.charges(school: SampleStore.school.text).isEmpty)
        let proofs = try ["VZW Noord", "VZW Zuid"].map {
            try ledger.store.questions.proofs(for: SampleLedger.shared, schoolBoard: $0).map(\.amount.belgian)
        }
        #expect(proofs == [["121,00"], []])
    }

    @Test func aCopyIsKeptUpToItsLimitAndNoFurther() throws {
        let content = [UInt8](repeating: 0x25, count: StoredDocument.maximumBytes)
        let document = try StoredDocument(name: "scan.pdf", content: content)
        let entry = InvoiceEntry(try ledger.draft("A4"), for: .school(SampleStore.school), document: document)
        let id = try #require(try ledger.store.addInvoices([entry], by: ledger.booking()).ids.first)
        #expect(try ledger.store.questions.invoiceAccount(id).paper.document == "scan.pdf")
        #expect(ledger.refusal { _ = try StoredDocument(name: "x", content: content + [0]) } != nil)
        #expect(ledger.refusal { _ = try StoredDocument(name: "x", content: []) } == "the file 'x' is empty")
    }
}
