import Console

/// What fish(1) proposes behind the name of a program.
package enum FishCompletion {
    /// A file for the folder `vendor_completions.d`, named as the program.
    package static func text(of manual: Manual) -> String {
        let condition = "__\(manual.name.underscored)_in"
        let lines = beginnings(of: manual) + manual.commands.flatMap { choice(of: $0, in: manual) }
        let completions = lines.map {
            "complete -c \(manual.name) -n \("\(condition) \($0.place)".quotedForFish) \($0.rest)\n"
        }
        return """
            # What fish proposes behind \(manual.name). Written by scripts/manuals.

            # Whether the first two words before the cursor match the first pattern and none of the others.
            function \(condition)
                set -l words (commandline -opc)
                set -e words[1]
                string match -q -- $argv[1] "$words[1] $words[2]"; or return
                for other in $argv[2..]
                    string match -q -- $other "$words[1] $words[2]"; and return 1
                end
                return 0
            end

            complete -c \(manual.name) -f
            \(completions.joined())
            """
    }

    /// Where something is proposed: patterns of the function above, quoted.
    private typealias Line = (place: String, rest: String)

    /// The first word, the topics of `help`, and the verbs of nouns.
    private static func beginnings(of manual: Manual) -> [Line] {
        let first = manual.firstWords
        return first.map { (place(" "), proposing($0)) }
            + [
                (place(" "), proposing(Manual.Word(text: "help", meaning: "Tells about one command"))),
                (place(" "), "-l help -d 'this help'"), (place(" "), "-l version -d 'the version'"),
            ] + first.map { (place("help "), proposing($0)) }
            + manual.nouns.flatMap { noun in
                manual.verbs(of: noun).flatMap { verb in
                    ["\(noun) ", "help \(noun)"].map { (place($0), proposing(verb)) }
                }
            }
    }

    private static func choice(of command: Manual.Command, in manual: Manual) -> [Line] {
        let place = place(of: command, in: manual)
        let options = command.options.map { "-l \($0.name.dropFirst(2)) \(value($0))-d \($0.meaning.quotedForFish)" }
        let arguments = command.arguments.compactMap { values($0.proposal) }
        return (options + ["-l help -d 'this help'"] + arguments).map { (place, $0) }
    }

    /// A command of one word takes any second word but its own verbs.
    private static func place(of command: Manual.Command, in manual: Manual) -> String {
        guard command.words.count == 1 else { return place(command.name) }
        let verbs = manual.verbs(of: command.name).map { place("\(command.name) \($0.text)") }
        return ([place("\(command.name) *")] + verbs).joined(separator: " ")
    }

    private static func place(_ pattern: String) -> String { "\"\(pattern)\"" }

    private static func proposing(_ word: Manual.Word) -> String { "-a \(word.text) -d \(word.meaning.quotedForFish)" }

    /// `-r` takes a value, `-x` one that is no file.
    private static func value(_ option: any AnyOption) -> String {
        guard let proposal = option.proposal else { return "" }
        return (proposal == .files ? "-r " : "-x ") + (values(proposal).map { $0 + " " } ?? "")
    }

    private static func values(_ proposal: Proposal) -> String? {
        switch proposal {
        case .words(let words): "-a '\(words.joined(separator: " "))'"
        case .files: "-F"
        case .folders: "-a '(__fish_complete_directories)'"
        case .nothing: nil
        }
    }
}
