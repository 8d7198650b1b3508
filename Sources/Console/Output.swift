/// Where a command talks to: results and everything else.
///
/// A command never writes to file descriptors itself, so that it can run in a test, or in the collector on behalf of
/// a client at the other end of a socket.
package protocol Output: Sendable {
    /// Width for results in terminal columns; 80 if results do not go to a terminal.
    var columns: Int { get }
    /// Height of the window in lines; `nil` if results do not go to a terminal.
    var rows: Int? { get }
    /// Whether results go to a terminal.
    var isTerminal: Bool { get }
    /// Whether results may be coloured.
    var colours: Bool { get }
    /// Whether notes go to a terminal, so that a line of progress can be shown and taken away.
    var showsProgress: Bool { get }

    /// Writes a part of the result, exactly as given: texts from outside go through ``Visible`` first.
    ///
    /// - Throws: ``OutputError``.
    func write(_ text: String) throws

    /// One line for the person who runs the program, no part of the result; made visible, never fails.
    func note(_ line: String)

    /// Shows a line that the next one, or the next note, replaces; `nil` takes it away.
    func showProgress(_ line: String?)
}

/// A result could not be written.
package enum OutputError: Error, Equatable {
    /// The reader went away (EPIPE).
    case closed
    /// Any other errno(3), such as ENOSPC: the result is not complete.
    case failed(code: Int32, message: String)
}

extension OutputError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .closed: "nobody reads the result any more"
        case .failed(_, let message): "cannot write the result: \(message)"
        }
    }
}
