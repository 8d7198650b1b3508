import Assets
import Funding
import Inventory
import TestSupport
import Testing

@testable import Store

@Suite struct MoneyUndoTests {
    private let ledger: SampleLedger
    private let award = ChargeSource.award(school: SampleStore.school, grantLine: SampleLedger.shared)

    init() throws { ledger = try SampleLedger() }

    @discardableResult
    private func undo(_ act: Int64?) throws -> Int64 {
        try ledger.store.undo(try #require(act), by: ledger.booking().author)
    }

    /// The latest act.
    private func last() throws -> Int64 { try #require(try ledger.store.questions.acts(atMost: 1).first).id }

    private func charge(_ line: Int64 = 1, _ amount: String? = nil) throws -> Int64 {
        let amount = try amount.map { try Cents($0) }
        return try ledger.store.charge([ChargeEntry(line: line, to: award, amount: amount)], by: ledger.booking())
    }

    private func awarded(_ school: SchoolNumber = SampleStore.school) throws -> String? {
        try ledger.store.questions.awards(grantLine: SampleLedger.shared).first { $0.school == school }?.amount.belgian
    }

    @Test func aChargeIsTakenBackAndChargedAgain() throws {
        try ledger.enter(try ledger.draft())
        let charged = try charge(1, "100")
        let undone = try undo(charged)
        #expect(try ledger.charged(1) == 0)
        try undo(undone)
        #expect(try ledger.charged(1) == 10_000)
        #expect(ledger.refusal { try undo(charged) }?.contains("was taken back already") == true)
    }

    @Test func ofAChargeOnlyWhatIsLeftIsTakenBack() throws {
        try ledger.enter(try ledger.draft())
        let act = try charge(1, "100")
        let part = try ledger.store.uncharge(1, amount: try Cents("30"), by: ledger.booking())
        try undo(act)
        #expect(try ledger.charged(1) == 0)
        // What that took back is a charge of its own now.
        try undo(part)
        #expect(try ledger.charged(1) == 3_000)
    }

    @Test func aProofThatWasHandedInHoldsItsCharge() throws {
        try ledger.enter(try ledger.draft())
        let act = try charge()
        let event = ProofEvent(.submitted, on: SampleLedger.today)
        let handedIn = try ledger.store.note(event, ofInvoices: [1], for: SampleLedger.shared, by: ledger.booking())
        #expect(
            ledger.refusal { try undo(act) }
                == "the proof of invoice 1 for digisprong-1-gedeeld is 'submitted': take that back first with 'proof set'"
        )
        #expect(ledger.refusal { try undo(act - 1) }?.hasPrefix("a proof of invoice 1 is 'submitted'") == true)
        try undo(handedIn)
        try undo(act)
        #expect(try ledger.charged(1) == 0)
    }

    @Test func anInvoiceThatWasEnteredIsCancelledAndEnteredAgain() throws {
        try ledger.enter(try ledger.draft(quantity: 2))
        let entered = try last()
        _ = try charge(1, "100")
        let device = try ledger.sample.addDevice(1)
        _ = try ledger.sample.ingest(try SampleBody.body(seq: 1, .laptop(1)), device: device)
        _ = try ledger.store.link([1], toLine: 1, by: ledger.booking())
        _ = try ledger.store.expect(["NOTYET0001"], withLine: 1, by: ledger.booking())
        let undone = try undo(entered)
        #expect(try ledger.charged(1) == 0)
        try undo(undone)
        let account = try ledger.store.questions.invoiceAccount(3)
        #expect(account.invoice.number == "F2026-118" && account.invoice.booked.isOpen)
        #expect(account.invoice.gross.belgian == "121,00" && account.invoice.charged.belgian == "100,00")
        let serial = try ledger.store.questions.assets().first?.serial
        #expect(account.devices.map(\.serial) == [serial, "NOTYET0001"])
        #expect(account.lines.map(\.devices) == [1])
    }

    @Test func aNumberThatIsTakenAgainKeepsTheCancelledInvoiceOut() throws {
        try ledger.enter(try ledger.draft())
        let cancelled = try ledger.store.cancelInvoice(1, by: ledger.booking())
        try ledger.enter(try ledger.draft())
        #expect(
            ledger.refusal { try undo(cancelled) }
                == "F2026-118 was entered again since, as number 3: cancel that first")
    }

    @Test func anAwardIsAgainWhatItWasBefore() throws {
        let entry = AwardEntry(school: SampleStore.school, try ledger.fixed("1500"))
        let act = try ledger.store.award(SampleLedger.shared, to: [entry], by: ledger.booking())
        let undone = try undo(act)
        #expect(try awarded() == "1000,00")
        try undo(undone)
        #expect(try awarded() == "1500,00")
    }

