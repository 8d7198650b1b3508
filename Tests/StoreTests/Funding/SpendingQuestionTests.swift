import Assets
import Funding
import Inventory
import TestSupport
import Testing

@testable import Store

@Suite struct SpendingQuestionTests {
    private let ledger: SampleLedger
    private let award = ChargeSource.award(school: SampleStore.school, grantLine: SampleLedger.shared)

    init() throws { ledger = try SampleLedger() }

    private func spending(
        on day: Day = SampleLedger.today, _ days: ClosedRange<Day>? = nil, of school: SchoolNumber = SampleStore.school
    ) throws -> Spending {
        let all = try ledger.store.questions.spending(in: SpendingPeriod(AsOf(day, today: day), days: days)).schools
        return try #require(all.first { $0.grantLine == SampleLedger.shared && $0.school == school }).spending
    }

    @Test func anEuroIsFoundFromTheAwardToTheDevice() throws {
        try ledger.enter(try ledger.draft(quantity: 2))
        _ = try ledger.store.charge([ChargeEntry(line: 1, to: award)], by: ledger.booking())
        for number in 1...2 {
            let device = try ledger.sample.addDevice(number)
            _ = try ledger.sample.ingest(
                try SampleBody.body(seq: 1, .laptop(number)), device: device,
                at: number == 1 ? SampleStore.now : SampleStore.now - 100 * 86_400)
        }
        _ = try ledger.store.link([1, 2], toLine: 1, by: ledger.booking())
        let spending = try spending()
        #expect(spending.awarded.belgian == "1000,00")
        let amount = try Cents("121")
        #expect(spending.invoiced == [.devices: amount])
        #expect(spending.proofs == [.toSubmit: .init(count: 1, amount: amount)])
        #expect([spending.devices.linked, spending.devices.seen, spending.devices.seenLately] == [2, 2, 1])
        #expect(spending.perDevice?.belgian == "60,50")
    }

    @Test func whatIsTakenBackIsGoneAndThePastStaysWhatItWas() throws {
        try ledger.enter(try ledger.draft())
        _ = try ledger.store.charge([ChargeEntry(line: 1, to: award)], by: ledger.booking())
        let later = SampleLedger.today.adding(3)
        _ = try ledger.store.cancelInvoice(1, by: ledger.booking(on: later))
        #expect(try spending().spent.belgian == "121,00")
        #expect(try spending(on: later).spent == .zero)
        #expect(try spending(on: later).proofs.isEmpty)
        #expect(
            try ledger.store.questions.spending(
                in: SpendingPeriod(AsOf(SampleLedger.today.adding(-1), today: SampleLedger.today))
            )
            .schools.isEmpty)
    }

    @Test func aYearHasTheInvoicesOfItsDays() throws {
        for (number, day) in [("A1", "2023-08-31"), ("A2", "2023-09-01"), ("A3", "2024-08-31")] {
            let line = try ledger.enter(try ledger.draft(number, on: day))
            _ = try ledger.store.charge([ChargeEntry(line: line, to: award)], by: ledger.booking())
        }
        let days = try #require(Day("2023-09-01"))...(try #require(Day("2024-08-31")))
        #expect(try spending(SampleLedger.today, days).spent.belgian == "242,00")
        #expect(try spending(SampleLedger.today, days).proofs[.toSubmit]?.count == 2)
    }

    private func spending(_ day: Day, _ days: ClosedRange<Day>) throws -> Spending { try spending(on: day, days) }

    @Test func aCreditNoteTakesOff() throws {
        for kind in InvoiceDraft.Kind.allCases {
            var draft = try ledger.draft("A1", [kind == .invoice ? "100" : "40"])
            draft.kind = kind
            let line = try ledger.enter(draft)
            _ = try ledger.store.charge([ChargeEntry(line: line, to: award)], by: ledger.booking())
        }
        #expect(try spending().spent.belgian == "72,60")
    }

    @Test func whatIsOrderedAndNotInvoicedYetIsShown() throws {
        let line = Purchase.Line(
            try ledger.draft("x", ["300"]).lines[0], school: SampleStore.school, grantLine: SampleLedger.shared)
        let order = Purchase(
            number: "B7", supplier: try ledger.draft().supplier, orderedOn: SampleLedger.today, lines: [line])
        let id = try ledger.store.addPurchase(order, for: .school(SampleStore.school), by: ledger.booking()).id
        #expect(try spending().ordered.belgian == "363,00")
        var draft = try ledger.draft()
        draft.orderNumber = "b7"
        try ledger.enter(draft)
        #expect(try spending().ordered.belgian == "242,00")
        #expect(ledger.refusal { _ = try ledger.store.cancelPurchase(id, by: ledger.booking()) } != nil)
    }

    @Test func aProofIsCountedInItsLastState() throws {
        for number in ["A1", "A2"] {
            let line = try ledger.enter(try ledger.draft(number))
            _ = try ledger.store.charge([ChargeEntry(line: line, to: award)], by: ledger.booking())
        }
        for status in [ProofStatus.submitted, .accepted] {
            let event = ProofEvent(status, on: SampleLedger.today)
            _ = try ledger.store.note(event, ofInvoices: [1], for: SampleLedger.shared, by: ledger.booking())
        }
        let proofs = try spending().proofs
        #expect(proofs[.accepted]?.amount.belgian == "121,00")
        #expect(proofs[.toSubmit]?.count == 1)
        #expect(try spending().answer.toAccountFor.belgian == "879,00")
    }
}
