import Foundation
import Temporary
import Testing

@testable import Console

/// A pipe of the real system; both ends are closed with it.
private final class PipeEnds {
    let reading: Int32
    let writing: Int32

    init() throws {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        (reading, writing) = (ends[0], ends[1])
    }

    deinit {
        close(reading)
        close(writing)
    }

    /// All there is now.
    func text() -> String {
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = read(reading, &buffer, buffer.count)
        return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    }
}

struct StandardOutputTests {
    @Test func resultsAreWrittenAsTheyAreAndNotesMadeVisible() throws {
        let (results, notes) = (try PipeEnds(), try PipeEnds())
        let output = StandardOutput(results: results.writing, notes: notes.writing) { _ in "xterm" }
        try output.write("a\tb\n")
        output.note("x\u{1B}y")
        output.showProgress("never seen in a pipe")
        #expect(results.text() == "a\tb\n")
        #expect(notes.text() == "x\\ey\n")
        #expect(!output.isTerminal && !output.colours && !output.showsProgress)
        #expect(output.columns == 80)
        #expect(output.rows == nil && output.terminal == nil)
    }

    @Test func moreThanAPipeHoldsIsWrittenWhole() async throws {
        let results = try PipeEnds()
        defer { withExtendedLifetime(results) {} }
        // Non-blocking: the writer has to wait for the reader.
        _ = fcntl(results.writing, F_SETFL, O_NONBLOCK)
        let (text, writing, reading) = (String(repeating: "漢", count: 100_000), results.writing, results.reading)
        let reader = Task.detached {
            let handle = FileHandle(fileDescriptor: reading, closeOnDealloc: false)
            return try handle.read(upToCount: text.utf8.count)
        }
        try DescriptorWriter.write(text, to: writing)
        #expect(try await reader.value == Data(text.utf8))
    }

    @Test func aFullDeviceIsAnError() throws {
        let full = open("/dev/full", O_WRONLY)
        defer { close(full) }
        #expect(throws: OutputError.failed(code: ENOSPC, message: "No space left on device")) {
            try StandardOutput(results: full, notes: full) { _ in nil }.write("x")
        }
    }

    @Test func aReaderThatIsGoneIsToldApart() throws {
        signal(SIGPIPE, SIG_IGN)
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        close(ends[0])
        defer { close(ends[1]) }
        #expect(throws: OutputError.closed) { try DescriptorWriter.write("x", to: ends[1]) }
    }

    @Test(arguments: [
        (["TERM": "xterm"], true), (["TERM": "xterm", "NO_COLOR": ""], true),
        (["TERM": "xterm", "NO_COLOR": "1"], false), (["TERM": "dumb"], false), ([:], false),
    ])
    func coloursAreForTerminalsOfPeopleWhoWantThem(environment: [String: String], colours: Bool) {
        #expect(StandardOutput.allowsColours { environment[$0] } == colours)
    }

    @Test(.enabled(if: Terminals.exist, "this machine has no terminals: /dev/pts is not mounted"))
    func aTerminalShowsProgressAndTakesItAway() throws {
        var (main, terminal): (Int32, Int32) = (0, 0)
        var size = winsize(ws_row: 24, ws_col: 20, ws_xpixel: 0, ws_ypixel: 0)
        try #require(openpty(&main, &terminal, nil, nil, &size) == 0)
        defer {
            close(main)
            close(terminal)
        }
        let output = StandardOutput(results: terminal, notes: terminal) { $0 == "TERM" ? "xterm" : nil }
        #expect(output.columns == 20)
        #expect(output.rows == 24 && output.terminal == terminal)
        #expect(output.colours && output.isTerminal && output.showsProgress)
        output.showProgress("importing  1,234 of 20,000")
        output.note("done")
        output.showProgress(nil)
        let expected = "\r\u{1B}[Kimporting  1,234 o…\r\u{1B}[Kdone\r\n"
        #expect(shown(on: main, bytes: expected.utf8.count) == expected)
    }

    /// A terminal hands on what is written in parts. Ends early if nothing comes for five seconds.
    private func shown(on terminal: Int32, bytes expected: Int) -> String {
        var shown: [UInt8] = []
        var wait = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
        while shown.count < expected, poll(&wait, 1, 5_000) == 1 {
            var buffer = [UInt8](repeating: 0, count: 1_000)
            let count = read(terminal, &buffer, buffer.count)
            guard count > 0 else { break }
            shown += buffer.prefix(count)
        }
        return String(decoding: shown, as: UTF8.self)
    }
}
