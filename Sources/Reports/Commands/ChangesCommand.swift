import Assets
import Console
import Sheets
import Store

/// `changes --since DAY`
enum ChangesCommand {
    private static let since = Option(
        "--since", placeholder: "DAY", meaning: "from this day on, such as 01/09/2026 or 2026-09-01", isRequired: true,
        parse: ReportDay.parse)
    private static let until = Option(
        "--until", placeholder: "DAY", meaning: "up to and with this day; otherwise until now", parse: ReportDay.parse)
    static let all = Option(
        flag: "--all",
        meaning: "also what comes and goes every day: USB devices, displays, networks, versions of systems")

    static let command = Command<ReportsContext>(
        "changes",
        "Lists what changed: devices new, moved, merged, seen elsewhere or gone, their parts and what people said",
        options: [
            since, until, SheetOptions.school, all, ReportsContext.format, ReportsContext.profile, SheetOptions.json,
            SheetOptions.language, ReportsContext.data,
        ],
        examples: [
            "changes --since 01/09/2026", "changes --since 2026-09-01 --until 2026-09-30 --school 030569 --json",
        ]
    ) { context, call in
        let since = try call.required(since)
        _ = try call.day(Self.since, now: context.now)
        let until = call[until]
        if let until, until < since {
            throw UsageError.invalid(parameter: Self.until.name, reason: "\(until.iso) is before \(since.iso)")
        }
        let end = until.map { $0.end + 1 } ?? Int64.max
        let changes = try ReportsContext.questions(call).changes(
            ChangeFilter(school: call[SheetOptions.school], window: since.beginning..<end, isForAll: call[all]))
        try call.print(
            ChangeSheet.sheet(of: changes), onTerminal: ChangeSheet.narrow(changes),
            whenEmpty: (
                nl: "Sinds \(since.belgian) is er niets gewijzigd.", en: "Nothing changed since \(since.iso)."
            ))
        return .done
    }
}
