import Console
import Glibc

/// A text in the whole window of the terminal, drawn anew again and again.
enum Screen {
    /// Draws every so many seconds, and at once when the window changes its size, until the reader presses q, Esc or Ctrl-C or the
    /// process is asked to end; leaves the terminal as it was, also after an error.
    ///
    /// The text is cut to the window: `drawing` gets its columns and rows. `keys` is the terminal with the keyboard.
    ///
    /// Throws what `drawing` throws, ``OutputError``, and wrong usage, "--watch needs a terminal".
    static func run(
        everySeconds seconds: Int, on output: any Output, keys: Int32 = STDIN_FILENO,
        terminalType: String? = Environment.value(of: "TERM"),
        drawing: (_ columns: Int, _ rows: Int) throws -> String
    ) throws {
        guard let output = output as? StandardOutput, output.terminal != nil, isatty(keys) == 1,
            !["", "dumb"].contains(terminalType ?? "")
        else { throw ScreenError.noTerminal }
        try SignalPipe.catching([SIGWINCH, SIGINT, SIGTERM, SIGHUP, SIGQUIT]) { signals in
            try Keyboard.listening(on: keys) {
                defer { try? output.write(ScreenFrame.leave) }  // a terminal that has gone needs none
                try output.write(ScreenFrame.enter)
                try draw(everySeconds: seconds, on: output, keys: keys, signals: signals, drawing)
            }
        }
    }

    private static func draw(
        everySeconds seconds: Int, on output: StandardOutput, keys: Int32, signals: Int32,
        _ drawing: (Int, Int) throws -> String
    ) throws {
        repeat {
            let rows = output.rows ?? 24
            try output.write(ScreenFrame.drawing(try drawing(output.columns, rows), rows: rows))
        } while goesOn(keys: keys, signals: signals, until: Progress.monotonicSeconds() + Double(seconds))
    }

    /// Waits; whether to draw again.
    private static func goesOn(keys: Int32, signals: Int32, until deadline: Double) -> Bool {
        var waiting = [keys, signals].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        while true {
            let milliseconds = Int32(max(0, ((deadline - Progress.monotonicSeconds()) * 1_000).rounded(.up)))
            let ready = poll(&waiting, 2, milliseconds)
            guard ready != 0 else { return true }
            guard ready > 0 else { continue }  // a signal came: it is in the pipe now
            if waiting[1].revents != 0 { return isForSize(signals) }
            if waiting[0].revents != 0, Keyboard.readsEnd(from: keys) { return false }
        }
    }

    /// Whether all signals in the pipe only tell of another size of the window.
    private static func isForSize(_ signals: Int32) -> Bool {
        var numbers = [UInt8](repeating: 0, count: 64)
        let count = read(signals, &numbers, numbers.count)
        return numbers.prefix(max(0, count)).allSatisfy { Int32($0) == SIGWINCH }
    }
}
