import Glibc
import Synchronization

/// Standard output and standard error of this process. The program ignores SIGPIPE, see ``Program/runAsProcess(context:)``.
package final class StandardOutput: Output {
    private let results: Int32
    private let notes: Int32
    package let isTerminal: Bool
    package let colours: Bool
    package let showsProgress: Bool
    private let isProgressShown = Mutex(false)

    private static let clearLine = "\r\u{1B}[K"

    package convenience init() {
        self.init(results: STDOUT_FILENO, notes: STDERR_FILENO, environment: Environment.value(of:))
    }

    /// - Parameters:
    ///   - results: file descriptor, stays the caller's.
    ///   - notes: file descriptor, stays the caller's.
    ///   - environment: value of a variable, `nil` if it is not set.
    package init(results: Int32, notes: Int32, environment: (String) -> String?) {
        self.results = results
        self.notes = notes
        isTerminal = isatty(results) == 1
        showsProgress = isatty(notes) == 1 && environment("TERM") != "dumb"
        colours = isTerminal && Self.allowsColours(environment)
    }

    /// Source: no-color.org (set and not empty means no), and TERM=dumb, terminfo's name for a terminal that can do nothing.
    static func allowsColours(_ environment: (String) -> String?) -> Bool {
        (environment("NO_COLOR") ?? "").isEmpty && !["", "dumb"].contains(environment("TERM") ?? "")
    }

    package var columns: Int { Self.windowSize(of: results).columns ?? 80 }
    package var rows: Int? { Self.windowSize(of: results).rows }
    /// The terminal that results go to, as a file descriptor, for what takes it over whole; `nil` if they go elsewhere.
    package var terminal: Int32? { isTerminal ? results : nil }

    package func write(_ text: String) throws {
        showProgress(nil)
        try DescriptorWriter.write(text, to: results)
    }

    package func note(_ line: String) {
        showProgress(nil)
        writeNote(Visible.text(line) + "\n")
    }

    package func showProgress(_ line: String?) {
        guard showsProgress else { return }
        isProgressShown.withLock { isShown in
            guard isShown || line != nil else { return }
            // One column stays free: a full line makes some terminals wrap.
            let width = (Self.windowSize(of: notes).columns ?? 80) - 1
            let text = line.map { TerminalText.clipped(Visible.text($0), to: width) } ?? ""
            writeNote(Self.clearLine + text)
            isShown = line != nil
        }
    }

    private func writeNote(_ text: String) {
        // Nobody is left to tell that standard error is gone.
        try? DescriptorWriter.write(text, to: notes)
    }

    /// Each `nil` if there is no terminal, or one that does not say: a serial console has size 0.
    private static func windowSize(of descriptor: Int32) -> (columns: Int?, rows: Int?) {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 else { return (nil, nil) }
        return (size.ws_col > 0 ? Int(size.ws_col) : nil, size.ws_row > 0 ? Int(size.ws_row) : nil)
    }
}
