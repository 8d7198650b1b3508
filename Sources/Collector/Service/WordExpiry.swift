import Assets
import Console
import Store
import Synchronization

/// Ends the words of people whose day has come while the collector serves. At most once a minute, as each check-in asks for it.
final class WordExpiry: Sendable {
    private let store: Store
    private let log: Log
    private let askedAt = Mutex<Int64?>(nil)
    private static let secondsBetween: Int64 = 60

    init(_ store: Store, log: Log) {
        self.store = store
        self.log = log
    }

    func endIfDue(at now: Int64) {
        let isDue = askedAt.withLock { last in
            if let last, (last..<last + Self.secondsBetween).contains(now) { return false }
            last = now
            return true
        }
        guard isDue else { return }
        do { try store.endExpiredWords(now: now, today: Day(of: now)) } catch {
            log.warning("cannot end the words whose day has come: \(error), ignoring")
        }
    }
}
