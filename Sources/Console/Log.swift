import Glibc

/// What a program tells its keeper: one event, one line on standard error. Only programs log; modules throw.
package struct Log: Sendable {
    /// From syslog(3), which systemd uses too.
    package enum Level: Int, Sendable, Comparable, CaseIterable {
        case error = 3, warning, notice, info, debug

        package static func < (first: Level, second: Level) -> Bool { first.rawValue < second.rawValue }
    }

    /// Events less grave than this one are not logged.
    package let threshold: Level
    private let isJournal: Bool
    private let write: @Sendable (String) -> Void

    /// - Parameters:
    ///   - threshold: the least grave level that is logged.
    ///   - isJournal: whether lines begin with a priority that journald understands, `<4>`, sd-daemon(3).
    ///   - write: takes a whole line with its line end; called from any thread.
    package init(threshold: Level, isJournal: Bool, write: @escaping @Sendable (String) -> Void) {
        self.threshold = threshold
        self.isJournal = isJournal
        self.write = write
    }

    /// Logs to standard error, a line per write(2), so that lines of several threads do not mix.
    package init(threshold: Level = .info) {
        let isJournal = Self.isJournal(STDERR_FILENO, stream: Environment.value(of: "JOURNAL_STREAM"))
        self.init(threshold: threshold, isJournal: isJournal) { line in
            // Nobody is left to tell that standard error is gone.
            try? DescriptorWriter.write(line, to: STDERR_FILENO)
        }
    }

    /// Whether journald reads what is written to the descriptor.
    ///
    /// Source: systemd.exec(5), JOURNAL_STREAM holds device and inode of the stream, for it may have been redirected since.
    static func isJournal(_ descriptor: Int32, stream: String?) -> Bool {
        var status = stat()
        guard let stream, fstat(descriptor, &status) == 0 else { return false }
        return stream == "\(status.st_dev):\(status.st_ino)"
    }

    /// The program cannot do what it should.
    package func error(_ event: @autoclosure () -> String) { log(.error, event) }
    /// A failure that the program lives with; ends in "…, ignoring".
    package func warning(_ event: @autoclosure () -> String) { log(.warning, event) }
    /// Rare and worth knowing, such as a start or a newly enrolled device.
    package func notice(_ event: @autoclosure () -> String) { log(.notice, event) }
    /// The ordinary course of things.
    package func info(_ event: @autoclosure () -> String) { log(.info, event) }
    /// For whoever looks for a fault.
    package func debug(_ event: @autoclosure () -> String) { log(.debug, event) }

    private func log(_ level: Level, _ event: () -> String) {
        guard level <= threshold else { return }
        let prefix = isJournal ? "<\(level.rawValue)>" : "\(level): "
        write(prefix + Visible.text(event()) + "\n")
    }
}
