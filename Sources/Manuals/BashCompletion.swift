import Console

/// What bash(1) proposes behind the name of a program.
package enum BashCompletion {
    /// A file for the folder `completions` of bash-completion, or to be sourced; it needs bash 4 and nothing else.
    package static func text(of manual: Manual) -> String {
        let function = "_" + manual.name.underscored
        let cases =
            beginnings(of: manual)
            + manual.commands.sorted { $0.words.count > $1.words.count }.flatMap { command in
                choice(of: command, verbs: command.words.count == 1 ? manual.verbs(of: command.name) : [])
            }
        return """
            # What bash proposes behind \(manual.name). Written by scripts/manuals.
            \(function)() {
                local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
                local command="${COMP_WORDS[1]} ${COMP_WORDS[2]}" words= files=
                # To bash '--format=csv' is three words.
                if [[ $word == '=' ]]; then
                    word=
                elif [[ $before == '=' ]]; then
                    before=${COMP_WORDS[COMP_CWORD - 2]}
                fi
                # Only what stands before the word counts.
                case $COMP_CWORD in
                    1) command= ;;
                    2) command="${COMP_WORDS[1]} " ;;
                esac
                case $command in
            \(cases.map { "        \($0)\n" }.joined())    esac
                mapfile -t COMPREPLY < <(compgen $files -W "$words" -- "$word")
                [[ -z $files ]] || compopt -o filenames 2>/dev/null
            }
            complete -F \(function) \(manual.name)

            """
    }

    /// The first word, the topics of `help`, and the verbs of nouns that are nothing else.
    private static func beginnings(of manual: Manual) -> [String] {
        let first = manual.firstWords.map(\.text)
        let names = manual.commands.map(\.name)
        return ["'') words='\((first + ["help", "--help", "--version"]).joined(separator: " "))' ;;"]
            + ["'help ') words='\(first.joined(separator: " "))' ;;"]
            + manual.nouns.map { noun in
                let patterns = names.contains(noun) ? "'help \(noun)'" : "'\(noun) ' | 'help \(noun)'"
                return "\(patterns)) words='\(manual.verbs(of: noun).map(\.text).joined(separator: " "))' ;;"
            }
    }

    /// The lines for one command; `verbs` of a command that is a noun too.
    private static func choice(of command: Manual.Command, verbs: [Manual.Word]) -> [String] {
        let pattern = command.words.count == 2 ? "'\(command.name)'" : "'\(command.name) '*"
        let words = verbs.map(\.text) + command.arguments.flatMap(\.proposal.list) + command.options.map(\.name)
        let files = command.arguments.map(\.proposal.files).first { !$0.isEmpty } ?? ""
        return ["\(pattern))", "    words='\((words + ["--help"]).joined(separator: " "))' files=\(files)"]
            + values(of: command.options) + ["    ;;"]
    }

    /// What follows an option that takes a value; the options of one proposal together.
    private static func values(of options: [any AnyOption]) -> [String] {
        var patterns: [(names: [String], proposal: Proposal)] = []
        for option in options {
            guard let proposal = option.proposal else { continue }
            if let known = patterns.firstIndex(where: { $0.proposal == proposal }) {
                patterns[known].names.append(option.name)
            } else {
                patterns.append(([option.name], proposal))
            }
        }
        guard !patterns.isEmpty else { return [] }
        let lines = patterns.map { names, proposal in
            let words = proposal.list.joined(separator: " ")
            return "        \(names.joined(separator: " | "))) words='\(words)' files=\(proposal.files) ;;"
        }
        return ["    case $before in"] + lines + ["    esac"]
    }
}

extension Proposal {
    fileprivate var list: [String] {
        guard case .words(let words) = self else { return [] }
        return words
    }

    /// An option of compgen.
    fileprivate var files: String {
        switch self {
        case .files: "-f"
        case .folders: "-d"
        case .words, .nothing: ""
        }
    }
}
