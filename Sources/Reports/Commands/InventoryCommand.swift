import Console
import Inventory
import Sheets
import Store

/// `inventory`
enum InventoryCommand {
    private static let kind = Option(
        "--kind", placeholder: "KIND", meaning: "only this kind, such as laptop or smartboard",
        parse: Parse.choice(of: DeviceKind.self))

    static let command = Command<ReportsContext>(
        "inventory", "Lists the assets with what is known of them",
        options: [
            SheetOptions.school, kind, ReportsContext.format, ReportsContext.profile, SheetOptions.json,
            SheetOptions.language,
            ReportsContext.data,
        ],
        examples: ["inventory --school 030569", "inventory --kind smartboard --format csv > borden.csv"]
    ) { _, call in
        let filter = AssetFilter(school: call[SheetOptions.school], kind: call[kind])
        let sheet = InventorySheet.sheet(of: try ReportsContext.questions(call).assets(filter))
        try call.print(
            sheet, onTerminal: InventorySheet.narrow(sheet, withSchool: call[SheetOptions.school] == nil),
            whenEmpty: (nl: "Er zijn hier nog geen toestellen gezien.", en: "No devices were seen here yet."))
        return .done
    }
}
