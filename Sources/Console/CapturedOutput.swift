import Synchronization

/// Keeps what a command says, for a test or to send it to a client.
package final class CapturedOutput: Output {
    private struct Captured {
        var result = ""
        var notes: [String] = []
        var progress: [String?] = []
    }

    package let columns: Int
    package let rows: Int?
    package let isTerminal: Bool
    package let colours: Bool
    package let showsProgress: Bool
    private let failure: OutputError?
    private let captured = Mutex(Captured())

    /// - Parameters:
    ///   - columns: width for results, such as the one of the client's terminal.
    ///   - rows: height of that terminal.
    ///   - isTerminal: whether the results end on a terminal.
    ///   - colours: whether results may be coloured.
    ///   - showsProgress: whether lines of progress are kept.
    ///   - failure: what every write throws.
    package init(
        columns: Int = 80, rows: Int? = nil, isTerminal: Bool = false, colours: Bool = false,
        showsProgress: Bool = false, failure: OutputError? = nil
    ) {
        self.columns = columns
        self.rows = rows
        self.isTerminal = isTerminal
        self.colours = colours
        self.showsProgress = showsProgress
        self.failure = failure
    }

    /// All that was written so far.
    package var result: String { captured.withLock { $0.result } }
    /// The notes so far, made visible, without line ends.
    package var notes: [String] { captured.withLock { $0.notes } }
    /// What was shown as progress so far; `nil` where it was taken away.
    package var progress: [String?] { captured.withLock { $0.progress } }

    package func write(_ text: String) throws {
        if let failure { throw failure }
        captured.withLock { $0.result += text }
    }

    package func note(_ line: String) {
        captured.withLock { $0.notes.append(Visible.text(line)) }
    }

    package func showProgress(_ line: String?) {
        guard showsProgress else { return }
        captured.withLock { $0.progress.append(line) }
    }
}
