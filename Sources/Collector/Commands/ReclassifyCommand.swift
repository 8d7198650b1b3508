import Console
import Inventory
import Sheets
import Store

/// `reclassify`
enum ReclassifyCommand {
    private static let dryRun = Option(flag: "--dry-run", meaning: "say what would change, and change nothing")
    private static let table = Option(
        "--table", placeholder: "FILE", meaning: "try this table before it is installed; only with --dry-run",
        parse: Parse.text)

    static let command = StoreCommand.session(
        "reclassify", "Judges again what is reported already, by the tables in force now",
        options: [dryRun, table, SheetOptions.json, SheetOptions.language],
        examples: ["reclassify --dry-run", "reclassify --dry-run --table computers.tsv"],
        files: { call in call.all(table).map { InputFile(path: $0) } }
    ) { session, call in
        let (store, text) = (session.store, session.file)
        guard text == nil || call[dryRun] else {
            throw UsageError.sentence("--table is only for --dry-run: 'table install' puts a table in force")
        }
        var progress = Progress("judging", total: try store.questions.devices().count, output: call.output)
        let changes = try store.reclassify(trying: text.map { Array($0.utf8) }, isDry: call[dryRun]) {
            progress.advance(by: $0)
        }
        let sheet = sheet(of: changes)
        try call.print(
            call[SheetOptions.json] ? sheet : sheet.keeping(narrowColumns(for: changes)),
            whenEmpty: (nl: "Er verandert niets.", en: "Nothing changes."))
        if !call[SheetOptions.json], !changes.isEmpty {
            call.output.note(call[dryRun] ? "\(changes.count) would change" : "\(changes.count) changed")
        }
        return .done
    }

    /// What fits 80 columns: the end of support only where one changes.
    private static func narrowColumns(for changes: [Reclassification]) -> [String] {
        let columns = ["school", "device", "place", "before", "confidenceBefore", "after", "confidenceAfter", "name"]
        let hasOtherEnd = changes.contains { $0.hasOtherEnd }
        return hasOtherEnd ? ["school", "device", "place", "before", "after", "name", "osSupportedUntil"] : columns
    }

    private static func sheet(of changes: [Reclassification]) -> Sheet {
        var sheet = Sheet(columns: [
            .init("school", nl: "School", en: "School"),
            .init("device", nl: "Toestel", en: "Device"),
            .init("place", nl: "Waar", en: "Where", mayShrink: true),
            .init("before", nl: "Was", en: "Was", mayShrink: true),
            .init("confidenceBefore", nl: "Zekerheid", en: "Confidence"),
            .init("after", nl: "Wordt", en: "Becomes", mayShrink: true),
            .init("confidenceAfter", nl: "Zekerheid", en: "Confidence"),
            .init("name", nl: "Merk en model", en: "Product", mayShrink: true),
            .init("osSupportedUntil", nl: "OS ondersteund tot", en: "OS supported until"),
        ])
        for change in changes {
            let named = change.after ?? change.before
            let name = ProductName.text(named?.maker, named?.model)
            let place: Cell =
                change.place.map { .text($0) } ?? .word(id: "host", nl: "het toestel zelf", en: "the machine itself")
            var row: [Cell?] = [.text(change.school.text), .integer(change.device), place]
            for look in [change.before, change.after] {
                row.append(look.map { .kind($0.kind) })
                row.append(look.map { .confidence($0.confidence) })
            }
            row.append(name.map { .text($0) })
            row.append(change.hasOtherEnd ? change.after?.osSupportedUntil.map { .moment($0) } : nil)
            sheet.append(row)
        }
        return sheet
    }
}

extension Reclassification {
    fileprivate var hasOtherEnd: Bool { before?.osSupportedUntil != after?.osSupportedUntil }
}
