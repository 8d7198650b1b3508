import Assets
import Funding
import Inventory
import TestSupport
import Testing

@testable import Store

@Suite struct GrantLineStoreTests {
    private let ledger: SampleLedger

    init() throws { ledger = try SampleLedger() }

    @Test func whatALineSaidOnADayStaysWhenItIsChangedLater() throws {
        let store = ledger.store
        var line = try #require(try store.questions.grantLines().first { $0.code == SampleLedger.shared })
        let before = line
        line.until = try #require(Day("2025-12-31"))
        let later = SampleLedger.today.adding(10)
        #expect(try store.setGrantLines([line], by: ledger.booking(on: later)) != nil)
        #expect(try store.setGrantLines([line], by: ledger.booking(on: later)) == nil)
        let lines = [try store.questions.grantLines(on: SampleLedger.today), try store.questions.grantLines(on: later)]
        #expect(lines.map { $0.first { $0.code == before.code } } == [before, line])
        #expect(try store.questions.grantLines(on: SampleLedger.today.adding(-1)).isEmpty)
    }

    @Test func whatContradictsItselfIsRefused() throws {
        var line = try #require(try ledger.store.questions.grantLines().first)
        line.until = line.from.adding(-1)
        let said = ledger.refusal { _ = try ledger.store.setGrantLines([line], by: ledger.booking()) }
        #expect(said?.hasPrefix("grant line \(line.code): it ends on") == true)
    }

    @Test func anAwardThatIsGivenAnewTakesTheOldOneBack() throws {
        let store = ledger.store
        let later = SampleLedger.today.adding(5)
        let entry = AwardEntry(school: SampleStore.school, try ledger.fixed("1500,50"))
        #expect(try store.award(SampleLedger.shared, to: [entry], by: ledger.booking(on: later)) != nil)
        #expect(try store.award(SampleLedger.shared, to: [entry], by: ledger.booking(on: later)) == nil)
        func amount(_ day: Day) throws -> String? {
            try store.questions.awards(on: day, grantLine: SampleLedger.shared)
                .first { $0.school == SampleStore.school }?.amount.belgian
        }
        #expect(try [amount(SampleLedger.today), amount(later)] == ["1000,00", "1500,50"])
    }

    @Test func anAwardShowsHowItWasWorkedOut() throws {
        let line = try #require(try ledger.store.questions.grantLines().first { $0.code == SampleLedger.shared })
        let calculation = try line.award(forPupils: [.kleuter: 100, .lager1To4: 160])
        _ = try ledger.store.award(
            SampleLedger.shared, to: [AwardEntry(school: SampleStore.school, calculation)], by: ledger.booking())
        let award = try #require(try ledger.store.questions.awards(grantLine: SampleLedger.shared).first)
        #expect(award.parts == calculation.parts)
        #expect(award.amount.belgian == "6500,00")
        #expect(award.schoolBoard == "VZW Noord")
    }
}
