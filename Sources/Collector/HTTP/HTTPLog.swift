import Synchronization

/// Passes the library's messages on, one line each and not more than a few a minute: who floods us shall not fill the disk.
final class HTTPLog: Sendable {
    private struct Window {
        var start: ContinuousClock.Instant
        var count = 0
        var lastLine = ""
    }

    private static let length = Duration.seconds(60)
    private static let linesPerWindow = 20

    private let sink: @Sendable (String) -> Void
    private let window: Mutex<Window>

    init(now: ContinuousClock.Instant = .now, sink: @escaping @Sendable (String) -> Void) {
        self.sink = sink
        window = Mutex(Window(start: now))
    }

    /// The last message, also if it was not passed on.
    var lastLine: String {
        window.withLock { $0.lastLine }
    }

    func write(_ message: String, now: ContinuousClock.Instant = .now) {
        let line = Self.oneLine(message)
        for line in window.withLock({ Self.lines(for: line, in: &$0, now: now) }) { sink(line) }
    }

    private static func lines(for line: String, in window: inout Window, now: ContinuousClock.Instant) -> [String] {
        var lines: [String] = []
        if now - window.start >= length {
            let dropped = window.count - linesPerWindow
            if dropped > 0 { lines.append("\(dropped) more messages of the HTTPS server, ignoring") }
            window = Window(start: now)
        }
        window.count += 1
        window.lastLine = line
        return window.count <= linesPerWindow ? lines + [line] : lines
    }

    /// Control characters become spaces: a message may quote what a client sent.
    private static func oneLine(_ message: String) -> String {
        let visible = message.unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : $0 }
        return String(String.UnicodeScalarView(visible)).split(separator: " ").joined(separator: " ")
    }
}
