import Console
import Temporary
import TestSupport
import Testing

@testable import Collector

@Suite struct CollectorProgramTests {
    private static func run(_ words: [String]) -> (status: Console.ExitStatus, text: String) {
        let output = CapturedOutput()
        let status = CollectorProgram.program.run(
            arguments: words, context: CollectorContext(arguments: words), output: output)
        return (status, output.result + output.notes.map { "note: \($0)\n" }.joined())
    }

    @Test(arguments: ["", "init", "serve", "school", "school add", "token add", "device kind"])
    func helpSaysWhatItSaid(_ topic: String) throws {
        let words = topic.split(separator: " ").map(String.init)
        let answer = Self.run(["help"] + words)
        #expect(answer.status == .done)
        let name = (["collector"] + words).joined(separator: "-")
        #expect(try Golden.difference(answer.text, to: "help/\(name).txt") == nil)
    }

    @Test func everyCommandHasAnExampleThatItUnderstands() {
        for command in CollectorProgram.program.commands { #expect(!command.examples.isEmpty, "\(command.name)") }
    }

    /// A collector from nothing, by its commands alone.
    @Test func aCoordinatorSetsACommunityUp() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("collector")
        let steps = [
            ["init", "--address", "collector.example.be:8443", "--name", "SG De Linde"],
            ["school-board", "add", "VZW Noord", "--number", "123456"],
            ["school", "add", "30569", "De Linde", "--school-board", "123456"], ["room", "add", "30569", "5B"],
            ["school", "pupils", "30569", "--school-year", "2026-2027", "--kleuter", "100", "--lager-1-4", "160"],
            ["community", "name", "SG De Beuk"],
        ]
        for step in steps {
            let answer = Self.run(step + ["--data", path])
            #expect(answer.status == .done, "\(answer.text)")
        }
        let schools = Self.run(["school", "list", "--json", "--data", path])
        #expect(
            schools.text == """
                [
                {"number":"030569","name":"De Linde","schoolBoard":"VZW Noord","rooms":1,"pupils":260}
                ]

                """)
        let token = Self.run(["token", "add", "30569", "--data", path])
        #expect(token.text.hasPrefix("inkaart1."))
        #expect(token.text.contains("@collector.example.be:8443\n"))
        #expect(Self.run(["token", "list", "--data", path]).text.contains("030569"))
        #expect(Self.run(["check", "--data", path]).text == "the store is sound\n")
    }

    static let failures: [(words: [String], status: Console.ExitStatus, sentence: String)] = [
        (["school", "list"], .failed, "there is no collector in"),
        (["init"], .usage, "--address is missing"), (["init", "--address", "x"], .usage, "x is not HOST:PORT"),
        (["school", "add", "1234567", "x", "--school-board", "y"], .usage, "1234567 is no instellingsnummer"),
        (["school", "add", "1", "a\u{202E}b", "--school-board", "y"], .usage, "no control characters"),
        (["school", "pupils", "1", "--school-year", "2026"], .usage, "2026 is no school year"),
        (["school", "pupils", "1", "--school-year", "2026-2027"], .failed, "there is no collector in"),
        (["token", "revoke", "x"], .usage, "x is not the id of a token"),
        (["token", "add", "1", "--uses", "0"], .usage, "0 is not a whole number from 1 to 1000"),
        (["device", "show", "0"], .usage, "0 is not the number of a device"),
        (["serve", "--limit", "nothing=1"], .usage, "nothing=1 is not NAME=VALUE"),
        (["serve", "--limit", "free-percent=101"], .usage, "free-percent=101 is not NAME=VALUE"),
    ]

    @Test(arguments: failures.indices) func whatGoesWrongIsToldInASentence(_ index: Int) throws {
        let folder = try TemporaryFolder()
        let failure = Self.failures[index]
        let answer = Self.run(failure.words + ["--data", folder.path("none")])
        #expect(answer.status == failure.status)
        #expect(answer.text.contains(failure.sentence), "\(answer.text)")
        #expect(try folder.names().isEmpty)
    }

    @Test func theSameThingTwiceIsRefused() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("collector")
        let steps = [
            ["init", "--address", "h:1"], ["school-board", "add", "VZW"],
            ["school", "add", "1", "a", "--school-board", "VZW"],
        ]
        for step in steps { #expect(Self.run(step + ["--data", path]).status == .done) }
        for (step, sentence) in zip(
            steps,
            ["there is a collector in", "there is a school board VZW already", "there is a school 000001 already"])
        {
            let answer = Self.run(step + ["--data", path])
            #expect(answer.status == .failed)
            #expect(answer.text.contains(sentence), "\(answer.text)")
        }
    }
}
