import Console

/// A small program with every kind of command, for the tests of help and parsing.
enum SampleProgram {
    enum Format: String, CaseIterable {
        case table, csv
    }

    struct Refused: HasExitStatus, Equatable, CustomStringConvertible {
        var exitStatus: ExitStatus { .unavailable }
        var description: String { "the collector does not answer" }
    }

    struct Broken: Error, CustomStringConvertible {
        var description: String { "the store is \u{1B}[31mfull" }
    }

    static let number = Argument("NUMBER", meaning: "instellingsnummer, six digits", parse: Parse.text)
    static let name = Argument("NAME", meaning: "official name", isRequired: false, parse: Parse.text)
    static let files = Argument("FILE", meaning: "files to import", isRepeatable: true, parse: Parse.text)
    static let board = Option(
        "--board", placeholder: "NUMBER", meaning: "school board", isRequired: true, parse: Parse.text)
    static let days = Option(
        "--days", placeholder: "DAYS", meaning: "how long the token can be used, in days",
        defaultText: "30", parse: Parse.number(in: 1...365))
    static let format = Option(
        "--format", placeholder: "FORMAT", meaning: "table or csv", parse: Parse.choice(of: Format.self))
    static let tag = Option("--tag", placeholder: "TEXT", meaning: "a word", isRepeatable: true, parse: Parse.text)
    static let json = Option(flag: "--json", meaning: "the result as JSON")

    static let program = Program<String>(
        name: "inkaart-sample", version: "1.2", sentence: "Shows how commands are declared",
        commands: [add, list, load, fail(), unreachable(), misuse()])

    static let add = Command<String>(
        "school add", "Adds a school", options: [board, days, tag, json], arguments: [number, name],
        examples: ["school add --board 104 012345 'GO! Kompas'"]
    ) { context, call in
        let days = try call.required(days)
        let parts = [context, try call.required(number), call[name] ?? "-", try call.required(board), "\(days)"]
        try call.output.write((parts + call.all(tag) + [call[json] ? "json" : "text"]).joined(separator: "|") + "\n")
        return .done
    }
    static let list = Command<String>("school list", "Lists the schools", options: [format], examples: []) { _, call in
        try call.output.write(call[format]?.rawValue ?? "none")
        return .partly
    }
    static let load = Command<String>("import", "Imports files", arguments: [files], examples: []) { _, call in
        try call.output.write(call.all(files).joined(separator: "|"))
        return .done
    }

    private static func fail() -> Command<String> {
        Command("fail", "Fails", examples: []) { _, _ in throw Broken() }
    }
    private static func unreachable() -> Command<String> {
        Command("unreachable", "Finds no collector", examples: []) { _, _ in throw Refused() }
    }
    private static func misuse() -> Command<String> {
        Command("misuse", "Finds fault with its options", examples: []) { _, _ in
            throw UsageError.sentence("--from is after --to")
        }
    }

    static func run(_ arguments: [String]) -> (status: ExitStatus, result: String, notes: [String]) {
        let output = CapturedOutput()
        let status = program.run(arguments: arguments, context: "context", output: output)
        return (status, output.result, output.notes)
    }
}
