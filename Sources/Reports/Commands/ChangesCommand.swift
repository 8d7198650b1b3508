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

    static let command = ReportCommand.command(
        "changes",
        "Lists what changed: devices new, moved, merged, seen elsewhere or gone, their parts and what people said",
        options: [since, until] + SchoolScope.options + [all],
        examples: [
            "changes --since 01/09/2026", "changes --since 2026-09-01 --until 2026-09-30 --school 030569 --json",
        ]
    ) { inquiry in
        let (call, scope) = (inquiry.call, try inquiry.scope())
        let since = try call.required(since)
        _ = try call.day(Self.since, now: inquiry.now)
        let until = call[until]
        if let until, until < since {
            throw UsageError.invalid(parameter: Self.until.name, reason: "\(until.iso) is before \(since.iso)")
        }
        let window = since.beginning..<(until.map { $0.end + 1 } ?? Int64.max)
        let filter = ChangeFilter(schools: scope.numbers, window: window, isForAll: call[all])
        let about = try inquiry.about(
            "changes", Words(nl: "Wat er gewijzigd is", en: "What changed"), of: scope.owner, on: until,
            filters: [.init(id: "since", name: Words(nl: "sinds", en: "since"), value: .day(iso: since.iso))])
        let nothing = Words(
            nl: "Sinds \(since.belgian) is er niets gewijzigd.", en: "Nothing changed since \(since.iso).")
        let limits = try inquiry.limits(tellsOfActs: true)
        return ChangeSheet.report(about: about, whenEmpty: nothing) { [questions = inquiry.questions] take in
            try questions.visitChanges(filter) { try take(limits.told($0)) }
        }
    }
}
