import Console

/// What zsh(1) proposes behind the name of a program.
package enum ZshCompletion {
    /// A file for a folder of `fpath`, named as the program with an underscore before it.
    package static func text(of manual: Manual) -> String {
        let function = "_" + manual.name.underscored
        let cases =
            beginnings(of: manual)
            + manual.commands.sorted { $0.words.count > $1.words.count }.flatMap { command in
                choice(of: command, verbs: command.words.count == 1 ? manual.verbs(of: command.name) : [])
            }
        return """
            #compdef \(manual.name)
            # What zsh proposes behind \(manual.name). Written by scripts/manuals.
            \(function)() {
                local command="$words[2] $words[3]"
                local -a proposals
                # Only what stands before the word counts.
                case $CURRENT in
                    2) command= ;;
                    3) command="$words[2] " ;;
                esac
                case $command in
            \(cases.map { "        \($0)\n" }.joined())    esac
            }
            \(function) "$@"

            """
    }

    /// The first word, the topics of `help`, and the verbs of nouns that are nothing else.
    private static func beginnings(of manual: Manual) -> [String] {
        let help = Manual.Word(text: "help", meaning: "Tells about one command")
        let options = ["--help[this help]", "--version[the version]"].map(\.quoted).joined(separator: " ")
        let first = described(manual.firstWords + [help]) + ["    _arguments \(options)"]
        return arm("''", first) + arm("'help '", described(manual.firstWords))
            + manual.nouns.flatMap { arm(pattern(of: $0, in: manual), described(manual.verbs(of: $0))) }
    }

    private static func pattern(of noun: String, in manual: Manual) -> String {
        manual.commands.contains { $0.name == noun } ? "'help \(noun)'" : "'\(noun) ' | 'help \(noun)'"
    }

    /// Of `case`.
    private static func arm(_ pattern: String, _ lines: [String]) -> [String] { ["\(pattern))"] + lines + ["    ;;"] }

    private static func described(_ words: [Manual.Word]) -> [String] {
        ["    proposals=("] + words.map { "        \("\($0.text):\($0.meaning)".quoted)" }
            + ["    )", "    _describe command proposals"]
    }

    /// The lines for one command; `verbs` of a command that is a noun too.
    private static func choice(of command: Manual.Command, verbs: [Manual.Word]) -> [String] {
        let count = command.words.count
        let pattern = count == 2 ? "'\(command.name)'" : "'\(command.name) '*"
        let specifications =
            command.options.map(specification) + ["--help[this help]"] + command.arguments.map(specification)
        let arguments = specifications.map { "        " + $0.quoted }.joined(separator: " \\\n        ")
        let proposals = verbs.isEmpty ? [] : described(verbs)
        let shift = ["    shift \(count) words", "    ((CURRENT -= \(count)))", "    _arguments \\", arguments]
        return arm(pattern, proposals + shift)
    }

    /// Of _arguments, zshcompsys(1).
    private static func specification(of option: any AnyOption) -> String {
        let meaning = option.meaning.replacing(["[": "\\[", "]": "\\]", "\\": "\\\\", ":": "\\:"])
        let head = (option.isRepeatable ? "*" : "") + option.name
        guard let placeholder = option.placeholder, let proposal = option.proposal else { return "\(head)[\(meaning)]" }
        return "\(head)=[\(meaning)]:\(message(placeholder)):\(action(proposal))"
    }

    private static func specification(of argument: any AnyArgument) -> String {
        let head = argument.isRepeatable ? "*:" : argument.isRequired ? ":" : "::"
        return "\(head)\(message(argument.meaning)):\(action(argument.proposal))"
    }

    private static func message(_ text: String) -> String { text.replacing([":": "\\:", "\\": "\\\\"]) }

    private static func action(_ proposal: Proposal) -> String {
        switch proposal {
        case .words(let words): "(\(words.joined(separator: " ")))"
        case .files: "_files"
        case .folders: "_files -/"
        case .nothing: " "
        }
    }
}
