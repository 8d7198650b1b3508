import Glibc

/// Wakes the one thread that waits for it, or will (sem_overview(7)).
///
/// A mutex does not do for that: those who wait for it wake one after the other, and spin before they sleep.
final class Bell: Sendable {
    /// The address of the semaphore, because pointers are not `Sendable`; the library takes it on any thread.
    private let bits: UInt

    init() {
        let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)
        sem_init(semaphore, 0, 0)
        bits = UInt(bitPattern: semaphore)
    }

    deinit {
        sem_destroy(semaphore)
        semaphore.deallocate()
    }

    func ring() { sem_post(semaphore) }

    /// Returns once for each time it rang.
    func wait() {
        while sem_wait(semaphore) != 0 {}  // fails only when a signal interrupts it
    }

    private var semaphore: UnsafeMutablePointer<sem_t> {
        guard let semaphore = UnsafeMutablePointer<sem_t>(bitPattern: bits) else {
            preconditionFailure("memory begins at no address")
        }
        return semaphore
    }
}
