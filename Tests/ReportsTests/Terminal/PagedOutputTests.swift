import Console
import Foundation
import Temporary
import Testing

@testable import Reports

extension TerminalTests {
    /// Windows of 5 rows, and pagers that are small scripts.
    struct PagedOutputTests {
        private let folder = Result { try TemporaryFolder() }
        private let terminal = Result { try PseudoTerminal() }

        /// Runs the work with a pager of these lines of shell, or by this environment.
        private func page(
            _ script: String, environment: [String: String] = [:], _ work: (any Output) throws -> Void
        ) throws {
            let path = try folder.get().path("pager")
            try "\(script)\n".write(toFile: path, atomically: true, encoding: .utf8)
            signal(SIGPIPE, SIG_IGN)
            // Read by a shell: a program of its own could not be run while a child of another test has it open from writing (ETXTBSY).
            let own = ["TERM": "xterm", "PAGER": "sh \(path)", "PATH": "/usr/bin:/bin"]
            try PagedOutput.paging(try terminal.get().output, environment: own.merging(environment) { $1 }, work)
        }

        private static let decorated = "echo \"<$LESS $LESSSECURE $LESSCHARSET>\"; cat; echo '<end>'"

        @Test func whatFitsGoesStraightOut() throws {
            try page(Self.decorated) { output in
                try output.write("a\nb\nc\n")
                try output.write("d\n")
            }
            #expect(try terminal.get().shown(to: "d\r\n") == "a\r\nb\r\nc\r\nd\r\n")
        }

        @Test func whatIsLongerGoesThroughThePagerAndNotesFollowIt() throws {
            try page(Self.decorated) { output in
                output.note("a note")
                for line in 1...7 { try output.write("\(line)\n") }
                #expect(output.rows == 5 && output.columns == 20 && output.isTerminal && output.colours)
            }
            let expected = "<FRX 1 utf-8>\r\n1\r\n2\r\n3\r\n4\r\n5\r\n6\r\n7\r\n<end>\r\na note\r\n"
            #expect(try terminal.get().shown(to: "note\r\n") == expected)
        }

        @Test func whoLeavesThePagerEarlyEndsTheResults() throws {
            var written = 0
            #expect(throws: OutputError.closed) {
                try page("head -n 1") { output in
                    for line in 1...100_000 {
                        try output.write("\(line)\n")
                        written = line
                    }
                }
            }
            #expect(try terminal.get().shown(to: "1\r\n") == "1\r\n")
            #expect(written < 100_000)
        }

        @Test func aPagerThatDoesNotExistIsSaidAndDoneWithout() throws {
            try page("", environment: ["PAGER": "/nonexistent/pager -x"]) { output in
                for line in 1...6 { try output.write("\(line)\n") }
            }
            let note = "cannot run the pager /nonexistent/pager: No such file or directory\r\n"
            #expect(try terminal.get().shown(to: note) == "1\r\n2\r\n3\r\n4\r\n5\r\n6\r\n" + note)
        }

        @Test(arguments: [["PAGER": ""], ["PAGER": "cat"], ["TERM": "dumb"]])
        func withoutAPagerNothingIsHeldBack(environment: [String: String]) throws {
            try page("", environment: environment) { output in
                #expect(output is StandardOutput)
            }
        }

        @Test func whatGoesToNoTerminalIsNotPaged() throws {
            let captured = CapturedOutput(rows: 5, isTerminal: true)
            try PagedOutput.paging(captured, environment: ["TERM": "xterm"]) { output in
                #expect(output as? CapturedOutput === captured)
            }
        }

        @Test func noPagerIsAnOption() throws {
            let command = Command<Void>("", "Lists", options: [PagerOption.noPager], examples: []) { _, call in
                try call.paging { call in
                    try call.output.write("\(call[PagerOption.noPager]) \(call.output is StandardOutput)\n")
                    return .done
                }
            }
            let program = Program<Void>(name: "inkaart-list", version: "1", sentence: "Lists", commands: [command])
            let output = try terminal.get().output
            #expect(program.run(arguments: ["--no-pager"], context: (), output: output) == .done)
            #expect(try terminal.get().shown(to: "\n") == "true true\r\n")
        }

        @Test func anErrorComesAfterWhatWasWritten() throws {
            struct Broken: Error {}
            #expect(throws: Broken.self) {
                try page("cat; echo '<end>'") { output in
                    for line in 1...6 { try output.write("\(line)\n") }
                    throw Broken()
                }
            }
            #expect(try terminal.get().shown(to: "<end>\r\n").hasSuffix("6\r\n<end>\r\n"))
            #expect(throws: Broken.self) {
                try page("") { output in
                    try output.write("short\n")
                    throw Broken()
                }
            }
            #expect(try terminal.get().shown(to: "short\r\n") == "short\r\n")
        }

        @Test func ctrlCIsForThePagerAlone() throws {
            // A shell that ignored the signal from its beginning could not be ended by it.
            try page("cat; kill -INT $$; echo survived") { output in
                for line in 1...6 { try output.write("\(line)\n") }
                kill(getpid(), SIGINT)
            }
            var after = sigaction()
            sigaction(SIGINT, nil, &after)
            #expect(after.__sigaction_handler.sa_handler == nil, "what Ctrl-C did before")
            try terminal.get().output.write("done\n")
            #expect(try terminal.get().shown(to: "done\r\n") == "1\r\n2\r\n3\r\n4\r\n5\r\n6\r\ndone\r\n")
        }
    }
}
