import Console
import Glibc
import Inventory
import Sheets
import Store

/// `table list|show|install|remove`: what is known of ids, names and days.
enum TableCommands {
    static let all = [list, show, install, remove]

    private static let name = Argument(
        "TABLE", meaning: TableName.allCases.map(\.rawValue).joined(separator: ", ")
    ) { text in
        guard let name = TableName(rawValue: text) else {
            throw UsageError.sentence("there is no table \(text): see 'inkaart-collector table list'")
        }
        return name
    }
    private static let file = Argument("FILE", meaning: "the table; - reads standard input", parse: Parse.text)

    private static let list = StoreCommand.command(
        "table list", "Lists the tables of ids, names and days by which devices are judged",
        options: [SheetOptions.json, SheetOptions.language], examples: ["table list"]
    ) { store, call in
        var sheet = Sheet(columns: [
            .init("table", nl: "Tabel", en: "Table"),
            .init("version", nl: "Versie", en: "Version"),
            .init("source", nl: "Bron", en: "Source"),
            .init("installedAt", nl: "Geïnstalleerd", en: "Installed"),
        ])
        for table in try store.installedTables() {
            sheet.append([
                .text(table.name.rawValue), .text(table.version),
                table.installedAt == nil
                    ? .word(id: "built-in", nl: "ingebouwd", en: "built in")
                    : .word(id: "installed", nl: "geïnstalleerd", en: "installed"),
                table.installedAt.map { .moment($0) },
            ])
        }
        try call.print(sheet, whenEmpty: (nl: "Er zijn geen tabellen.", en: "There are no tables."))
        return .done
    }

    private static let show = StoreCommand.command(
        "table show", "Prints the table in force, to read or to start a newer one from", arguments: [name],
        examples: ["table show computers >computers.tsv"]
    ) { store, call in
        try call.output.write(String(decoding: try store.tableText(try call.required(name)), as: UTF8.self))
        return .done
    }

    private static let install = StoreCommand.session(
        "table install", "Puts a newer table in force for what is reported from now on", arguments: [file],
        examples: ["table install computers.tsv"], files: { [InputFile(path: try $0.required(file))] }
    ) { session, call in
        let table = try session.store.install(session.files.first ?? [], now: Int64(time(nil)))
        call.output.note("installed; \(effect(of: table))")
        return .done
    }

    /// What a person does next.
    private static func effect(of table: TableName) -> String {
        switch table {
        case .holidays: "reports count the days by it from now on"
        case .evidence, .placeholders: "'inkaart-collector match --dry-run' says what it changes of what is there"
        default: "'inkaart-collector reclassify --dry-run' says what it changes of what is there"
        }
    }

    private static let remove = StoreCommand.command(
        "table remove", "Takes an installed table back, so that the built-in one counts", arguments: [name],
        examples: ["table remove computers"]
    ) { store, call in
        try store.removeTable(try call.required(name))
        return .done
    }
}
