import Console
import Foundation
import Synchronization
import Testing

@testable import Reports

extension TerminalTests {
    struct ScreenTests {
        /// A screen that runs in a thread of its own.
        private final class Running: Sendable {
            let terminal: PseudoTerminal
            private let ended = DispatchSemaphore(value: 0)
            private let error = Mutex<(any Error)?>(nil)

            init(everySeconds seconds: Int = 3_600, drawing: @escaping @Sendable (Int, Int) throws -> String) throws {
                terminal = try PseudoTerminal()
                Thread { [self] in
                    do {
                        try Screen.run(
                            everySeconds: seconds, on: terminal.output, keys: terminal.descriptor,
                            terminalType: "xterm", drawing: drawing)
                    } catch {
                        self.error.withLock { $0 = error }
                    }
                    ended.signal()
                }.start()
            }

            /// Whether it ends by itself within ten seconds; throws what it threw.
            func ends() throws -> Bool {
                let isInTime = ended.wait(timeout: .now() + 10) == .success
                try error.withLock { if let error = $0 { throw error } }
                return isInTime
            }
        }

        private static let leave = "\u{1B}[0m\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l"

        @Test(arguments: ["q", "\u{1B}", "\u{3}", "x\u{3}"])
        func aKeyEndsItAndTheTerminalIsAsItWas(key: String) throws {
            let running = try Running { columns, rows in "\(columns)x\(rows)\nready" }
            let before = try PseudoTerminal().mode
            let first = running.terminal.shown(to: "\u{1B}[J")
            let enter = "\u{1B}[?1049h\u{1B}[?25l\u{1B}[?7l\u{1B}[H"
            let line = "\u{1B}[0m\u{1B}[K"
            #expect(first == "\(enter)\(line)20x5\r\r\n\(line)ready\r\r\n\u{1B}[0m\u{1B}[J")
            #expect(running.terminal.mode != before)
            running.terminal.type(key)
            #expect(try running.ends())
            #expect(running.terminal.shown(to: Self.leave) == Self.leave)
            #expect(running.terminal.mode == before)
        }

        @Test func arrowsAndOtherKeysDoNothing() throws {
            let drawings = Atomic(0)
            let running = try Running { _, _ in "drawing \(drawings.add(1, ordering: .relaxed).newValue)" }
            _ = running.terminal.shown(to: "\u{1B}[J")
            for keys in ["\u{1B}[A", "x", "\n", "\u{1A}"] { running.terminal.type(keys) }
            running.terminal.type("q")
            #expect(try running.ends())
            #expect(drawings.load(ordering: .relaxed) == 1)
        }

        @Test func itIsDrawnAnewBySeconds() throws {
            let drawings = Atomic(0)
            let running = try Running(everySeconds: 1) { _, _ in
                "drawing \(drawings.add(1, ordering: .relaxed).newValue)!"
            }
            #expect(running.terminal.shown(to: "drawing 2!").hasSuffix("drawing 2!"))
            running.terminal.type("q")
            #expect(try running.ends())
        }

        @Test func anotherSizeIsDrawnAtOnce() throws {
            let running = try Running { columns, rows in "\(columns)x\(rows)" }
            _ = running.terminal.shown(to: "20x5")
            running.terminal.resize(rows: 9, columns: 33)
            kill(getpid(), SIGWINCH)
            #expect(running.terminal.shown(to: "33x9").hasSuffix("33x9"))
            running.terminal.type("q")
            #expect(try running.ends())
        }

        @Test(arguments: [SIGTERM, SIGINT, SIGHUP, SIGQUIT])
        func aSignalEndsItAndTheTerminalIsAsItWas(signal: Int32) throws {
            let running = try Running { _, _ in "ready" }
            _ = running.terminal.shown(to: "ready")
            kill(getpid(), signal)
            #expect(try running.ends())
            #expect(running.terminal.shown(to: Self.leave).hasSuffix(Self.leave))
            let untouched = try PseudoTerminal().mode
            #expect(running.terminal.mode == untouched)
        }

        @Test func anErrorLeavesTheTerminalAsItWas() throws {
            struct Broken: Error {}
            let running = try Running { _, _ in throw Broken() }
            #expect(throws: Broken.self) { try running.ends() }
            #expect(running.terminal.shown(to: Self.leave).hasSuffix(Self.leave))
            let fresh = try PseudoTerminal().mode
            #expect(running.terminal.mode == fresh)
        }

        @Test func withoutATerminalItIsWrongUsage() throws {
            let terminal = try PseudoTerminal()
            let nowhere = open("/dev/null", O_RDWR)
            defer { close(nowhere) }
            let file = StandardOutput(results: nowhere, notes: nowhere) { _ in "xterm" }
            let cases: [(output: any Output, keys: Int32, type: String?)] = [
                (CapturedOutput(isTerminal: true), terminal.descriptor, "xterm"), (file, terminal.descriptor, "xterm"),
                (terminal.output, nowhere, "xterm"), (terminal.output, terminal.descriptor, "dumb"),
                (terminal.output, terminal.descriptor, nil),
            ]
            for (output, keys, type) in cases {
                #expect(throws: ScreenError.noTerminal) {
                    try Screen.run(everySeconds: 1, on: output, keys: keys, terminalType: type) { _, _ in "" }
                }
            }
            #expect(ScreenError.noTerminal.exitStatus == .usage)
            #expect("\(ScreenError.noTerminal)" == "--watch needs a terminal")
        }
    }
}
