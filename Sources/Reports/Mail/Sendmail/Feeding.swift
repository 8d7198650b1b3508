import Glibc

/// Writes into a program and reads what it says, side by side, so that neither waits for the other.
final class Feeding {
    private let input: [UInt8]
    private let fed: PipeEnds
    private let heard: PipeEnds
    private let limit: Int
    private var written = 0
    private var notes: [UInt8] = []

    init(input: [UInt8], into fed: PipeEnds, from heard: PipeEnds, limit: Int) {
        (self.input, self.fed, self.heard, self.limit) = (input, fed, heard, limit)
    }

    /// The last line that is not empty.
    var lastLine: String {
        let lines = notes.split { $0 == 0x0A || $0 == 0x0D }
        return lines.last.map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// - Returns: whether the program has all of it and closed its outputs before that time of ``Clock``.
    func goOn(until end: Int) -> Bool {
        _ = fcntl(fed.writing, F_SETFL, O_NONBLOCK)
        while heard.reading >= 0 || fed.writing >= 0 {
            let left = end - Clock.seconds
            guard left > 0 else { return false }
            // A negative descriptor is passed over: poll(2).
            var waiting = [
                pollfd(fd: fed.writing, events: Int16(POLLOUT), revents: 0),
                pollfd(fd: heard.reading, events: Int16(POLLIN), revents: 0),
            ]
            guard poll(&waiting, 2, Int32(min(left, 3_600) * 1_000)) > 0 else { continue }
            if waiting[0].revents != 0 { write() }
            if waiting[1].revents != 0 { read() }
        }
        return true
    }

    private func write() {
        let count = input.withUnsafeBytes { bytes in
            Glibc.write(fed.writing, bytes.baseAddress?.advanced(by: written), bytes.count - written)
        }
        if count < 0, errno == EINTR || errno == EAGAIN { return }
        written += max(0, count)
        // One that stops reading says by its status what that means.
        if count < 0 || written == input.count { fed.closeWriting() }
    }

    private func read() {
        var chunk = [UInt8](repeating: 0, count: 4_096)
        let count = Glibc.read(heard.reading, &chunk, chunk.count)
        if count < 0, errno == EINTR { return }
        guard count > 0 else { return heard.closeReading() }
        notes = (notes + chunk[..<count]).suffix(limit)
    }
}
