import Assets
import Funding
import Inventory
import TestSupport
import Testing

@testable import Store

/// Whatever was entered: undo gives the state before, and undoing that the state after.
@Suite struct MoneyUndoPropertyTests {
    private let ledger: SampleLedger

    init() throws {
        ledger = try SampleLedger()
        for number in 1...3 {
            let device = try ledger.sample.addDevice(number)
            _ = try ledger.sample.ingest(try SampleBody.body(seq: 1, .laptop(number)), device: device)
        }
    }

    @Test func undoGivesTheStateBefore() throws {
        var random = Seeded()
        var done = 0
        // Most of what is tried at random is refused: until enough of it was done.
        for step in 0..<1_000 where done < 60 {
            let before = try state()
            guard let act = try attempt({ try enter(step, &random) }) else { continue }
            done += 1
            let after = try state()
            guard let undone = try attempt({ try undo(act) }) else { continue }
            let gone = try state()
            #expect(gone == before, "\(what(act)): \(Set(gone).symmetricDifference(before))")
            guard Bool.random(using: &random), try attempt({ try undo(undone) }) != nil else { continue }
            let again = try state()
            #expect(again == after, "\(what(act)) again: \(Set(again).symmetricDifference(after))")
        }
        #expect(done > 50)
        #expect(try ledger.store.faults().isEmpty)
    }

    @Test func undoOfAnyActKeepsTheBooksInOrder() throws {
        var random = Seeded()
        for step in 0..<300 {
            guard try attempt({ try enter(step, &random) }) != nil, step % 3 == 0 else { continue }
            let acts = try ledger.store.questions.acts().filter { $0.undoneBy == nil && $0.id > 4 }
            guard let act = acts.randomElement(using: &random) else { continue }
            _ = try attempt { try undo(act.id) }
        }
        for (sentence, query) in MoneyDisorder.all {
            let found = try ledger.store.questions.read { try $0.rows(query) { $0.integer(0) } }
            #expect(found.isEmpty, "\(sentence): \(found)")
        }
    }

    private func what(_ act: Int64) -> String {
        (try? ledger.store.questions.acts(atMost: 5).first { $0.id == act }?.what) ?? "act \(act)"
    }

    private func undo(_ act: Int64) throws -> Int64 { try ledger.store.undo(act, by: ledger.booking().author) }

    /// `nil` for what is refused, as rightly as a fault of another kind would be wrong.
    private func attempt(_ work: () throws -> Int64?) throws -> Int64? {
        do {
            return try work()
        } catch is StoreError {
            return nil
        } catch is RefusedInvoices {
            return nil
        } catch is ChargeFault {
            return nil
        }
    }

    private func enter(_ step: Int, _ random: inout Seeded) throws -> Int64? {
        let (store, booking) = (ledger.store, ledger.booking())
        let some = Int64.random(in: 1...12, using: &random)
        let euros = try Cents("\(Int.random(in: 1...150, using: &random)),10")
        switch Int.random(in: 0...11, using: &random) {
        case 0, 1:
            return try store.addInvoices(
                [
                    InvoiceEntry(
                        try ledger.draft("N\(some)", ["100", "50"], quantity: 2), for: .school(SampleStore.school))
                ],
                by: booking
            ).act
        case 2, 3:
            let award = ChargeSource.award(school: SampleStore.otherSchool, grantLine: SampleLedger.shared)
            return try store.charge(
                [ChargeEntry(line: some, to: step % 3 == 0 ? .parents : award, amount: euros)], by: booking)
        case 4: return try store.uncharge(some, amount: step % 2 == 0 ? -euros : nil, by: booking)
        case 5:
            let schools = [SampleStore.school, SampleStore.otherSchool]
            let entries = schools.map { AwardEntry(school: $0, AwardCalculation(amount: euros)) }
            return try store.award(SampleLedger.shared, to: entries, by: booking)
        case 6: return try store.cancelInvoice(some, by: booking)
        case 7, 8:
            let status = ProofStatus.allCases.randomElement(using: &random) ?? .submitted
            let event = ProofEvent(status, on: SampleLedger.today, reason: "te laat", replacedBy: some + 1)
            return try store.note(event, ofInvoices: [some], for: SampleLedger.shared, by: booking)
        case 9: return try store.link([some % 3 + 1], toLine: some, by: booking)
        case 10: return try store.expect(["SERIAL\(step % 4)"], withLine: some, by: booking)
        default: return try changeTerm(step)
        }
    }

    private func changeTerm(_ step: Int) throws -> Int64? {
        guard var line = try ledger.store.questions.grantLines().first else { return nil }
        line.until = line.until.adding(step % 3)
        return try ledger.store.setGrantLines([line], by: ledger.booking())
    }

    /// All that people see, without the numbers of the store, as what is entered again has another one.
    private func state() throws -> [String] {
        let questions = ledger.store.questions
        var state = try questions.awards().map { "\($0.school) \($0.grantLine) \($0.amount.decimal)" }
        state += try questions.grantLines().map { "\($0.code) until \($0.until.iso)" }
        for invoice in try questions.invoices() where invoice.booked.isOpen {
            let account = try questions.invoiceAccount(invoice.id)
            let proofs = account.proofs.map { "\($0.grantLine) \($0.status) \($0.amount.decimal) \($0.reason ?? "")" }
            let devices = account.devices.map { "\($0.device ?? 0) \($0.serial ?? "")" }
            state.append("\(invoice.number) \(account.lines.map(\.free.decimal)) \(proofs) \(devices.sorted())")
        }
        return state.sorted()
    }
}
