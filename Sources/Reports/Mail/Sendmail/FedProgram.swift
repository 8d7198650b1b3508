import Files
import Glibc

/// A program that is run by its words, without a shell, and fed by its standard input.
struct FedProgram {
    struct Ending: Sendable, Equatable {
        var end: End
        /// The last line that it wrote to standard output or error.
        var notes: String
    }

    enum End: Sendable, Equatable {
        case status(Int32)
        case signal(Int32)
        /// It was killed, as it went on for too long.
        case timeout
    }

    private let words: [String]
    private static let notesLimit = 4_096

    init(_ words: [String]) { self.words = words }

    /// - Throws: `FileError` if it cannot be started; then nothing was fed.
    func run(_ input: [UInt8], timeoutInSeconds: Int) throws(FileError) -> Ending {
        let (fed, heard) = (try PipeEnds(), try PipeEnds())
        let child = try spawn(standardInput: fed.reading, notes: heard.writing)
        fed.closeReading()
        heard.closeWriting()
        let feeding = Feeding(input: input, into: fed, from: heard, limit: Self.notesLimit)
        let end = Clock.seconds + timeoutInSeconds
        _ = feeding.goOn(until: end)
        fed.closeWriting()
        return Ending(end: Self.end(of: child, until: end), notes: feeding.lastLine)
    }

    /// Waits for the program, and kills it if it goes on for too long. It is looked at now and then, since one that closed its outputs has
    /// no other sign for us.
    private static func end(of child: pid_t, until end: Int) -> End {
        var status: Int32 = 0
        var isKilled = false
        while waitpid(child, &status, isKilled ? 0 : WNOHANG) != child {
            if Clock.seconds < end {
                usleep(20_000)
            } else {
                kill(child, SIGKILL)
                isKilled = true
            }
        }
        if isKilled { return .timeout }
        // The macros of wait(2), which Swift does not import.
        return status & 0x7F == 0 ? .status(status >> 8 & 0xFF) : .signal(status & 0x7F)
    }

    private func spawn(standardInput: Int32, notes: Int32) throws(FileError) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (ours, theirs) in [(standardInput, STDIN_FILENO), (notes, STDOUT_FILENO), (notes, STDERR_FILENO)] {
            posix_spawn_file_actions_adddup2(&actions, ours, theirs)
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // We ignore SIGPIPE; a program of others expects to die of it.
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var child: pid_t = 0
        let code = posix_spawn(&child, words[0], &actions, &attributes, &arguments, environ)
        if code != 0 { throw FileError("run", words[0], code: code) }
        return child
    }
}
