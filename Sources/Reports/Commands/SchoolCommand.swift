import Console
import Inventory
import Sheets
import Store

/// `school SCHOOL`
enum SchoolCommand {
    private static let school = Argument(
        "SCHOOL", meaning: "instellingsnummer", parse: SheetOptions.schoolNumber)

    static let command = ReportCommand.command(
        "school", "Shows all of one school: what asks for attention, devices, ages, sights, money, replacements",
        arguments: [school],
        examples: [
            "school 030569", "school 030569 --format html --output de-linde.html",
            "school 030569 --format xlsx --output de-linde.xlsx",
        ]
    ) { inquiry in
        let school = try inquiry.school(try inquiry.call.required(school), in: try inquiry.scope())
        return try inquiry.page(of: SchoolScope(school))
    }
}

extension Inquiry {
    /// All of these schools on a page.
    func page(of scope: SchoolScope) throws -> Report {
        try page(of: scope, Once { try standing(of: scope) })
    }

    /// The same of what is known already, or will be asked once; of several schools without lists what reports of their own tell.
    func page(of scope: SchoolScope, _ standing: Once<Standing>, hasLists: Bool = true) throws -> Report {
        let limits = try limits()
        let page = PageReport(
            inquiry: self, scope: scope, standing: standing,
            inventory: InventoryCommand.table(of: scope, questions, limits),
            shortInventory: InventoryCommand.narrow(of: scope, questions, limits),
            chainHead: try questions.chainHead(), hasLists: hasLists)
        let (name, title) = Self.names(of: scope)
        return page.report(try about(name, title, of: scope.owner))
    }

    private static func names(of scope: SchoolScope) -> (String, Words) {
        scope.width == .school
            ? ("school", Words(nl: "ICT in de school", en: "ICT at the school"))
            : ("overview", Words(nl: "ICT in kaart", en: "ICT on the map"))
    }
}
