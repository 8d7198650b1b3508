import Assets
import Funding
import TestSupport
import Testing

@testable import Store

@Suite struct ProofStoreTests {
    private let ledger: SampleLedger

    init() throws {
        ledger = try SampleLedger()
        for number in ["A1", "A2"] {
            let invoice = try ledger.enter(try ledger.draft(number))
            let award = ChargeSource.award(school: SampleStore.school, grantLine: SampleLedger.shared)
            _ = try ledger.store.charge([ChargeEntry(line: invoice, to: award)], by: ledger.booking())
        }
        try ledger.enter(try ledger.draft("A3"))
    }

    private func note(_ status: ProofStatus, _ invoice: Int64 = 1, reason: String? = nil, by other: Int64? = nil)
        -> String?
    {
        ledger.refusal {
            let event = ProofEvent(status, on: SampleLedger.today, reason: reason, replacedBy: other)
            _ = try ledger.store.note(event, ofInvoices: [invoice], for: SampleLedger.shared, by: ledger.booking())
        }
    }

    @Test func aRejectedProofIsReplacedByAnother() {
        #expect(note(.submitted) == nil)
        #expect(note(.rejected) == "a proof is rejected for a reason: give it with --reason")
        #expect(note(.rejected, reason: "geen overheidsopdracht") == nil)
        #expect(note(.replaced) == "which invoice stands in for 1? Give it with --by")
        #expect(note(.replaced, by: 3) == "invoice 3 charges nothing to digisprong-1-gedeeld: see 'charge add'")
        #expect(note(.replaced, by: 2) == nil)
    }

    @Test func whatDoesNotFollowIsRefused() {
        #expect(
            note(.accepted)
                == "invoice 1: a proof that is 'to-submit' does not become 'accepted', only 'submitted' or 'replaced'")
        #expect(note(.submitted, 3) == "invoice 3 charges nothing to digisprong-1-gedeeld: see 'charge add'")
    }

    @Test func anInvoiceWhoseProofWasHandedInIsNotCancelled() {
        #expect(note(.submitted) == nil)
        #expect(
            ledger.refusal { _ = try ledger.store.cancelInvoice(1, by: ledger.booking()) }
                == "a proof of invoice 1 is 'submitted': take that back first with 'proof set'")
        #expect(note(.toSubmit) == nil)
        #expect(ledger.refusal { _ = try ledger.store.cancelInvoice(1, by: ledger.booking()) } == nil)
    }
}
