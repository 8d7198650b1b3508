import Assets
import Console
import Inventory
import Sheets
import Store

/// `inventory`
enum InventoryCommand {
    private static let kind = Option(
        "--kind", placeholder: "KIND", meaning: "only this kind, such as laptop or 'digitaal bord'"
    ) { text in
        guard let kind = (try? FieldForm.kind.canonical(text)).flatMap(DeviceKind.init) else {
            let known = FieldForm.kind.choices.joined(separator: ", ")
            throw UsageError.sentence("\(text) is not one of \(known), nor of their Dutch words")
        }
        return kind
    }
    private static let on = Option(
        "--on", placeholder: "DAY", meaning: "as it was at the end of this day, such as 31/08/2026 or 2026-08-31",
        parse: ReportDay.parse)

    static let command = Command<ReportsContext>(
        "inventory", "Lists the devices with what is known of them",
        options: [
            SheetOptions.school, kind, on, ReportsContext.all, ReportsContext.format, ReportsContext.profile,
            SheetOptions.json, SheetOptions.language, ReportsContext.data,
        ],
        examples: [
            "inventory --school 030569", "inventory --kind smartboard --format csv > borden.csv",
            "inventory --on 31/08/2026",
        ]
    ) { context, call in
        let questions = try ReportsContext.questions(call)
        let filter = AssetFilter(
            school: call[SheetOptions.school], kind: call[kind], includesDisposedOf: call[ReportsContext.all])
        let day = try call.day(on, now: context.now)
        let assets = try day.map { try questions.assets(filter, at: $0.end) } ?? questions.assets(filter)
        let sheet = InventorySheet.sheet(of: assets)
        try call.print(
            sheet, onTerminal: InventorySheet.narrow(sheet, withSchool: call[SheetOptions.school] == nil),
            whenEmpty: try day.map { try absence(on: $0, since: questions.beginning()) }
                ?? (nl: "Er zijn hier nog geen toestellen gezien.", en: "No devices were seen here yet."))
        return .done
    }

    /// Why nothing was there on a day.
    private static func absence(on day: Day, since beginning: Int64?) throws -> (nl: String, en: String) {
        guard let beginning, beginning > day.end else {
            return (
                nl: "Op \(day.belgian) waren hier geen toestellen gezien.",
                en: "No devices had been seen here by \(day.iso)."
            )
        }
        let first = LocalDay(beginning)
        return (
            nl: "Op \(day.belgian) was er nog niets bekend: het eerste verslag is van \(first.belgian).",
            en: "Nothing was known on \(day.iso) yet: the first report is of \(first.iso)."
        )
    }
}
