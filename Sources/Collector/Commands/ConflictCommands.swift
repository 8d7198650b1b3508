import Assets
import Console
import Inventory
import Sheets
import Store

/// `conflict list|show|resolve`: what only a person can decide.
enum ConflictCommands {
    static let all = [list, show, resolve]

    private static let id = Argument("CONFLICT", meaning: "number of the conflict", parse: CollectorParse.conflict)
    private static let closed = Option(flag: "--all", meaning: "also those that are solved")
    private static let same = Option(
        "--same", placeholder: "DEVICE", meaning: "it is this device", parse: CollectorParse.device)
    private static let new = Option(flag: "--new", meaning: "it is none of the devices that it looks like")

    private static let list = StoreCommand.command(
        "conflict list", "Lists what waits for a decision",
        options: [SheetOptions.school, closed, SheetOptions.json, SheetOptions.language], examples: ["conflict list"]
    ) { store, call in
        var sheet = Sheet(columns: columns)
        for conflict in try store.conflicts(school: call[SheetOptions.school], all: call[closed]) {
            sheet.append(row(conflict))
        }
        try call.print(
            call[SheetOptions.json]
                ? sheet : sheet.keeping(["conflict", "school", "kind", "name", "candidates", "cause"]),
            whenEmpty: (nl: "Er is niets te beslissen.", en: "There is nothing to decide."))
        return .done
    }

    private static let show = StoreCommand.command(
        "conflict show", "Shows one conflict: what agrees, what differs, and how to solve it",
        options: [SheetOptions.json, SheetOptions.language], arguments: [id], examples: ["conflict show 3"]
    ) { store, call in
        let (conflict, explanation) = try store.conflict(try call.required(id))
        var sheet = Sheet(columns: columns)
        sheet.append(row(conflict))
        try ExplanationReport(title: sheet, name: "conflict", explanation).print(to: call)
        if !call[SheetOptions.json], conflict.closedAt == nil { call.output.note(solution(of: conflict)) }
        return .done
    }

    private static let resolve = StoreCommand.session(
        "conflict resolve", "Decides a conflict: the same as a device, or a new one",
        options: [same, new, StoreCommand.why], arguments: [id],
        examples: ["conflict resolve 3 --same 12 --why 'new disk'", "conflict resolve 4 --new"]
    ) { session, call in
        guard (call[same] == nil) == call[new] else {
            throw UsageError.sentence("say either --same DEVICE or --new: see 'inkaart-collector conflict show'")
        }
        let act = try session.store.resolve(try call.required(id), as: call[same], by: session.author(call))
        call.output.noteAct(act)
        return .done
    }

    private static func solution(of conflict: Conflict) -> String {
        let same = conflict.candidates.first.map { "'conflict resolve \(conflict.id) --same \($0)' or " } ?? ""
        return "decide with \(same)'conflict resolve \(conflict.id) --new'; nothing is lost meanwhile"
    }

    private static let columns: [Sheet.Column] = [
        .init("conflict", nl: "Conflict", en: "Conflict"),
        .init("school", nl: "School", en: "School"),
        .init("agent", nl: "Agent", en: "Agent"),
        .init("witness", nl: "Getuige", en: "Witness"),
        .init("kind", nl: "Soort", en: "Kind"),
        .init("name", nl: "Merk en model", en: "Product", mayShrink: true),
        .init("serial", nl: "Serienummer", en: "Serial number", mayShrink: true),
        .init("candidates", nl: "Lijkt op", en: "Looks like"),
        .init("cause", nl: "Waarom", en: "Why", mayShrink: true),
        .init("openedAt", nl: "Sinds", en: "Since"),
        .init("closedAt", nl: "Beslist", en: "Decided"),
    ]

    private static func row(_ conflict: Conflict) -> [Cell?] {
        let words = conflict.cause.words
        let candidates = conflict.candidates.map(String.init).joined(separator: ", ")
        return [
            .integer(conflict.id), .text(conflict.school.text), conflict.agent.map { .integer($0) },
            .integer(conflict.witness), conflict.kind.map { .kind($0) }, conflict.name.map { .text($0) },
            conflict.serial.map { .text($0) }, candidates.isEmpty ? nil : .text(candidates),
            .word(id: conflict.cause.rawValue, nl: words.nl, en: words.en), .moment(conflict.openedAt),
            conflict.closedAt.map { .moment($0) },
        ]
    }
}
