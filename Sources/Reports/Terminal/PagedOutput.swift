import Console
import Synchronization

/// Results through the reader's pager if they are longer than the window; shorter ones go straight out.
///
/// At most a window of lines is held back to know which; then all streams into the pager. Notes wait for the end: beside a pager they
/// would land in its midst.
final class PagedOutput: Output {
    private enum Way {
        case undecided
        case pager(Pager)
        case straight
    }

    private struct Passing {
        var way = Way.undecided
        var held = ""
        var notes: [String] = []
    }

    private let output: StandardOutput
    private let terminal: Int32
    private let command: PagerCommand
    private let passing = Mutex(Passing())

    private init?(over output: any Output, environment: [String: String]) {
        guard let output = output as? StandardOutput, let terminal = output.terminal, output.rows != nil,
            let command = PagerCommand(environment: environment)
        else { return nil }
        (self.output, self.terminal, self.command) = (output, terminal, command)
    }

    /// Hands the work an output that pages what is written to it, and waits until the reader has left the pager.
    ///
    /// It is the given output itself where nobody can page: results go to no terminal of this process, or the reader wants no pager.
    ///
    /// Throws what the work throws, and ``OutputError``: `closed` if the reader left the pager before the end of the results.
    static func paging<Value>(
        _ output: any Output, environment: [String: String] = PagerCommand.environment(of: Environment.all),
        _ work: (any Output) throws -> Value
    ) throws -> Value {
        guard let paged = PagedOutput(over: output, environment: environment) else { return try work(output) }
        let worked = Result { try work(paged) }
        let finished = Result { try paged.finish() }
        let value = try worked.get()
        try finished.get()
        return value
    }

    var columns: Int { output.columns }
    var rows: Int? { output.rows }
    var isTerminal: Bool { output.isTerminal }
    var colours: Bool { output.colours }
    var showsProgress: Bool { output.showsProgress }

    func write(_ text: String) throws {
        try passing.withLock { passing in
            switch passing.way {
            case .pager(let pager): try pager.write(text)
            case .straight: try output.write(text)
            case .undecided:
                passing.held += text
                let isLong = WindowText.isLonger(passing.held, thanRows: rows ?? .max, columns: columns)
                if isLong { try startPager(&passing) }
            }
        }
    }

    func note(_ line: String) {
        passing.withLock { $0.notes.append(line) }
    }

    func showProgress(_ line: String?) {
        passing.withLock { passing in
            if case .pager = passing.way { return }
            output.showProgress(line)
        }
    }

    private func startPager(_ passing: inout Passing) throws {
        let held = passing.held
        passing.held = ""
        output.showProgress(nil)
        do {
            let pager = try Pager(command, on: terminal)
            passing.way = .pager(pager)
            try pager.write(held)
        } catch let failure as Pager.Failure {
            // Everybody has heard of less; whoever chose another one wants to know.
            if command.words != ["less"] { passing.notes.append("\(failure)") }
            passing.way = .straight
            try output.write(held)
        }
    }

    private func finish() throws {
        try passing.withLock { passing in
            defer { passing.notes.forEach(output.note) }
            switch passing.way {
            case .undecided: try output.write(passing.held)
            case .pager(let pager): pager.wait()
            case .straight: break
            }
        }
    }
}
