import Console
import Glibc

/// A pager that runs on a terminal and shows what is written to it.
final class Pager {
    /// It cannot be started: there is no such program, most likely.
    struct Failure: Error, Equatable, CustomStringConvertible {
        let program: String
        let code: Int32

        var description: String { "cannot run the pager \(program): \(String(cString: strerror(code)))" }
    }

    private let process: pid_t
    private let text: Int32
    private let keys: KeySignals

    /// Starts it; until ``wait()`` Ctrl-C is for the pager alone.
    init(_ command: PagerCommand, on terminal: Int32) throws(Failure) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw Failure(program: command.words[0], code: errno) }
        // The pager's copy of the writing end would keep it from ever seeing the end of the text.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let keys = KeySignals.ignored()
        let (process, code) = Self.spawned(command, reading: ends[0], on: terminal)
        close(ends[0])
        guard code == 0 else {
            close(ends[1])
            keys.restore()
            throw Failure(program: command.words[0], code: code)
        }
        (self.process, text, self.keys) = (process, ends[1], keys)
    }

    /// - Throws: ``OutputError/closed`` when the reader has left the pager.
    func write(_ text: String) throws(OutputError) { try DescriptorWriter.write(text, to: self.text) }

    /// Ends the text and returns when the reader has left the pager, so that the prompt comes behind it. Called once.
    func wait() {
        close(text)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        keys.restore()
    }

    /// The process, and 0 or an errno(3).
    private static func spawned(
        _ command: PagerCommand, reading: Int32, on terminal: Int32
    ) -> (process: pid_t, code: Int32) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_adddup2(&actions, reading, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, terminal, STDOUT_FILENO)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        // We ignore these, and a child would inherit that.
        var signals = KeySignals.set
        sigaddset(&signals, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        var words = command.words.map { strdup($0) } + [nil]
        var environment = command.environment.map { strdup("\($0)=\($1)") } + [nil]
        defer {
            (words + environment).forEach { free($0) }
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        var process = pid_t()
        let code = posix_spawnp(&process, command.words[0], &actions, &attributes, &words, &environment)
        return (process, code)
    }
}

/// What Ctrl-C and Ctrl-\ did before a pager took them over.
struct KeySignals {
    private static let numbers = [SIGINT, SIGQUIT]
    private let before: [sigaction]

    static var set: sigset_t {
        var signals = sigset_t()
        sigemptyset(&signals)
        numbers.forEach { sigaddset(&signals, $0) }
        return signals
    }

    static func ignored() -> KeySignals {
        KeySignals(
            before: numbers.map { number in
                var (ignoring, before) = (sigaction(), sigaction())
                ignoring.__sigaction_handler.sa_handler = SIG_IGN
                sigaction(number, &ignoring, &before)
                return before
            })
    }

    func restore() {
        for (number, before) in zip(Self.numbers, before) {
            var action = before
            sigaction(number, &action, nil)
        }
    }
}
