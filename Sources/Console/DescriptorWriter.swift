import Glibc

/// Writes whole texts to a file descriptor that somebody else owns.
package enum DescriptorWriter {
    /// Returns when every byte is written, whatever signals and full pipes come between.
    package static func write(_ text: String, to descriptor: Int32) throws(OutputError) {
        let bytes = Array(text.utf8)
        var written = 0
        while written < bytes.count {
            let rest = bytes[written...]
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            let code = errno
            if count >= 0 {
                written += count
            } else {
                try recover(from: code, descriptor: descriptor)
            }
        }
    }

    /// Returns if the write is worth another try.
    private static func recover(from code: Int32, descriptor: Int32) throws(OutputError) {
        switch code {
        case EINTR: return
        case EAGAIN:
            // Another process has made the shared terminal or pipe non-blocking.
            var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            poll(&waiting, 1, -1)
        case EPIPE: throw .closed
        default: throw .failed(code: code, message: String(cString: strerror(code)))
        }
    }
}
