import Synchronization

/// Commits check-ins of many connections in groups: whoever gets the writer takes along all that wait for it.
///
/// One commit costs a write to the disk, whether it holds one check-in or sixty-four.
package final class CheckInQueue: Sendable {
    private let store: Store
    private let waiting = Mutex<[Place]>([])
    private let turn = Mutex(())
    private static let largestGroup = 64

    /// A check-in in the queue, and its outcome once it has one.
    private final class Place: Sendable {
        let checkIn: CheckIn
        let outcome = Mutex<Result<CheckInOutcome, any Error>?>(nil)

        init(_ checkIn: CheckIn) { self.checkIn = checkIn }
    }

    package init(_ store: Store) { self.store = store }

    /// Answers when the check-in is on the disk. Waits for at most the groups before it.
    package func ingest(_ checkIn: CheckIn) throws -> CheckInOutcome {
        let place = Place(checkIn)
        waiting.withLock { $0.append(place) }
        while true {
            if let outcome = turn.withLock({ _ in outcomeAfterTurn(of: place) }) { return try outcome.get() }
        }
    }

    /// With the turn: the outcome that somebody else's group brought, else that of a group led by us.
    private func outcomeAfterTurn(of place: Place) -> Result<CheckInOutcome, any Error>? {
        if let outcome = place.outcome.withLock({ $0 }) { return outcome }
        let group = waiting.withLock { waiting in
            let group = Array(waiting.prefix(Self.largestGroup))
            waiting.removeFirst(group.count)
            return group
        }
        for (place, outcome) in zip(group, store.ingest(group.map(\.checkIn))) {
            place.outcome.withLock { $0 = outcome }
        }
        return place.outcome.withLock { $0 }
    }
}
