import Synchronization

/// How many bytes of bodies may be announced and not yet answered, over all connections.
final class HTTPBodyBudget: Sendable {
    private let free: Mutex<Int>

    init(sizeInBytes: Int) {
        free = Mutex(sizeInBytes)
    }

    /// Whether this many bytes were still free; they are now taken until `release`.
    func reserve(_ count: Int) -> Bool {
        free.withLock { free in
            guard count <= free else { return false }
            free -= count
            return true
        }
    }

    func release(_ count: Int) {
        free.withLock { $0 += count }
    }
}
