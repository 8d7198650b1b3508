import Foundation
import Store
import Temporary
import Testing

@testable import Reports

/// Programs that stand for a `sendmail`, as small scripts.
@Suite(.timeLimit(.minutes(10))) struct SendmailProgramTests {
    private let folder: TemporaryFolder

    init() throws {
        // As the program does.
        signal(SIGPIPE, SIG_IGN)
        folder = try TemporaryFolder()
    }

    private func send(
        _ script: String, _ message: String = "a\r\n.\r\nb\r\n", to address: String = "-x@linde.be", timeout: Int = 30
    ) throws -> MailAnswer {
        let path = folder.path("sendmail")
        try write("#!/bin/sh\ncd \(folder.path)\n\(script)\n", to: path)
        let program = SendmailProgram(path: path, from: try MailAddress("ict@linde.be"), timeoutInSeconds: timeout)
        return program.send(Array(message.utf8), to: try MailAddress(address))
    }

    /// By another process: where this one has a file open for writing, what it starts meanwhile has too, and such a file cannot be run.
    private func write(_ script: String, to path: String) throws {
        let words = ["-c", "printf %s \"$1\" >\"$2\" && chmod 755 \"$2\"", "sh", script, path]
        try Process.run(URL(fileURLWithPath: "/bin/sh"), arguments: words).waitUntilExit()
    }

    private func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder.path(name))), as: UTF8.self)
    }

    @Test func theProgramGetsItsWordsAndTheMail() throws {
        let answer = try send(#"printf '%s|' "$@" >words; cat >mail; echo queued as 7"#)
        #expect(answer == MailAnswer(.accepted, "queued as 7"))
        #expect(try text("words") == "-i|-f|ict@linde.be|--|-x@linde.be|")
        #expect(try text("mail") == "a\n.\nb\n")
    }

    /// Larger than a pipe, both ways.
    @Test func aLargeMailAndManyWordsOfTheProgramPass() throws {
        let mail = String(repeating: "0123456789\r\n", count: 100_000)
        let answer = try send("head -c 300000 /dev/zero | tr '\\0' x; cat >mail; echo; echo end", mail)
        #expect(answer == MailAnswer(.accepted, "end"))
        #expect(try text("mail").utf8.count == 1_100_000)
    }

    static let endings: [(script: String, outcome: MailOutcome, concern: MailAnswer.Concern, text: String)] = [
        ("cat >/dev/null; echo no such user >&2; exit 67", .refused, .mail, "exit status 67: no such user"),
        ("exit 68", .refused, .mail, "exit status 68"), ("exit 78", .deferred, .all, "exit status 78"),
        ("exit 75", .unknown, .connection, "exit status 75"), ("exit 1", .unknown, .connection, "exit status 1"),
        ("kill -9 $$", .unknown, .connection, "it was ended by signal 9"),
        ("exec >&- 2>&-; cat >/dev/null; exit 67", .refused, .mail, "exit status 67"),
    ]

    @Test(arguments: endings.indices) func howItEndsDecides(_ index: Int) throws {
        let ending = Self.endings[index]
        let answer = try send(ending.script)
        #expect(answer == MailAnswer(ending.outcome, ending.text, ending.concern))
    }

    @Test(arguments: [
        "exec cat never", "exec <&- >&- 2>&-; exec /usr/bin/sleep 1000", "cat >/dev/null; exec cat never",
    ])
    func oneThatHangsIsKilledAndLeavesItUnknown(_ script: String) throws {
        mkfifo(folder.path("never"), 0o600)
        let answer = try send(script, timeout: 1)
        #expect(answer == MailAnswer(.unknown, "it did not end in time", .connection))
    }

    @Test func oneThatIsNotThereSendsNothing() throws {
        let program = SendmailProgram(path: folder.path("none"), from: try MailAddress("ict@linde.be"))
        let answer = program.send([1], to: try MailAddress("an@linde.be"))
        #expect(answer.outcome == .deferred && answer.concern == .all)
        #expect(answer.text == "cannot run \(folder.path("none")): No such file or directory")
    }
}
