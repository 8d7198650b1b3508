import Console
import Foundation
import Testing

@testable import Reports

struct PagerCommandTests {
    private static let choices: [(given: [String: String], words: [String]?)] = [
        ([:], ["less"]), (["PAGER": "most -w"], ["most", "-w"]), (["PAGER": " less   -S "], ["less", "-S"]),
        (["PAGER": "less; rm -r $HOME"], ["less;", "rm", "-r", "$HOME"]),
        (["PAGER": ""], nil), (["PAGER": "  "], nil), (["PAGER": "cat"], nil),
        (["TERM": "dumb"], nil), (["TERM": ""], nil),
    ]

    @Test(arguments: choices) func theReaderChoosesThePager(given: [String: String], words: [String]?) {
        let environment = ["TERM": "xterm"].merging(given) { $1 }
        #expect(PagerCommand(environment: environment)?.words == words)
    }

    @Test func theEnvironmentIsThatOfTheProcess() {
        #expect(PagerCommand.environment(of: ["A=b=c", "D=", "E"]) == ["A": "b=c", "D": ""])
        let own = PagerCommand.environment(of: Environment.all)
        #expect(own == ProcessInfo.processInfo.environment)
    }

    @Test func withoutAKnownTerminalThereIsNone() {
        #expect(PagerCommand(environment: [:]) == nil)
    }

    @Test func lessIsToldHowUnlessTheReaderSaysSo() {
        let plain = PagerCommand(environment: ["TERM": "xterm"])
        let standard = ["TERM": "xterm", "LESS": "FRX", "LESSCHARSET": "utf-8", "LESSSECURE": "1"]
        #expect(plain?.environment == standard)
        let own = ["TERM": "xterm", "LESS": "S", "LESSCHARSET": "latin1", "LESSSECURE": "0", "X": "y"]
        #expect(PagerCommand(environment: own)?.environment == own.merging(["LESSSECURE": "1"]) { $1 })
    }
}