    @Test func anAwardThatInvoicesChargeStays() throws {
        let first = try last() - 1
        try ledger.enter(try ledger.draft())
        let act = try charge()
        #expect(
            ledger.refusal { try undo(first) }
                == "invoices charge 121,00 to the award of school 030569 of digisprong-1-gedeeld: take that back first, see 'charge list'"
        )
        try undo(act)
        try undo(first)
        #expect(try ledger.store.questions.awards(grantLine: SampleLedger.shared).isEmpty)
    }

    @Test func whatWasEnteredAnewSinceStays() throws {
        let entries = try ["1500", "1700"].map { AwardEntry(school: SampleStore.school, try ledger.fixed($0)) }
        let acts = try entries.map { try ledger.store.award(SampleLedger.shared, to: [$0], by: ledger.booking()) }
        #expect(
            ledger.refusal { try undo(acts[0]) }?.hasPrefix("nothing of act \(acts[0] ?? 0) is left to take back")
                == true)
        #expect(try awarded() == "1700,00")
    }

    @Test func aGrantLineSaysAgainWhatItSaidBefore() throws {
        let store = ledger.store
        var line = try #require(try store.questions.grantLines().first { $0.code == SampleLedger.shared })
        let before = line
        line.name = "Anders"
        let undone = try undo(try store.setGrantLines([line], by: ledger.booking()))
        #expect(try store.questions.grantLines().first { $0.code == line.code } == before)
        try undo(undone)
        #expect(try store.questions.grantLines().first { $0.code == line.code } == line)
    }

    @Test func aGrantLineThatWasAddedIsTakenOutWhileNothingIsAwarded() throws {
        let store = ledger.store
        #expect(ledger.refusal { try undo(1) }?.hasPrefix("something was awarded, charged or ordered of") == true)
        let lines = GrantTemplates.builtIn.lines(of: "digisprong-1-so")
        let act = try store.setGrantLines(lines, by: ledger.booking())
        let undone = try undo(act)
        #expect(try store.questions.grantLines().count == 3)
        let entry = AwardEntry(school: SampleStore.school, try ledger.fixed("1"))
        #expect(ledger.refusal { _ = try store.award(lines[0].code, to: [entry], by: ledger.booking()) } != nil)
        try undo(undone)
        #expect(try store.questions.grantLines().count == 5)
    }

    @Test func aProofIsAgainWhatItWasBefore() throws {
        try ledger.enter(try ledger.draft())
        _ = try charge()
        let events = [ProofStatus.submitted, .rejected].map {
            ProofEvent($0, on: SampleLedger.today, reason: $0 == .rejected ? "te laat" : nil)
        }
        let acts = try events.map {
            try ledger.store.note($0, ofInvoices: [1], for: SampleLedger.shared, by: ledger.booking())
        }
        func status() throws -> ProofStatus? {
            try ledger.store.questions.proofs(for: SampleLedger.shared).first?.status
        }
        #expect(
            ledger.refusal { try undo(acts[0]) } == "the proof of invoice 1 is 'rejected' since: take that back first")
        let undone = try undo(acts[1])
        #expect(try status() == .submitted)
        try undo(undone)
        #expect(try ledger.store.questions.proofs(for: SampleLedger.shared).first?.reason == "te laat")
    }

    @Test func linksAndDeliveriesAreFlipped() throws {
        try ledger.enter(try ledger.draft())
        let device = try ledger.sample.addDevice(1)
        _ = try ledger.sample.ingest(try SampleBody.body(seq: 1, .laptop(1)), device: device)
        let expected = try undo(try ledger.store.expect(["NOTYET0001"], withLine: 1, by: ledger.booking()))
        let linked = try undo(try ledger.store.link([1], toLine: 1, by: ledger.booking()))
        #expect(try ledger.store.questions.invoiceAccount(1).devices.isEmpty)
        try undo(expected)
        try undo(linked)
        #expect(try ledger.store.questions.invoiceAccount(1).devices.map(\.device) == [1, nil])
    }

    @Test func anOrderIsCancelledAndOrderedAgain() throws {
        let line = try ledger.draft().lines[0]
        let purchase = Purchase(
            number: "B7", supplier: try ledger.draft().supplier, orderedOn: SampleLedger.today, lines: [.init(line)])
        let act = try ledger.store.addPurchase(purchase, for: .schoolBoard("VZW Noord"), by: ledger.booking()).act
        let undone = try undo(act)
        #expect(try ledger.store.questions.purchases().filter(\.booked.isOpen).isEmpty)
        try undo(undone)
        #expect(try ledger.store.questions.purchases().filter(\.booked.isOpen).map(\.id) == [3])
        #expect(try ledger.store.questions.purchase(3).lines.map(\.line.gross.belgian) == ["121,00"])
    }

    @Test func aSupplierStays() throws {
        let act = try ledger.store.addSupplier(.init(name: "Boek BV"), by: ledger.booking())
        #expect(ledger.refusal { try undo(act) }?.contains("suppliers stay") == true)
        #expect(try ledger.store.questions.suppliers().map(\.name) == ["Boek BV"])
    }
}
