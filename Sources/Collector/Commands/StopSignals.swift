import Glibc

/// SIGTERM and SIGINT, taken one at a time instead of ending the process.
///
/// Made before any thread is, since threads inherit the mask.
struct StopSignals {
    private var set = sigset_t()

    init() {
        sigemptyset(&set)
        sigaddset(&set, SIGTERM)
        sigaddset(&set, SIGINT)
        pthread_sigmask(SIG_BLOCK, &set, nil)
    }

    /// Returns when one has come.
    func wait() {
        var set = set
        var signal: Int32 = 0
        sigwait(&set, &signal)
    }
}
