import Console
import Funding
import Inventory
import Sheets
import Store

/// `grant add|set|list|show`: the grant lines, which are data: what for, how much and until when.
enum GrantCommands {
    static let all = [add, set, list, show]

    private static let newCode = Argument(
        "CODE", meaning: "its name for commands, such as ict-2027", isRequired: false, parse: FundingParse.code)
    static let code = Argument("CODE", meaning: "code of the grant line, as in 'grant list'", parse: FundingParse.code)
    private static let template = Option(
        "--template", placeholder: "NAME",
        meaning: "lines that come with this version: \(GrantTemplates.builtIn.names.joined(separator: ", "))"
    ) { text in
        guard GrantTemplates.builtIn.names.contains(text) else {
            let names = GrantTemplates.builtIn.names.joined(separator: ", ")
            throw UsageError.sentence("there is no template '\(text.prefix(60))': \(names)")
        }
        return GrantTemplates.builtIn.lines(of: text)
    }
    private static let file = Option(
        "--file", placeholder: "FILE", meaning: "lines of a table in the form of docs/tables.md",
        parse: Parse.text)
    private static let on = Option(
        "--on", placeholder: "DAY", meaning: "as it was known on this day", parse: FundingParse.day)

    private static let add = StoreCommand.session(
        "grant add", "Adds a grant line, or those of a template or a file",
        options: GrantTerms.options + [template, file] + FundingOptions.entering, arguments: [newCode],
        examples: [
            "grant add --template digisprong-1",
            "grant add ict-2027 --name 'ICT 2027' --fixed 1500 --from 01/01/2027 --until 31/12/2027 --account-by 31/03/2028 "
                + "--kinds toestellen,software",
        ],
        files: { call in call.all(file).map { InputFile(path: $0, limit: TableLines.maximumBytes, isText: true) } }
    ) { session, call in
        let lines = try newLines(session, call)
        let known = try session.store.questions.grantLines()
        for line in lines {
            // One that says the same is added once; whoever adds it again loses nothing that was changed since.
            guard known.contains(where: { $0.code == line.code && $0 != line }) else { continue }
            throw StoreError.refused(
                "there is a grant line \(line.code) already: change it with 'grant set \(line.code)'")
        }
        return try note(session.store.setGrantLines(lines, by: try session.booking(call)), call)
    }

    private static func newLines(_ session: StoreSession, _ call: Call) throws -> [GrantLine] {
        switch (call[newCode], call[template], session.files.first) {
        case (let code?, nil, nil): return [try GrantTerms.line(code, call)]
        case (nil, _, _) where GrantTerms.areGiven(call):
            throw UsageError.sentence(
                "--name, --fixed and the like are of one line: give its CODE; 'grant set' changes a line of a template")
        case (nil, let lines?, nil): return lines
        case (nil, nil, let bytes?): return try GrantTemplates(TableLines(bytes)).lines.map(\.line)
        default: throw UsageError.sentence("give either the CODE of one line, --template or --file")
        }
    }

    private static let set = StoreCommand.session(
        "grant set", "Changes what a grant line says; reports on an earlier day still show what it said then",
        options: GrantTerms.options + FundingOptions.entering, arguments: [code],
        examples: ["grant set digisprong-1-gedeeld --account-by 25/04/2025 --why 'omzendbrief van maart'"]
    ) { session, call in
        let code = try call.required(code)
        guard var line = try session.store.questions.grantLines().first(where: { $0.code == code }) else {
            throw StoreError.unknown("grant line", named: code)
        }
        try GrantTerms.change(&line, call)
        return try note(session.store.setGrantLines([line], by: try session.booking(call)), call)
    }

    private static func note(_ act: Int64?, _ call: Call) throws -> ExitStatus {
        if let act { call.output.noteAct(act) } else { call.output.note("it says so already: nothing changes") }
        return .done
    }

    private static let list = StoreCommand.command(
        "grant list", "Lists the grant lines", options: [on] + FundingOptions.showing,
        examples: ["grant list", "grant list --on 30/06/2024"]
    ) { store, call in
        let sheet = GrantSheet.sheet(of: try store.questions.grantLines(on: call[on]))
        try call.print(
            call[SheetOptions.json] ? sheet : sheet.keeping(["grant", "name", "until", "accountBy"]),
            whenEmpty: (
                nl: "Er zijn nog geen subsidielijnen: 'inkaart-collector grant add --template digisprong-1'.",
                en: "There are no grant lines yet: 'inkaart-collector grant add --template digisprong-1'."
            ))
        return .done
    }

    private static let show = StoreCommand.command(
        "grant show", "Shows a grant line and what was awarded of it", options: [on] + FundingOptions.showing,
        arguments: [code], examples: ["grant show digisprong-1-gedeeld"]
    ) { store, call in
        let code = try call.required(code)
        guard let line = try store.questions.grantLines(on: call[on]).first(where: { $0.code == code }) else {
            throw StoreError.unknown("grant line", named: code)
        }
        let awards = AwardSheet(try store.questions.awards(on: call[on], grantLine: code)).forReading(call)
        try Dossier(
            "grant", card: GrantSheet.sheet(of: [line]),
            parts: [.init("awards", nl: "Toegekend", en: "Awarded", awards)]
        ).print(to: call)
        return .done
    }
}
