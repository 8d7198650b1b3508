import Temporary
import Testing

/// What real shells make of the completions of our programs.
struct ShellTests {
    /// Words behind the cursor's beginning of one, and what is proposed.
    private static let proposals: [(line: String, words: [String])] = [
        ("inkaart-reports di", ["digisprong"]), ("inkaart-reports digisprong v", ["verify"]),
        ("inkaart-reports digisprong --gr", ["--grant"]), ("inkaart-reports digisprong export --gr", ["--grant"]),
        ("inkaart-reports digisprong export --format", []),
        ("inkaart-reports overview --profile ", ["director", "machine"]),
        ("inkaart-reports overview --language n", ["nl"]), ("inkaart-reports help dev", ["device"]),
        ("inkaart-reports help device ", ["history"]), ("inkaart-reports --ver", ["--version"]),
        ("inkaart-reports overview --data ", ["empty"]), ("inkaart-reports inventory --school ", []),
        ("inkaart-collector school-board ", ["add", "list", "set"]), ("inkaart-collector import ro", ["row.csv"]),
        ("inkaart-collector import li", ["list"]), ("inkaart-send se", ["send"]),
        ("inkaart-agent show --hel", ["--help"]), ("inkaart-agent xyzzy ", []),
    ]

    private let written = Result { try WrittenManuals() }

    private static func program(in line: String) -> String { String(line.prefix { $0 != " " }) }

    @Test(.enabled(if: InstalledProgram.exists("bash"), "bash is not installed"))
    func bashProposesWhatMayFollow() throws {
        let script = """
            source "$1.bash"; function=_${1//-/_}; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
            $function; printf '%s\\n' "${COMPREPLY[@]}"
            """
        let folder = try written.get().folder.path
        let more: [(line: String, words: [String])] = [
            ("inkaart-reports overview --profile = m", ["machine"]),
            ("inkaart-reports overview --profile =", ["director", "machine"]),
        ]
        for (line, words) in Self.proposals + more {
            let typed = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
            let proposed = try InstalledProgram.lines("bash", ["--norc", "-c", script, "bash"] + typed, in: folder)
            #expect(proposed.sorted() == words, "\(line)")
        }
    }

    @Test(.enabled(if: InstalledProgram.exists("fish"), "fish is not installed: scripts/setup"))
    func fishProposesWhatMayFollow() throws {
        let folder = try written.get().folder.path
        let more: [(line: String, words: [String])] = [("inkaart-reports overview --profile=m", ["--profile=machine"])]
        for (line, words) in Self.proposals + more {
            let script = "source \(Self.program(in: line)).fish; complete -C '\(line)'"
            let proposed = try InstalledProgram.lines("fish", ["--no-config", "-c", script], in: folder)
            // Newer ones also propose, after these, what has the same letters in it.
            let typed = line.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
            let names = proposed.map { String($0.prefix { $0 != "\t" && $0 != "/" }) }.filter { $0.hasPrefix(typed) }
            #expect(names.sorted() == words, "\(line)")
        }
    }

    @Test(.enabled(if: InstalledProgram.exists("fish"), "fish is not installed: scripts/setup"))
    func fishTellsWhatACommandDoes() throws {
        let script = "source inkaart-reports.fish; complete -C 'inkaart-reports inv'"
        let proposed = try InstalledProgram.lines(
            "fish", ["--no-config", "-c", script], in: try written.get().folder.path)
        #expect(proposed == ["inventory\tLists the devices with what is known of them"])
    }

    /// zsh completes only for a person: a terminal, each line with Tab behind it, and Ctrl-X to show what became of it.
    private static let zshScript = """
        zmodload zsh/zpty
        zpty z TERM=dumb zsh -f -i
        zpty -w z "PROMPT=; fpath=($PWD \\$fpath); autoload -Uz compinit; compinit -D -u; show() { print -r -- \\"[\\$BUFFER]\\"
            BUFFER=; zle accept-line }; zle -N show; bindkey '^X' show; print READY-\\$((40 + 2))"
        zpty -r -m z seen '*READY-42*'
        for line; do
            zpty -w -n z $line$'\\t\\x18'
            zpty -r -m z seen '*\\[inkaart*\\]*'
            print -r -- ${${seen##*\\[}%%\\]*}
        done
        """

    @Test(
        .enabled(if: InstalledProgram.exists("zsh"), "zsh is not installed: scripts/setup"),
        .enabled(if: Terminals.exist, "this machine has no terminals: /dev/pts is not mounted"))
    func zshCompletesWhatIsClear() throws {
        let lines = [
            ("inkaart-reports inv", "entory "), ("inkaart-reports digisprong ver", "ify "),
            ("inkaart-reports overview --lang", "uage="), ("inkaart-reports overview --profile m", "achine "),
            ("inkaart-reports overview --profile=d", "irector "), ("inkaart-reports help device h", "istory "),
            ("inkaart-reports overview --data em", "pty/"), ("inkaart-reports digisprong --gr", "ant="),
            ("inkaart-reports digisprong export --format", ""), ("inkaart-reports --ver", "sion "),
            ("inkaart-collector import ro", "w.csv "), ("inkaart-collector school-board li", "st "),
            ("inkaart-agent show --hel", "p "), ("inkaart-send se", "nd "), ("inkaart-agent xyzzy ", ""),
        ]
        let arguments = ["-f", "-c", Self.zshScript, "zsh"] + lines.map(\.0)
        let completed = try InstalledProgram.lines("zsh", arguments, in: try written.get().folder.path)
        #expect(completed == lines.map { $0.0 + $0.1 })
    }
}
