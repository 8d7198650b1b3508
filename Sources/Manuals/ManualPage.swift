import Console

/// The manual page of a program, in mdoc(7).
package enum ManualPage {
    /// `day` is that of the release, as mdoc(7) wants it: `November 22, 2026`. `others` are the names of programs to see also.
    package static func text(of manual: Manual, day: String, others: [String]) -> String {
        let sections = [
            head(of: manual, day: day), synopsis(of: manual),
            [".Sh DESCRIPTION"] + sentence(manual.sentence) + [".Sh COMMANDS"],
            manual.commands.flatMap { command($0, of: manual.name) },
            environment(of: manual), files(of: manual), exitStatuses(of: manual), seeAlso(others, but: manual.name),
        ]
        return sections.flatMap { $0 }.map { $0 + "\n" }.joined()
    }

    private static func head(of manual: Manual, day: String) -> [String] {
        [
            ".\\\" Written by scripts/manuals from what the program declares of itself.",
            ".Dd \(day)", ".Dt \(manual.name.uppercased()) 1", ".Os Inkaart \(manual.version)",
            ".Sh NAME", ".Nm \(manual.name)", ".Nd \(Roff.word(manual.sentence.loweringFirst))",
        ]
    }

    private static func synopsis(of manual: Manual) -> [String] {
        [
            ".Sh SYNOPSIS", ".Nm", ".Ar COMMAND", ".Op Ar options", ".Op Ar arguments", ".Nm", ".Cm help",
            ".Op Ar COMMAND", ".Nm", ".Fl -version",
        ]
    }

    private static func command(_ command: Manual.Command, of program: String) -> [String] {
        let head = [".Ss \(command.name)"] + usage(command, of: program)
        let text = [".Pp"] + sentence(command.sentence) + list(arguments(of: command) + options(of: command))
        let statuses = command.exitStatuses.map { "\($0.code)" }.joined(separator: ", ")
        return head + text + examples(command.examples, of: program) + [".Pp", "Exit status: \(statuses)."]
    }

    private static func usage(_ command: Manual.Command, of program: String) -> [String] {
        let required = command.options.filter(\.isRequired).map { ".\(label($0))" }
        let names = [".Nm \(program)", ".Cm \(command.name)"]
        return names + required + [".Op Ar options"] + command.arguments.map(usage)
    }

    private typealias Row = (head: String, meaning: String)

    private static func arguments(of command: Manual.Command) -> [Row] {
        command.arguments.map { (".It Ar \($0.name)", $0.meaning) }
    }

    private static func options(of command: Manual.Command) -> [Row] {
        let options: [Row] = command.options.map { (".It \(label($0))", Help.meaning(of: $0)) }
        return options + [(".It Fl -help", "this help")]
    }

    private static func usage(_ argument: any AnyArgument) -> String {
        let name = "Ar \(argument.name)" + (argument.isRepeatable ? " ..." : "")
        return argument.isRequired ? ".\(name)" : ".Op \(name)"
    }

    private static func label(_ option: any AnyOption) -> String {
        "Fl \(option.name.dropFirst())" + (option.placeholder.map { " Ar \($0)" } ?? "")
    }

    private static func sentence(_ text: String) -> [String] { Roff.lines(text + ".") }

    private static func list(_ rows: [Row]) -> [String] {
        [".Bl -tag -width Ds"] + rows.flatMap { [$0.head] + Roff.lines($0.meaning) } + [".El"]
    }

    private static func examples(_ examples: [String], of program: String) -> [String] {
        guard !examples.isEmpty else { return [] }
        let lines = examples.map { Roff.literal($0.isEmpty ? program : "\(program) \($0)") }
        return [".Pp", examples.count == 1 ? "Example:" : "Examples:", ".Bd -literal -offset indent"] + lines + [".Ed"]
    }

    private static func environment(of manual: Manual) -> [String] {
        let pages = manual.commands.contains { $0.options.contains { $0.name == "--no-pager" } }
        let pager = [
            ("PAGER", "shows results that are longer than the window; empty or 'cat' for none (default: less)"),
            ("LESS", "options of less (default: FRX)"),
        ]
        let colour = ("NO_COLOR", "not empty: no colours on a terminal")
        return [".Sh ENVIRONMENT"] + list(([colour] + (pages ? pager : [])).map { (".It Ev \($0)", $1) })
    }

    /// The files and folders that the program goes to if nobody says otherwise.
    private static func files(of manual: Manual) -> [String] {
        var seen: Set<String> = []
        let rows = manual.commands.flatMap(\.options).compactMap { option -> (String, String)? in
            guard let path = option.defaultText, path.hasPrefix("/"), seen.insert(path).inserted else { return nil }
            return (".It Pa \(path)", "\(option.meaning), see \(option.name)")
        }
        return rows.isEmpty ? [] : [".Sh FILES"] + list(rows)
    }

    private static func exitStatuses(of manual: Manual) -> [String] {
        let statuses = ExitStatus.allCases.filter { status in
            manual.commands.contains { $0.exitStatuses.contains(status) }
        }
        return [".Sh EXIT STATUS"] + list(statuses.map { (".It \($0.code)", $0.meaning) })
    }

    private static func seeAlso(_ names: [String], but own: String) -> [String] {
        let others = names.filter { $0 != own }.sorted()
        guard let last = others.last else { return [] }
        return [".Sh SEE ALSO"] + others.dropLast().map { ".Xr \($0) 1 ," } + [".Xr \(last) 1"]
    }
}

extension String {
    fileprivate var loweringFirst: String { prefix(1).lowercased() + dropFirst() }
}
