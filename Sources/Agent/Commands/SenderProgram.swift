import Console
import Glibc

/// Starts `inkaart-send`, which lies beside this program: the part with the network, kept out of the one that runs as root.
enum SenderProgram {
    /// Runs it to its end with an empty environment; it writes to our standard output and error.
    static func run(_ arguments: [String]) throws -> ExitStatus {
        let path = try besideThisProgram("inkaart-send")
        var process = pid_t()
        var words = ([path] + arguments).map { strdup($0) } + [nil]
        var environment: [UnsafeMutablePointer<CChar>?] = [nil]
        defer { words.forEach { free($0) } }
        let code = posix_spawn(&process, path, nil, nil, &words, &environment)
        guard code == 0 else { throw AgentError.noSender(path: path, reason: String(cString: strerror(code))) }
        return ended(process)
    }

    private static func ended(_ process: pid_t) -> ExitStatus {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        // WIFEXITED and WEXITSTATUS, macros that Swift does not import (wait(2)).
        guard status & 0x7F == 0 else { return .failed }
        return ExitStatus(code: status >> 8 & 0xFF) ?? .failed
    }

    private static func besideThisProgram(_ name: String) throws -> String {
        guard let path = realpath("/proc/self/exe", nil) else {
            throw AgentError.noSender(path: name, reason: String(cString: strerror(errno)))
        }
        defer { free(path) }
        let program = String(cString: path)
        return program.prefix(through: program.lastIndex(of: "/") ?? program.startIndex) + name
    }
}
