import Assets
import Console
import Inventory
import Sheets
import Store

/// `inventory`
enum InventoryCommand {
    private static let kind = Option(
        "--kind", placeholder: "KIND", meaning: "only this kind, such as laptop or 'digitaal bord'",
        choices: FieldForm.kind.choices
    ) { text in
        guard let kind = (try? FieldForm.kind.canonical(text)).flatMap(DeviceKind.init) else {
            let known = FieldForm.kind.choices
            let question = NearestName.question(for: text, among: known)
            throw UsageError.sentence(
                "\(text) is not one of \(known.joined(separator: ", ")), nor of their Dutch words\(question)")
        }
        return kind
    }
    private static let on = Option(
        "--on", placeholder: "DAY", meaning: "as it was at the end of this day, such as 31/08/2026 or 2026-08-31",
        parse: ReportDay.parse)

    static let command = ReportCommand.command(
        "inventory", "Lists the devices with what is known of them",
        options: SchoolScope.options + [kind, on, ReportsContext.all],
        examples: [
            "inventory --school 030569", "inventory --kind smartboard --format csv > borden.csv",
            "inventory --on 31/08/2026",
        ]
    ) { inquiry in
        let (call, questions, scope) = (inquiry.call, inquiry.questions, try inquiry.scope())
        let filter = AssetFilter(school: scope.school, kind: call[kind], includesDisposedOf: call[ReportsContext.all])
        let day = try call.day(on, now: inquiry.now)
        let whenEmpty =
            try day.map { absence(on: $0, since: try questions.beginning()) }
            ?? nothing
        let limits = try inquiry.limits(at: day?.end)
        let table = table(filter, of: scope, on: day, questions, limits, whenEmpty: whenEmpty)
        return Report(
            about: try inquiry.about("inventory", title, of: scope.owner, on: day, filters: [filter.told]),
            tables: [table],
            sections: {
                [Section(table: narrow(filter, of: scope, on: day, questions, limits, whenEmpty: whenEmpty))]
            })
    }

    static let title = Words(nl: "Inventaris", en: "Inventory")
    private static let nothing = Words(
        nl: "Er zijn hier nog geen toestellen gezien.", en: "No devices were seen here yet.")

    /// What these schools have now, as far as the reader may be told.
    static func table(
        of scope: SchoolScope, _ questions: Questions, _ limits: Limits?, all: Bool = false
    ) -> ReportTable {
        let filter = AssetFilter(school: scope.school, includesDisposedOf: all)
        return table(filter, of: scope, on: nil, questions, limits, whenEmpty: nothing)
    }

    /// The same, in the columns that people read.
    static func narrow(of scope: SchoolScope, _ questions: Questions, _ limits: Limits?) -> ReportTable {
        narrow(AssetFilter(school: scope.school), of: scope, on: nil, questions, limits, whenEmpty: nothing)
    }

    private static func narrow(
        _ filter: AssetFilter, of scope: SchoolScope, on day: Day?, _ questions: Questions, _ limits: Limits?,
        whenEmpty: Words
    ) -> ReportTable {
        let withSchool = scope.width != .school
        let columns = InventorySheet.narrowColumns(withSchool: withSchool)
        return ReportTable("devices", title, columns, whenEmpty: whenEmpty) { take in
            try visit(filter, of: scope, on: day, questions, limits) {
                try take(InventorySheet.narrow(of: $0, withSchool: withSchool))
            }
        }
    }

    private static func table(
        _ filter: AssetFilter, of scope: SchoolScope, on day: Day?, _ questions: Questions, _ limits: Limits?,
        whenEmpty: Words
    ) -> ReportTable {
        ReportTable("devices", title, InventorySheet.columns, whenEmpty: whenEmpty) { take in
            try visit(filter, of: scope, on: day, questions, limits) { try take(InventorySheet.sheet(of: $0)) }
        }
    }

    /// As the reader may be told of them.
    private static func visit(
        _ filter: AssetFilter, of scope: SchoolScope, on day: Day?, _ questions: Questions, _ limits: Limits?,
        _ take: @Sendable ([AssetRow]) throws -> Void
    ) throws {
        @Sendable func tell(_ assets: [AssetRow]) throws {
            try take(limits.told(assets.filter { scope.includes($0.school) }))
        }
        if let day { return try questions.visitAssets(filter, at: day.end, tell) }
        try questions.visitAssets(filter) { try tell($0) }
    }

    /// Why nothing was there on a day.
    private static func absence(on day: Day, since beginning: Int64?) -> Words {
        guard let beginning, beginning > day.end else {
            return Words(
                nl: "Op \(day.belgian) waren hier geen toestellen gezien.",
                en: "No devices had been seen here by \(day.iso).")
        }
        let first = LocalDay(beginning)
        return Words(
            nl: "Op \(day.belgian) was er nog niets bekend: het eerste verslag is van \(first.belgian).",
            en: "Nothing was known on \(day.iso) yet: the first report is of \(first.iso).")
    }
}

extension AssetFilter {
    /// For those who read what it leaves.
    fileprivate var told: About.Filter? {
        kind.map { .init(id: "kind", name: Words(nl: "soort toestel", en: "kind"), value: .kind($0)) }
    }
}
