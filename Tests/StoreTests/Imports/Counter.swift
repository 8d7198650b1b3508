import Store
import Synchronization

/// Adds up progress.
final class Counter: Sendable {
    private let sums = Mutex<[ImportPhase: Int]>([:])

    var counts: [ImportPhase: Int] { sums.withLock { $0 } }

    func add(_ count: Int, to phase: ImportPhase) {
        sums.withLock { $0[phase, default: 0] += count }
    }
}
