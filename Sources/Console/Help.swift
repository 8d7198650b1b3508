/// The help of programs and commands, at most 80 columns wide (except for an example that is longer).
package enum Help {
    private static let width = 80
    private static let margin = "  "

    /// Help of a program: its commands.
    package static func text<Context>(of program: Program<Context>) -> String {
        text([
            usage(program.name, ["COMMAND", "[options]", "[arguments]"]),
            sentence(program.sentence),
            section("Commands", program.commands.map { ($0.name, $0.sentence) }),
            sentence("'\(program.name) help COMMAND' tells about one command, '\(program.name) --version' the version"),
        ])
    }

    /// Help of a noun: its verbs.
    static func text<Context>(of program: Program<Context>, noun: String, commands: [Command<Context>]) -> String {
        text([
            usage("\(program.name) \(noun)", ["VERB", "[options]", "[arguments]"]),
            section("Commands", commands.map { ($0.name, $0.sentence) }),
            sentence("'\(program.name) help \(noun) VERB' tells about one command"),
        ])
    }

    /// Help of a command: usage, sentence, arguments, options with defaults, examples, exit statuses.
    package static func text<Context>(of command: Command<Context>, in program: Program<Context>) -> String {
        let required = command.options.filter(\.isRequired).map(label)
        let head = ([program.name] + command.words).joined(separator: " ")
        return text([
            usage(head, required + ["[options]"] + command.arguments.map(usageLabel)),
            sentence(command.sentence),
            section("Arguments", command.arguments.map { ($0.name, $0.meaning) }),
            section("Options", command.options.map { (label($0), meaning(of: $0)) } + [("--help", "this help")]),
            examples(command.examples, of: program.name),
            section("Exit status", command.exitStatuses.map { (String($0.code), $0.meaning) }),
        ])
    }

    private static func text(_ paragraphs: [[String]]) -> String {
        paragraphs.filter { !$0.isEmpty }.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
    }

    private static func usage(_ head: String, _ words: [String]) -> [String] {
        let lines = TerminalText.filled(["Usage: \(head)"] + words, to: width - 4)
        return lines.prefix(1) + lines.dropFirst().map { "    " + $0 }
    }

    private static func sentence(_ sentence: String) -> [String] {
        TerminalText.wrapped(sentence + ".", to: width)
    }

    private static func examples(_ examples: [String], of program: String) -> [String] {
        guard !examples.isEmpty else { return [] }
        let lines = examples.map { margin + ($0.isEmpty ? program : "\(program) \($0)") }
        return [examples.count == 1 ? "Example:" : "Examples:"] + lines
    }

    /// A title and rows of label and meaning, the meanings aligned; nothing if there are no rows.
    private static func section(_ title: String, _ rows: [(label: String, meaning: String)]) -> [String] {
        guard !rows.isEmpty else { return [] }
        let widest = rows.map { TerminalText.width(of: $0.label) }.max() ?? 0
        let labelWidth = min(widest, 26)
        return ["\(title):"] + rows.flatMap { row($0.label, $0.meaning, labelWidth: labelWidth) }
    }

    /// A label and its meaning beside it; below it if the label is too long.
    private static func row(_ label: String, _ meaning: String, labelWidth: Int) -> [String] {
        let indent = margin.count + labelWidth + margin.count
        let lines = TerminalText.wrapped(meaning, to: width - indent)
        let below = lines.map { String(repeating: " ", count: indent) + $0 }
        guard TerminalText.width(of: label) <= labelWidth else { return [margin + label] + below }
        let beside = TerminalText.padded(margin + label, to: indent) + lines[0]
        return [beside] + below.dropFirst()
    }

    private static func label(_ option: any AnyOption) -> String {
        guard let placeholder = option.placeholder else { return option.name }
        return "\(option.name) \(placeholder)"
    }

    /// The meaning of an option with its default, and whether it may be repeated.
    package static func meaning(of option: any AnyOption) -> String {
        let standard = option.defaultText.map { " (default: \($0))" } ?? ""
        return option.meaning + (option.isRepeatable ? ", may be repeated" : "") + standard
    }

    private static func usageLabel(_ argument: any AnyArgument) -> String {
        let name = argument.isRepeatable ? "\(argument.name)..." : argument.name
        return argument.isRequired ? name : "[\(name)]"
    }
}
