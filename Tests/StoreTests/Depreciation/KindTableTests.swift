import Assets
import Funding
import Inventory
import TestSupport
import Testing

@testable import Store

@Suite struct KindTableTests {
    private let ledger: SampleLedger

    init() throws { ledger = try SampleLedger() }

    @discardableResult
    private func set(
        _ months: Int64?, _ kinds: [DeviceKind] = [.laptop], of schoolBoard: String? = nil,
        on day: Day = SampleLedger.today
    ) throws -> Int64? {
        try ledger.store.set(.terms, to: months, of: kinds, schoolBoard: schoolBoard, by: ledger.booking(on: day))
    }

    /// The months of laptops of the first school board and of the second.
    private func months(on day: Day? = nil) throws -> [Int?] {
        let terms = try ledger.store.questions.depreciationTerms(on: day)
        return [1, 2].map { terms.term(of: .laptop, schoolBoard: $0)?.rawValue }
    }

    @Test func aSchoolBoardsOwnTermCountsBeforeThatOfAll() throws {
        #expect(try months() == [48, 48])
        try set(60)
        try set(72, of: "VZW Zuid")
        #expect(try months() == [60, 72])
        try set(0, of: "VZW Zuid")
        #expect(try months() == [60, nil])
        try set(nil, of: "VZW Zuid")
        #expect(try months() == [60, 60])
        try set(nil)
        #expect(try months() == [48, 48])
    }

    @Test func whatWasSetOnADayStaysWhenItIsSetAnewLater() throws {
        let later = SampleLedger.today.adding(10)
        #expect(try set(60) != nil)
        #expect(try set(60) == nil)
        #expect(try set(72, on: later) != nil)
        #expect(
            try [SampleLedger.today.adding(-1), SampleLedger.today, later].map { try months(on: $0)[0] } == [
                48, 60, 72,
            ])
        // What is entered last counts, from its own day on.
        #expect(try set(72, on: SampleLedger.today.adding(-5)) != nil)
        #expect(try [SampleLedger.today.adding(-1), SampleLedger.today].map { try months(on: $0)[0] } == [72, 72])
    }

    @Test func itIsToldWhoSetWhatAndSinceWhen() throws {
        try set(60, [.tablet, .laptop])
        try set(72, of: "VZW Zuid")
        let settings = try ledger.store.questions.settings(.terms)
        #expect(settings.map(\.kind) == [.laptop, .laptop, .tablet])
        #expect(settings.map(\.schoolBoard) == [nil, "VZW Zuid", nil])
        #expect(settings.map(\.number) == [60, 72, 60])
        #expect(settings.allSatisfy { $0.who == "an" && $0.since == SampleLedger.today })
        let acts = try ledger.store.questions.acts(atMost: 2).map(\.what)
        #expect(
            acts == ["set the term of laptop of VZW Zuid to 72 months", "set the term of tablet, laptop to 60 months"])
    }

    @Test func whatWasSetBeforeCountsAgainIfItIsTakenBack() throws {
        let first = try #require(try set(60))
        let second = try #require(try set(72))
        #expect(ledger.refusal { try undo(first) }?.contains("nothing of act \(first) is left to take back") == true)
        let undone = try undo(second)
        #expect(try months() == [60, 60])
        let all = try undo(undone)
        #expect(try months() == [72, 72])
        try undo(all)
        try set(nil)
        #expect(try months() == [48, 48])
        #expect(try ledger.store.faults().isEmpty)
    }

    @Test func whatWasNeverSetBeforeIsAsItIsOffered() throws {
        try undo(try #require(try set(60, [.laptop, .tablet])))
        #expect(try months() == [48, 48])
        #expect(try ledger.store.questions.settings(.terms).isEmpty)
    }

    @discardableResult
    private func undo(_ act: Int64) throws -> Int64 { try ledger.store.undo(act, by: ledger.booking().author) }

    @Test func pricesAreKeptApartFromTerms() throws {
        let amount = try Cents("649,00")
        _ = try ledger.store.set(.prices, to: amount.rawValue, of: [.laptop], by: ledger.booking())
        #expect(try months() == [48, 48])
        #expect(try ledger.store.questions.settings(.prices).map(\.number) == [64_900])
        #expect(
            try ledger.store.questions.acts(atMost: 1).map(\.what) == ["set the replacement price of laptop to 649,00"])
    }

    @Test func aSchoolBoardThatThereIsNotIsRefused() throws {
        let refusal = ledger.refusal { try set(60, of: "VZW West") }
        #expect(refusal == "there is no school board VZW West: see 'inkaart-collector school-board list'")
        #expect(try ledger.store.questions.settings(.terms).isEmpty)
    }
}
