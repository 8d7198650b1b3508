import Glibc

/// What this thread kept a processor busy, whatever the disk was doing (clock_gettime(2)).
enum ProcessorClock {
    static var now: Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
