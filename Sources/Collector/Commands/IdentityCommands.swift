import Assets
import Console
import Glibc
import Inventory
import Sheets
import Store

/// `device explain|merge|split`, `undo`, `match`: which reports are one device, and how that is put right.
enum IdentityCommands {
    static let all = [explain, merge, split, undo, match]

    private static let id = Argument("DEVICE", meaning: "number in the inventory", parse: CollectorParse.device)
    private static let other = Argument(
        "OTHER", meaning: "devices that are the same", isRepeatable: true, parse: CollectorParse.device)
    private static let witness = Argument(
        "WITNESS", meaning: "witness that is another device, by its number in 'device explain'",
        parse: CollectorParse.witness)
    private static let act = Argument("ACT", meaning: "number of the act", isRequired: false, parse: CollectorParse.act)
    private static let acts = Option(flag: "--list", meaning: "list the latest acts, newest first")
    private static let dryRun = Option(flag: "--dry-run", meaning: "say what would change, and change nothing")
    private static let table = Option(
        "--table", placeholder: "FILE",
        meaning: "try this table 'evidence' or 'placeholders' before it is installed; only with --dry-run",
        parse: Parse.text)

    private static let explain = StoreCommand.command(
        "device explain", "Explains why this is one device: fact by fact, and what would have changed it",
        options: [SheetOptions.json, SheetOptions.language], arguments: [id], examples: ["device explain 12"]
    ) { store, call in
        let asset = try call.required(id)
        let explanation = try store.explanation(of: asset)
        let shown = try store.questions.judgedAsset(asset).row
        try ExplanationReport(title: ExplanationReport.title(of: shown), name: "device", explanation).print(to: call)
        return .done
    }

    private static let merge = StoreCommand.session(
        "device merge", "Says that two devices are one; the first number stays", options: [StoreCommand.why],
        arguments: [id, other], examples: ["device merge 12 20 --why 'typed in before the agent came'"]
    ) { session, call in
        let act = try session.store.merge(
            try call.required(id), with: call.all(other), by: session.author(call))
        call.output.noteAct(act)
        return .done
    }

    private static let split = StoreCommand.session(
        "device split", "Says that a witness is another device than the one it is part of",
        options: [StoreCommand.why], arguments: [id, witness], examples: ["device split 12 31"]
    ) { session, call in
        let act = try session.store.split(
            try call.required(witness), from: try call.required(id), by: session.author(call))
        call.output.noteAct(act)
        return .done
    }

    private static let undo = StoreCommand.session(
        "undo", "Takes back what a person did; the taking back can be taken back as well",
        options: [acts, FundingOptions.bookedOn, StoreCommand.why, SheetOptions.json, SheetOptions.language],
        arguments: [act],
        examples: ["undo --list", "undo 41 --why 'it was another laptop'"]
    ) { session, call in
        if call[acts] { return try list(session.store, call) }
        guard let act = call[act] else { throw UsageError.sentence("give the number of an act: see 'undo --list'") }
        let booking = try session.booking(call)
        call.output.noteAct(try session.store.undo(act, bookedOn: booking.on, by: booking.author))
        return .done
    }

    private static func list(_ store: Store, _ call: Call) throws -> ExitStatus {
        var sheet = Sheet(columns: [
            .init("act", nl: "Nr.", en: "No."), .init("at", nl: "Datum", en: "Date"),
            .init("who", nl: "Wie", en: "Who", mayShrink: true), .init("what", nl: "Wat", en: "What", mayShrink: true),
            .init("why", nl: "Waarom", en: "Why", mayShrink: true),
            .init("undoneBy", nl: "Terug door", en: "Undone by"),
        ])
        for act in try store.questions.acts() {
            sheet.append([
                .integer(act.id), .moment(act.at), .text(act.who), .text(act.what), act.why.map { .text($0) },
                act.undoneBy.map { .integer($0) },
            ])
        }
        try call.print(sheet, whenEmpty: (nl: "Er is nog niets gedaan.", en: "Nothing was done yet."))
        return .done
    }

    private static let match = StoreCommand.session(
        "match", "Matches everything again, by the tables in force now",
        options: [dryRun, table, SheetOptions.json, SheetOptions.language],
        examples: ["match --dry-run", "match --dry-run --table evidence.tsv"],
        files: { call in call.all(table).map { InputFile(path: $0) } }
    ) { session, call in
        guard session.file == nil || call[dryRun] else {
            throw UsageError.sentence("--table is only for --dry-run: 'table install' puts a table in force")
        }
        let store = session.store
        var progress = Progress("matching", total: try store.witnessCount(), output: call.output)
        let changes = try store.match(
            trying: session.file.map { Array($0.utf8) }, isDry: call[dryRun], now: Int64(time(nil))
        ) { progress.advance(by: $0) }
        try call.print(MatchSheet.sheet(of: changes), whenEmpty: (nl: "Er verandert niets.", en: "Nothing changes."))
        if !call[SheetOptions.json] { call.output.note(MatchSheet.summary(of: changes)) }
        return .done
    }
}
