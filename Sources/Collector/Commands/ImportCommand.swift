import Assets
import Console
import Imports
import Inventory
import Sheets
import Store

/// `import`: lists of devices that no agent reports, and our own lists after people worked on them.
enum ImportCommand {
    static let all = [command, list]

    private static let file = Argument("FILE", meaning: "a CSV file; - reads standard input", parse: Parse.text)
    private static let mapping = Option(
        "--mapping", placeholder: "NAME", meaning: "what its columns mean: see 'mapping list'", parse: Parse.text)
    private static let mappingFile = Option(
        "--mapping-file", placeholder: "FILE", meaning: "the same, by a mapping that is not installed",
        parse: Parse.text)
    private static let school = Option(
        "--school", placeholder: "SCHOOL", meaning: "all rows are of this school, by instellingsnummer",
        parse: SheetOptions.schoolNumber)
    private static let dryRun = Option(flag: "--dry-run", meaning: "say what would change, and change nothing")

    private static let command = StoreCommand.session(
        "import", "Takes a CSV file of another system, or an export of ours that people worked on",
        options: [
            mapping, mappingFile, school, dryRun, StoreCommand.why, SheetOptions.json, SheetOptions.language,
        ],
        arguments: [file],
        examples: [
            "import chromebooks.csv --mapping google-admin --school 030569 --dry-run",
            "import inventaris.csv --why 'telling van november'",
        ],
        files: files
    ) { session, call in
        do {
            return try run(session, call)
        } catch let error as ImportFaults {
            return refuse(error.shown.map(\.description), of: error.count, call)
        } catch let error as RefusedRows {
            let shown = error.rows.prefix(ImportLimits.shownFaults).map(\.description)
            return refuse(Array(shown), of: error.rows.count, call)
        }
    }

    @Sendable private static func files(_ call: Call) throws -> [InputFile] {
        guard call[mapping] == nil || call[mappingFile] == nil else {
            throw UsageError.sentence("give either --mapping or --mapping-file")
        }
        let rows = InputFile(path: try call.required(file), limit: ImportLimits.fileInBytes, isText: false)
        return [rows] + call.all(mappingFile).map { InputFile(path: $0) }
    }

    private static func run(_ session: StoreSession, _ call: Call) throws -> ExitStatus {
        let bytes = session.files.first ?? []
        let mapping = try chosenMapping(session, bytes, call)
        let file = try ImportFile(bytes, by: mapping, school: call[school])
        noteLeftOut(file, call)
        let progress = ImportProgress(rows: file.rows.count, output: call.output)
        let result = try session.store.take(
            ImportedList(name: mapping.name, rows: file.rows, fields: file.fields, school: call[school]),
            isDry: call[dryRun], by: session.author(call)
        ) { progress.advance($0, by: $1) }
        progress.end()
        try ImportReport(result).print(to: call)
        if call[SheetOptions.json] { return .done }
        call.output.note(ImportReport(result).summary(isDry: call[dryRun]))
        if !call[dryRun], let act = result.act { call.output.noteAct(act) }
        return .done
    }

    private static func chosenMapping(
        _ session: StoreSession, _ bytes: [UInt8], _ call: Call
    ) throws -> ColumnMapping {
        if let text = session.files.dropFirst().first { return try ColumnMapping(text) }
        let mappings = KnownMappings(session.store)
        if let name = call[mapping] { return try mappings.mapping(name) }
        guard let guess = try mappings.guess(for: bytes) else {
            throw UsageError.sentence("its headings fit no mapping, or several: give --mapping, see 'mapping list'")
        }
        call.output.note("by its headings this is '\(guess.name)'; --mapping says otherwise")
        return guess
    }

    private static func noteLeftOut(_ file: ImportFile, _ call: Call) {
        let left = [("personal, not read", file.dropped), ("passed over", file.passedOver)]
        for (what, headings) in left where !headings.isEmpty {
            call.output.note("\(what): \(headings.joined(separator: ", "))")
        }
    }

    private static func refuse(_ lines: [String], of count: Int, _ call: Call) -> ExitStatus {
        for line in lines { call.output.note(line) }
        if count > lines.count { call.output.note("and \(count - lines.count) more") }
        call.output.note("nothing was imported")
        return .failed
    }

    private static let list = StoreCommand.command(
        "import list", "Lists the imports that were done, newest first",
        options: [SheetOptions.json, SheetOptions.language], examples: ["import list"]
    ) { store, call in
        var sheet = Sheet(columns: [
            .init("act", nl: "Nr.", en: "No."), .init("at", nl: "Datum", en: "Date"),
            .init("who", nl: "Wie", en: "Who"), .init("mapping", nl: "Lijst", en: "List", mayShrink: true),
            .init("rows", nl: "Rijen", en: "Rows"), .init("new", nl: "Nieuw", en: "New"),
            .init("joined", nl: "Herkend", en: "Known"), .init("changed", nl: "Anders", en: "Changed"),
            .init("conflicts", nl: "Wacht", en: "Waiting"),
            .init("undoneBy", nl: "Terug door", en: "Undone by"),
        ])
        let imports = try store.questions.imports()
        for past in imports {
            let counts = [past.rows, past.new, past.joined, past.changed, past.conflicts]
            sheet.append(
                [.integer(past.act.id), .moment(past.act.at), .text(past.act.who), .text(past.list)]
                    + counts.map { .integer(Int64($0)) } + [past.act.undoneBy.map { .integer($0) }])
        }
        let hasUndone = imports.contains { $0.act.undoneBy != nil }
        let narrow = ["act", "at", "mapping", "rows", "new", "joined", "changed", hasUndone ? "undoneBy" : "conflicts"]
        try call.print(
            call[SheetOptions.json] ? sheet : sheet.keeping(narrow),
            whenEmpty: (nl: "Er is nog niets ingelezen.", en: "Nothing was imported yet."))
        return .done
    }
}
