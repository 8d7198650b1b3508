import Files
import Glibc

/// Both ends of a pipe, closed when their owner goes; no other program inherits them.
final class PipeEnds {
    private(set) var reading: Int32 = -1
    private(set) var writing: Int32 = -1

    init() throws(FileError) {
        var ends: [Int32] = [-1, -1]
        if pipe(&ends) != 0 { throw FileError("make", "a pipe") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (reading, writing) = (ends[0], ends[1])
    }

    deinit {
        closeReading()
        closeWriting()
    }

    func closeReading() {
        if reading >= 0 { close(reading) }
        reading = -1
    }

    func closeWriting() {
        if writing >= 0 { close(writing) }
        writing = -1
    }
}

/// The clock that nobody sets.
enum Clock {
    static var seconds: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec
    }
}
