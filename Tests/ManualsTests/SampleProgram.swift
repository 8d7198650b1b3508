import Console

@testable import Manuals

/// A small program with every kind of command, and with texts that act in a shell or on a manual page.
enum SampleProgram {
    private static let format = Option(
        "--format", placeholder: "table|csv", meaning: "how to print it [in euro: 12,50]", defaultText: "table",
        parse: Parse.text)
    private static let data = Option(
        "--data", placeholder: "DIR", meaning: "folder of the collector", defaultText: "/var/lib/inkaart",
        parse: Parse.text)
    private static let list = Option("--list", placeholder: "FILE", meaning: "a file's path", parse: Parse.text)
    private static let board = Option(
        "--board", placeholder: "NUMBER", meaning: "school board", isRequired: true, isRepeatable: true,
        parse: Parse.text)
    private static let pager = Option(flag: "--no-pager", meaning: ". and \\ at the beginning")
    private static let files = Argument(
        "FILE", meaning: "what to take: \"files\"", isRepeatable: true, parse: Parse.text)
    private static let state = Argument("on|off", meaning: "the state", parse: Parse.text)
    private static let name = Argument("NAME", meaning: "a name", isRequired: false, parse: Parse.text)

    static let manual = Manual(
        of: Program<Void>(
            name: "inkaart-sample", version: "1.2", sentence: "Shows how manuals are made",
            commands: [
                command(
                    "school add", "Adds a school such as 'Sint-Jan' in Genève; its board must be known by then",
                    [board], [name]),
                command("school list", "Lists the schools", [format, data]),
                command("grants", "Shows what became of money", [format, pager]),
                command("grants take", "Takes files", [list, data], [files]),
                command("set", "Sets the state", [], [state, name]),
            ]))

    private static func command(
        _ name: String, _ sentence: String, _ options: [any AnyOption], _ arguments: [any AnyArgument] = []
    ) -> Command<Void> {
        Command(
            name, sentence, options: options, arguments: arguments, examples: [name, "\(name) --x '~/a b' | jq '.[]'"]
        ) { _, _ in .done }
    }
}
