import Console
import Glibc
import Imports
import Inventory
import Sheets
import Store

/// `mapping list|show|install|remove`: which column of which file means what.
enum MappingCommands {
    static let all = [list, show, install, remove]

    private static let name = Argument("NAME", meaning: "a mapping: see 'mapping list'", parse: Parse.text)
    private static let file = Argument("FILE", meaning: "the mapping; - reads standard input", parse: Parse.text)

    private static let list = StoreCommand.command(
        "mapping list", "Lists the mappings that 'import' knows",
        options: [SheetOptions.json, SheetOptions.language], examples: ["mapping list"]
    ) { store, call in
        var sheet = Sheet(columns: [
            .init("mapping", nl: "Naam", en: "Name"),
            .init("version", nl: "Versie", en: "Version"),
            .init("source", nl: "Bron", en: "Source"),
            .init("installedAt", nl: "Geïnstalleerd", en: "Installed"),
        ])
        for mapping in BuiltInMapping.allCases {
            sheet.append([
                .text(mapping.rawValue), .text(mapping.mapping.version),
                .word(id: "built-in", nl: "ingebouwd", en: "built in"), nil,
            ])
        }
        for mapping in try store.questions.installedMappings() {
            sheet.append([
                .text(mapping.name), .text(mapping.version),
                .word(id: "installed", nl: "geïnstalleerd", en: "installed"), .moment(mapping.installedAt),
            ])
        }
        try call.print(sheet, whenEmpty: (nl: "Er zijn geen lijsten.", en: "There are no mappings."))
        return .done
    }

    private static let show = StoreCommand.command(
        "mapping show", "Prints a mapping, to read or to write one's own from", arguments: [name],
        examples: ["mapping show google-admin >de-linde.tsv"]
    ) { store, call in
        let text = try KnownMappings(store).text(of: try call.required(name))
        try call.output.write(String(decoding: text, as: UTF8.self))
        return .done
    }

    private static let install = StoreCommand.session(
        "mapping install", "Keeps a mapping for imports, in the place of an older one of its name", arguments: [file],
        examples: ["mapping install de-linde.tsv"], files: { [InputFile(path: try $0.required(file))] }
    ) { session, call in
        let text = session.files.first ?? []
        let mapping = try ColumnMapping(text)
        guard BuiltInMapping(rawValue: mapping.name) == nil else {
            throw StoreError.refused("'\(mapping.name)' is built in: give yours another name, in its first line")
        }
        try session.store.installMapping(mapping.name, version: mapping.version, text, now: Int64(time(nil)))
        call.output.note("installed; 'inkaart-collector import FILE --mapping \(mapping.name) --dry-run' tries it")
        return .done
    }

    private static let remove = StoreCommand.command(
        "mapping remove", "Forgets an installed mapping; what was imported by it stays", arguments: [name],
        examples: ["mapping remove de-linde"]
    ) { store, call in
        try store.removeMapping(try call.required(name))
        return .done
    }
}
