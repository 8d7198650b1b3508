import Testing

@testable import Console

struct ProgramTests {
    @Test(arguments: [
        (["scool"], "unknown command scool, did you mean school?", "help"),
        (["hepl"], "unknown command hepl, did you mean help?", "help"),
        (["xyzzy"], "unknown command xyzzy", "help"),
        (["school", "lsit"], "unknown command school lsit, did you mean school list?", "help"),
        (["help", "shcool"], "unknown command shcool, did you mean school?", "help"),
        (["list", "school"], "unknown command list, did you mean school list?", "help"),
        (["lsit", "school"], "unknown command lsit, did you mean school list?", "help"),
        (["help", "add", "school"], "unknown command add, did you mean school add?", "help"),
        (["scool", "list"], "unknown command scool, did you mean school list?", "help"),
        (["scool", "012345"], "unknown command scool, did you mean school?", "help"),
        (["school", "xyzzy"], "unknown command school xyzzy", "help"),
        (["--verson"], "unknown option --verson, did you mean --version?", "help"),
        (["import"], "FILE is missing", "help import"),
        (["school", "add", "--jsno"], "unknown option --jsno, did you mean --json?", "help school add"),
        (["misuse"], "--from is after --to", "help misuse"),
    ])
    func wrongUsageIsOneSentenceAndAPointerToHelp(arguments: [String], sentence: String, help: String) {
        let notes = ["inkaart-sample: \(sentence)", "see 'inkaart-sample \(help)'"]
        #expect(SampleProgram.run(arguments) == (.usage, "", notes))
    }

    @Test func anErrorOfACommandIsOneVisibleLine() {
        #expect(SampleProgram.run(["fail"]) == (.failed, "", ["inkaart-sample: the store is \\e[31mfull"]))
    }

    @Test func anErrorMayDecideTheExitStatus() {
        let notes = ["inkaart-sample: the collector does not answer"]
        #expect(SampleProgram.run(["unreachable"]) == (.unavailable, "", notes))
    }

    @Test(arguments: [["--help"], ["-h"], ["help"]])
    func helpOfTheProgramIsAResult(arguments: [String]) {
        #expect(SampleProgram.run(arguments) == (.done, Help.text(of: SampleProgram.program), []))
    }

    @Test(arguments: [
        ["help", "school", "add"], ["school", "add", "--help"], ["school", "add", "--days", "x", "--help"],
        ["school", "add", "012345", "-h"],
    ])
    func helpOfACommandIsAskedForBeforeOrBehindIt(arguments: [String]) {
        let help = Help.text(of: SampleProgram.add, in: SampleProgram.program)
        #expect(SampleProgram.run(arguments) == (.done, help, []))
    }

    @Test func helpBehindTwoDashesIsAnArgument() {
        #expect(SampleProgram.run(["import", "--", "--help"]) == (.done, "--help", []))
    }

    @Test func aNounAloneListsItsVerbsAsWrongUsage() {
        let help = SampleProgram.run(["school", "--help"])
        let alone = SampleProgram.run(["school"])
        #expect(help.status == .done)
        #expect(alone.status == .usage)
        #expect(alone.result == "")
        #expect(alone.notes.map { $0 + "\n" }.joined() == help.result)
        #expect(help.result.contains("school list"))
        #expect(!help.result.contains("import"))
    }

    @Test(arguments: [
        (["grants", "exprot"], "unknown command grants exprot, did you mean grants export?"),
        (["grants", "xyzzy"], "unexpected argument xyzzy"), (["grants", "--all", "x"], "unknown option --all"),
    ])
    func aVerbOfACommandThatIsANounTooIsGuessed(arguments: [String], sentence: String) {
        let names = ["grants", "grants export"]
        let commands = names.map { Command<Void>($0, "Does it", examples: []) { _, _ in .done } }
        let program = Program<Void>(name: "inkaart-grants", version: "1", sentence: "Does it", commands: commands)
        let output = CapturedOutput()
        #expect(program.run(arguments: arguments, context: (), output: output) == .usage)
        #expect(output.notes.first == "inkaart-grants: \(sentence)")
    }

    @Test func nothingAtAllIsAnsweredWithHelpAsWrongUsage() {
        let run = SampleProgram.run([])
        #expect(run.status == .usage)
        #expect(run.notes.first == "Usage: inkaart-sample COMMAND [options] [arguments]")
    }

    @Test func theVersionIsAResult() {
        #expect(SampleProgram.run(["--version"]) == (.done, "inkaart-sample 1.2\n", []))
    }

    @Test func theContextIsMadeOnlyToRunACommand() {
        var made = 0
        func context() throws -> String {
            made += 1
            throw SampleProgram.Refused()
        }
        let output = CapturedOutput()
        #expect(SampleProgram.program.run(arguments: ["help"], context: try context(), output: output) == .done)
        #expect(made == 0)
        let status = SampleProgram.program.run(arguments: ["import", "a"], context: try context(), output: output)
        #expect(status == .unavailable)
        #expect(made == 1)
    }

    @Test(arguments: [
        (OutputError.closed, []),
        (.failed(code: 28, message: "no space"), ["inkaart-sample: cannot write the result: no space"]),
    ])
    func aResultThatCannotBeWrittenIsAFailure(failure: OutputError, notes: [String]) {
        let output = CapturedOutput(failure: failure)
        #expect(SampleProgram.program.run(arguments: ["import", "a"], context: "", output: output) == .failed)
        #expect(output.notes == notes)
    }

    @Test func aProgramOfOneCommandNeedsNoNameForIt() {
        let flag = Option(flag: "--all", meaning: "everything")
        let send = Command<Void>("", "Sends", options: [flag], examples: ["--all"]) { _, call in
            call[flag] ? .done : .partly
        }
        let program = Program<Void>(name: "inkaart-send", version: "1", sentence: "Sends", commands: [send])
        #expect(program.run(arguments: [], context: (), output: CapturedOutput()) == .partly)
        #expect(program.run(arguments: ["--all"], context: (), output: CapturedOutput()) == .done)
        let output = CapturedOutput()
        #expect(program.run(arguments: ["typo"], context: (), output: output) == .usage)
        #expect(output.notes == ["inkaart-send: unexpected argument typo", "see 'inkaart-send help'"])
    }
}
