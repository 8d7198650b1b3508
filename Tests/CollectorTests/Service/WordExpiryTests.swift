import Assets
import Console
import TestSupport
import Testing

@testable import Collector
@testable import Store

@Suite struct WordExpiryTests {
    @Test func wordsEndAtMostOnceAMinute() throws {
        let collector = try SampleCollector()
        let expiry = WordExpiry(
            collector.sample.store, log: Log(threshold: .info, isJournal: false, write: { _ in }))
        expiry.endIfDue(at: SampleStore.now)
        try collector.say([.status: "lent"], of: 1, until: "2026-01-01")
        expiry.endIfDue(at: SampleStore.now + 59)
        #expect(try collector.row(1).status == .lent)
        expiry.endIfDue(at: SampleStore.now + 60)
        #expect(try collector.row(1).status == nil)
        // A clock that was put back does not stop it.
        try collector.say([.status: "lent"], of: 1, until: "2026-01-01")
        expiry.endIfDue(at: SampleStore.now - 86_400)
        #expect(try collector.row(1).status == nil)
    }
}
