import Console
import Inventory
import Sheets
import Store

/// `recipient add|list|remove`: who gets reports by mail.
enum RecipientCommands {
    static let all = [add, list, remove]

    private static let address = Argument("ADDRESS", meaning: "mail address") { try MailAddress($0) }
    private static let school = Option(
        "--school", placeholder: "SCHOOL", meaning: "for this school, by instellingsnummer",
        parse: SheetOptions.schoolNumber)
    private static let schoolBoard = Option(
        "--school-board", placeholder: "NAME", meaning: "for all schools of this school board, by name or number",
        parse: Parse.text)
    private static let community = Option(flag: "--community", meaning: "for all schools of the community")
    private static let role = Option(
        "--role", placeholder: "ROLE", meaning: "what the person is there, and no name; the mail greets with it",
        parse: CollectorParse.sentence)
    private static let scopes: [any AnyOption] = [school, schoolBoard, community]

    private static let add = StoreCommand.session(
        "recipient add", "Lets somebody have the reports of a school, a school board or the community by mail",
        options: scopes + [role, StoreCommand.why], arguments: [address],
        examples: [
            "recipient add directie@delinde.be --school 030569 --role directeur",
            "recipient add bestuur@vzwnoord.be --school-board 'VZW Noord'",
        ]
    ) { session, call in
        guard let scope = try scope(call) else {
            throw UsageError.sentence("say for whom: --school SCHOOL, --school-board NAME or --community")
        }
        let act = try session.store.addRecipient(
            try call.required(address), for: scope, role: call[role], by: session.author(call))
        call.output.noteAct(act)
        return .done
    }

    private static let list = StoreCommand.command(
        "recipient list", "Lists who gets reports by mail, and of what",
        options: [SheetOptions.json, SheetOptions.language], examples: ["recipient list"]
    ) { store, call in
        let sheet = RecipientSheet.sheet(of: try store.questions.recipients())
        try call.print(
            call[SheetOptions.json] ? sheet : RecipientSheet.narrow(sheet),
            whenEmpty: (nl: "Niemand krijgt rapporten per mail.", en: "Nobody gets reports by mail."))
        return .done
    }

    private static let remove = StoreCommand.session(
        "recipient remove", "Sends somebody no more reports, and forgets the address for good",
        options: scopes + [StoreCommand.why], arguments: [address],
        examples: ["recipient remove directie@delinde.be", "recipient remove an@sgdelinde.be --school 030569"]
    ) { session, call in
        let scopes = try session.store.removeRecipient(
            try call.required(address), for: try scope(call), by: session.author(call))
        let words = scopes.map(\.description).joined(separator: ", ")
        call.output.note(
            "removed for \(words), for good; 'inkaart-reports send forget' removes what was sent from the log too")
        return .done
    }

    private static func scope(_ call: Call) throws -> RecipientScope? {
        let given = [
            call[school].map { RecipientScope.school($0) }, call[schoolBoard].map { .schoolBoard($0) },
            call[community] ? .community : nil,
        ].compactMap(\.self)
        guard given.count <= 1 else {
            throw UsageError.sentence("give one of --school, --school-board and --community")
        }
        return given.first
    }
}
