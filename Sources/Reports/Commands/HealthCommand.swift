import Assets
import Console
import Sheets
import Store

/// `health`
enum HealthCommand {
    private static let all = Option(
        flag: "--all", meaning: "also each device of a quiet school and each value that is not unique, without a limit")
    private static let check = Option(
        flag: "--check", meaning: "one line and the exit status for monitoring (Nagios, Icinga, Checkmk)")
    private static let without = Option(
        "--without", placeholder: "FINDING", meaning: "leave this finding out, such as battery-worn",
        isRepeatable: true, choices: FindingKind.allCases.map(\.rawValue),
        parse: Parse.choice(of: FindingKind.self))
    private static let linesForPeople = 20

    private static let report = ReportCommand.command(
        "health", "Shows what somebody ought to look at, what is worst first: missing, elsewhere, copied, unsafe, worn",
        options: SchoolScope.options + [all, without, check],
        examples: [
            "health --school 030569", "health --language en --without battery-worn --json", "health --check",
        ]
    ) { inquiry in
        let call = inquiry.call
        let filter = About.Filter.without(call.all(without))
        let (scope, maximum) = (try inquiry.scope(), call[all] ? nil : linesForPeople)
        let health = Once { try findings(inquiry) }
        return Report(
            about: try inquiry.about("health", HealthReport.title, of: scope.owner, filters: [filter]),
            tables: [HealthReport.table(of: scope.schools) { try health.value }],
            sections: {
                HealthReport(health: try health.value, schools: scope.schools, maximumLines: maximum).sections
            })
    }

    static let command = Command<ReportsContext>(
        report.name, report.sentence, options: report.options, examples: report.examples,
        exitStatuses: [.done, .failed, .usage, .ok, .warning, .critical, .unknown]
    ) { context, call in
        call[check] ? try answerMonitoring(context, call) : try report.run(context, call)
    }

    private static func findings(_ inquiry: Inquiry) throws -> Health {
        let (call, scope) = (inquiry.call, try inquiry.scope())
        let filter = HealthFilter(school: scope.school, all: call[all], without: Set(call.all(without)))
        let calendar = try inquiry.questions.schoolCalendar()
        return try inquiry.questions.health(filter, now: inquiry.now, by: calendar).limited(to: scope, inquiry.limits())
    }

    /// Monitoring reads standard output alone, so a failure is a line there.
    private static func answerMonitoring(_ context: ReportsContext, _ call: Call) throws -> ExitStatus {
        do {
            let questions = try ReportsContext.questions(call)
            let health: Health = try questions.atOneMoment { try findings(Inquiry(context, call, $0)) }
            let answer = HealthCheck(health.findings, in: try call.required(SheetOptions.language))
            try call.output.write(answer.line + "\n")
            return answer.status
        } catch let error where !(error is OutputError) {
            try call.output.write(HealthCheck.line(failing: error) + "\n")
            return .unknown
        }
    }
}

extension About.Filter {
    fileprivate static func without(_ kinds: [FindingKind]) -> About.Filter? {
        guard !kinds.isEmpty else { return nil }
        func text(_ language: Language) -> String {
            kinds.map { Words($0.words).text(in: language) }.joined(separator: ", ")
        }
        return .init(
            id: "without", name: Words(nl: "zonder", en: "without"),
            value: .word(
                id: kinds.map(\.rawValue).joined(separator: ","), nl: text(.dutch), en: text(.english)))
    }
}
