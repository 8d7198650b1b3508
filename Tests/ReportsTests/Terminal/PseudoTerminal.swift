import Console
import Glibc
import Temporary
import Testing

/// A terminal of the real system without anybody behind it; both ends are closed with it.
final class PseudoTerminal: Sendable {
    /// What a person has: sees what is shown and types.
    private let person: Int32
    /// What a program has.
    let descriptor: Int32

    init(rows: UInt16 = 5, columns: UInt16 = 20) throws {
        var (person, descriptor): (Int32, Int32) = (0, 0)
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        try #require(openpty(&person, &descriptor, nil, nil, &size) == 0)
        // A pager of another test must not keep this terminal open.
        for end in [person, descriptor] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (self.person, self.descriptor) = (person, descriptor)
    }

    deinit {
        close(person)
        close(descriptor)
    }

    var output: StandardOutput {
        StandardOutput(results: descriptor, notes: descriptor) { $0 == "TERM" ? "xterm" : nil }
    }

    /// How it treats keys and text, as tcgetattr(3) tells.
    var mode: [tcflag_t] {
        var mode = termios()
        tcgetattr(descriptor, &mode)
        return [mode.c_iflag, mode.c_oflag, mode.c_cflag, mode.c_lflag]
    }

    func type(_ keys: String) {
        write(person, keys, keys.utf8.count)
    }

    func resize(rows: UInt16, columns: UInt16) {
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        #expect(ioctl(person, UInt(TIOCSWINSZ), &size) == 0)
    }

    /// What was shown since the last time, to the text that is waited for; ends early if nothing comes for ten seconds.
    func shown(to end: String) -> String {
        var shown = ""
        var waiting = pollfd(fd: person, events: Int16(POLLIN), revents: 0)
        while !shown.hasSuffix(end), poll(&waiting, 1, 10_000) == 1 {
            var byte: UInt8 = 0
            guard read(person, &byte, 1) == 1 else { break }
            shown.unicodeScalars.append(Unicode.Scalar(byte))
        }
        return shown
    }
}

/// Tests that change what signals do to this process, so one after the other.
@Suite(.serialized, .enabled(if: Terminals.exist, "this machine has no terminals: /dev/pts is not mounted"))
struct TerminalTests {}
