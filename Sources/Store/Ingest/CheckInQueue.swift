import Synchronization

/// Commits check-ins of many connections in groups: whoever leads takes along all that wait, then the next one leads.
///
/// One commit costs a write to the disk, whether it holds one check-in or sixty-four.
package final class CheckInQueue: Sendable {
    private let store: Store
    private let line = Mutex(Line())
    private static let largestGroup = 64

    private struct Line {
        var waiting: [Place] = []
        /// Whether a thread is committing a group, or was told to.
        var isLed = false
    }

    /// A check-in in the queue, and its outcome once it has one.
    private final class Place: Sendable {
        let checkIn: CheckIn
        let outcome = Mutex<Result<CheckInOutcome, any Error>?>(nil)
        /// Rings when there is an outcome, or when it is this one's turn to lead.
        let bell = Bell()

        init(_ checkIn: CheckIn) { self.checkIn = checkIn }
    }

    package init(_ store: Store) { self.store = store }

    /// Answers when the check-in is on the disk. Waits for at most the groups before it.
    package func ingest(_ checkIn: CheckIn) throws -> CheckInOutcome {
        let place = Place(checkIn)
        if !leads(place) { place.bell.wait() }
        while true {
            if let outcome = place.outcome.withLock({ $0 }) { return try outcome.get() }
            commitGroup()
        }
    }

    /// Whether the new place finds nobody at work.
    private func leads(_ place: Place) -> Bool {
        line.withLock { line in
            line.waiting.append(place)
            defer { line.isLed = true }
            return !line.isLed
        }
    }

    private func commitGroup() {
        let group = line.withLock { line in
            let group = Array(line.waiting.prefix(Self.largestGroup))
            line.waiting.removeFirst(group.count)
            return group
        }
        for (place, outcome) in zip(group, store.ingest(group.map(\.checkIn))) {
            place.outcome.withLock { $0 = outcome }
            place.bell.ring()
        }
        let next = line.withLock { line in
            line.isLed = !line.waiting.isEmpty
            return line.waiting.first
        }
        next?.bell.ring()
    }
}
