import Assets
import Funding
import Inventory
import TestSupport
import Testing

@testable import Store

@Suite struct InvoiceCopyTests {
    private let ledger: SampleLedger
    private let award = ChargeSource.award(school: SampleStore.school, grantLine: SampleLedger.shared)
    private let scan: StoredDocument

    init() throws {
        ledger = try SampleLedger()
        scan = try StoredDocument(name: "scan.pdf", content: Array("a scan".utf8))
        let line = try ledger.enter(try ledger.draft())
        _ = try ledger.store.charge([ChargeEntry(line: line, to: award)], by: ledger.booking())
    }

    /// Whether an auditor would ask for the copy, on a day.
    private func isMissing(on day: Day = SampleLedger.today) throws -> Bool {
        try ledger.store.questions.moneyExceptions(AsOf(day, today: day)).contains { $0.rule == .noDocument }
    }

    private func name() throws -> String? { try ledger.store.questions.invoiceAccount(1).paper.document }

    @Test func aCopyThatComesLaterIsThatOfTheInvoiceFromItsDayOn() throws {
        #expect(try isMissing())
        let later = SampleLedger.today.adding(2)
        #expect(try ledger.store.attach(scan, to: 1, by: ledger.booking(on: later)) != nil)
        #expect(try name() == "scan.pdf")
        #expect(try isMissing())
        #expect(try isMissing(on: later) == false)
        #expect(try ledger.store.attach(scan, to: 1, by: ledger.booking(on: later)) == nil)
    }

    @Test func anotherCopyTakesItsPlaceAndUndoGivesTheFirstBack() throws {
        _ = try ledger.store.attach(scan, to: 1, by: ledger.booking())
        let better = try StoredDocument(name: "better.pdf", content: Array("a better scan".utf8))
        let act = try #require(try ledger.store.attach(better, to: 1, by: ledger.booking()))
        #expect(try name() == "better.pdf")
        let counter = try ledger.store.undo(act, by: ledger.booking().author)
        #expect(try name() == "scan.pdf")
        _ = try ledger.store.undo(counter, by: ledger.booking().author)
        #expect(try name() == "better.pdf")
    }

    @Test func anInvoiceThatWasCancelledTakesNoCopyAndOneThatReturnsKeepsIt() throws {
        _ = try ledger.store.attach(scan, to: 1, by: ledger.booking())
        let act = try ledger.store.cancelInvoice(1, by: ledger.booking())
        let refusal = ledger.refusal { _ = try ledger.store.attach(scan, to: 1, by: ledger.booking()) }
        #expect(refusal?.contains("cancelled already") == true)
        _ = try ledger.store.undo(act, by: ledger.booking().author)
        #expect(try isMissing() == false)
    }
}
