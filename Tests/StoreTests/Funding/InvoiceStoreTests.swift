import Assets
import Funding
import Inventory
import TestSupport
import Testing

@testable import Store

@Suite struct InvoiceStoreTests {
    private let ledger: SampleLedger

    init() throws { ledger = try SampleLedger() }

    @Test func theSameInvoiceTwiceIsFoundHoweverItsNumberIsWritten() throws {
        try ledger.enter(try ledger.draft("F2026-118"))
        let said = ledger.refusal { try ledger.enter(try ledger.draft("f 2026/118")) }
        #expect(
            said
                == "invoice f 2026/118 of Winkel NV is here already, as number 1 of 01/03/2024 for 121,00: see 'invoice show 1'"
        )
        var note = try ledger.draft("F2026-118")
        note.kind = .creditNote
        #expect(try ledger.enter(note) == 2)
    }

    @Test func allOfAFileOrNothing() throws {
        let entries = try [ledger.draft("A1"), ledger.draft("A2"), ledger.draft("A1")].map {
            InvoiceEntry($0, for: .school(SampleStore.school))
        }
        #expect(ledger.refusal { _ = try ledger.store.addInvoices(entries, by: ledger.booking()) } != nil)
        #expect(try ledger.store.questions.suppliers().isEmpty)
        #expect(try ledger.enter(try ledger.draft("A1")) == 1)
    }

    @Test func whatAnAuditorWouldNotAcceptIsRefused() throws {
        var draft = try ledger.draft()
        draft.total = try Cents("121,02")
        #expect(
            ledger.refusal { try ledger.enter(draft) }
                == "invoice F2026-118 of Winkel NV: its total of 121,02 is not the 121,00 of its lines: the difference of 0,02 is more than rounding makes"
        )
        draft.total = try Cents("121,01")
        draft.lines[0].vatRate = try #require(VATRate("20"))
        #expect(
            ledger.refusal { try ledger.enter(draft) }
                == """
                invoice F2026-118 of Winkel NV: its total of 121,01 is not the 120,00 of its lines: the difference of 1,01 is more than rounding makes
                invoice F2026-118 of Winkel NV: line 1: a VAT rate of 20 % is none of Belgium: 0 %, 6 %, 12 %, 21 %
                """
        )
    }

    @Test func theChargesOfALineAreNeverMoreThanTheLine() throws {
        try ledger.enter(try ledger.draft())
        let award = ChargeSource.award(school: SampleStore.school, grantLine: SampleLedger.shared)
        let part = ChargeEntry(line: 1, to: award, amount: try Cents("100"))
        _ = try ledger.store.charge([part], by: ledger.booking())
        #expect(
            ledger.refusal { _ = try ledger.store.charge([part], by: ledger.booking()) }
                == "line 1: 100,00 is more than the 21,00 of this line that nobody bears yet")
        _ = try ledger.store.charge([ChargeEntry(line: 1, to: .parents)], by: ledger.booking())
        #expect(try ledger.charged(1) == 12_100)
        let rest = ledger.refusal {
            _ = try ledger.store.charge([ChargeEntry(line: 1, to: .ownMeans)], by: ledger.booking())
        }
        #expect(rest == "line 1: all of it is borne already: take a charge back first with 'charge cancel'")
    }

    @Test func moneyStaysWithinASchoolBoard() throws {
        try ledger.enter(try ledger.draft())
        let within = ChargeSource.award(school: SampleStore.otherSchool, grantLine: SampleLedger.shared)
        _ = try ledger.store.charge(
            [ChargeEntry(line: 1, to: within, amount: try Cents("1"))], by: ledger.booking())
        let across = ChargeSource.award(school: SampleLedger.stranger, grantLine: SampleLedger.shared)
        #expect(
            ledger.refusal { _ = try ledger.store.charge([ChargeEntry(line: 1, to: across)], by: ledger.booking()) }
                == "the invoice is of school board 'VZW Noord' and the award of 'VZW Zuid': money stays within a school board"
        )
    }

    @Test func aChargeIsTakenBackByACounterEntryOnce() throws {
        try ledger.enter(try ledger.draft())
        _ = try ledger.store.charge([ChargeEntry(line: 1, to: .ownMeans)], by: ledger.booking())
        _ = try ledger.store.uncharge(1, amount: try Cents("20"), by: ledger.booking())
        #expect(try ledger.charged(1) == 10_100)
        _ = try ledger.store.uncharge(1, by: ledger.booking())
        #expect(try ledger.charged(1) == 0)
        #expect(ledger.refusal { _ = try ledger.store.uncharge(1, by: ledger.booking()) } != nil)
        #expect(
            ledger.refusal { _ = try ledger.store.uncharge(2, by: ledger.booking()) }
                == "there is no charge 2: see 'inkaart-collector charge list'")
    }

    @Test func aCancelledInvoiceLeavesNothingAndItsNumberIsFree() throws {
        try ledger.enter(try ledger.draft())
        let award = ChargeSource.award(school: SampleStore.school, grantLine: SampleLedger.shared)
        _ = try ledger.store.charge([ChargeEntry(line: 1, to: award)], by: ledger.booking())
        _ = try ledger.store.cancelInvoice(1, by: ledger.booking())
        #expect(try ledger.charged(1) == 0)
        #expect(
            ledger.refusal { _ = try ledger.store.cancelInvoice(1, by: ledger.booking()) }
                == "invoice 1 is cancelled already")
        #expect(
            ledger.refusal { _ = try ledger.store.charge([ChargeEntry(line: 1, to: award)], by: ledger.booking()) }
                != nil)
        #expect(try ledger.enter(try ledger.draft()) == 3)
        #expect(try ledger.store.questions.suppliers().map(\.invoices) == [1])
    }

    @Test func aCounterEntryIsNotBookedBeforeWhatItTakesBack() throws {
        let store = ledger.store
        try ledger.enter(try ledger.draft())
        _ = try store.charge([ChargeEntry(line: 1, to: .ownMeans)], by: ledger.booking())
        let before = ledger.booking(on: SampleLedger.today.adding(-1))
        let entry = AwardEntry(school: SampleStore.school, try ledger.fixed("2000"))
        let said = [
            ledger.refusal { _ = try store.uncharge(1, by: before) },
            ledger.refusal { _ = try store.cancelInvoice(1, by: before) },
            ledger.refusal { _ = try store.award(SampleLedger.shared, to: [entry], by: before) },
        ]
        let rest = "is booked on 22/11/2026: what takes it back is booked on that day or later"
        #expect(said == ["charge 1 \(rest)", "invoice 1 \(rest)", "the award of school 030569 \(rest)"])
    }

    @Test func whatIsDatedBackFitsTheReportsOfTheDaysSince() throws {
        let today = SampleLedger.today
        try ledger.enter(try ledger.draft())
        let whole = ChargeEntry(line: 1, to: .ownMeans)
        func charge(on day: Day) -> String? {
            ledger.refusal { _ = try ledger.store.charge([whole], by: ledger.booking(on: day)) }
        }
        #expect(
            charge(on: today.adding(-1))
                == "line 1: its invoice was booked on 22/11/2026: a charge is booked on that day or later")
        #expect(charge(on: today.adding(1)) == nil)
        _ = try ledger.store.uncharge(1, by: ledger.booking(on: today.adding(3)))
        #expect(
            charge(on: today.adding(2))
                == "line 1: all of it is borne already: take a charge back first with 'charge cancel'")
        #expect(charge(on: today.adding(3)) == nil)
    }

    @Test func nothingOfMoneyIsChangedOrDeleted() throws {
        try ledger.enter(try ledger.draft())
        _ = try ledger.store.charge([ChargeEntry(line: 1, to: .ownMeans)], by: ledger.booking())
        for change in [
            "UPDATE charge SET amount = 1", "DELETE FROM charge", "UPDATE invoice_line SET net = 1",
            "DELETE FROM award",
        ] {
            #expect(ledger.refusal { try ledger.store.write { try $0.run(change) } } != nil, "\(change)")
        }
        #expect(try ledger.charged(1) == 12_100)
    }
}
