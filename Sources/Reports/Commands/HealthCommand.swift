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
        isRepeatable: true, parse: Parse.choice(of: FindingKind.self))
    private static let linesForPeople = 20

    static let command = Command<ReportsContext>(
        "health", "Shows what somebody ought to look at, what is worst first: missing, elsewhere, copied, unsafe, worn",
        options: [
            SheetOptions.school, all, without, check, ReportsContext.format, ReportsContext.profile,
            SheetOptions.json, SheetOptions.language, ReportsContext.data,
        ],
        examples: [
            "health --school 030569", "health --language en --without battery-worn --json", "health --check",
        ],
        exitStatuses: [.done, .failed, .usage, .ok, .warning, .critical, .unknown]
    ) { context, call in
        if call[check] { return try answerMonitoring(context, call) }
        let (health, schools) = try ask(context, call)
        let sheet = HealthSheet.sheet(health, schools: schools)
        guard try call.isForPeople else {
            try call.print(sheet, onTerminal: sheet, whenEmpty: ("", ""))
            return .done
        }
        let text = HealthText(
            health: health, schools: schools, language: try call.required(SheetOptions.language),
            showsSchool: call[SheetOptions.school] == nil, maximumLines: call[all] ? nil : linesForPeople)
        try call.output.write(text.text(for: call.output))
        return .done
    }

    private static func ask(_ context: ReportsContext, _ call: Call) throws -> (Health, [School]) {
        let questions = try ReportsContext.questions(call)
        let filter = HealthFilter(
            school: call[SheetOptions.school], all: call[all], without: Set(call.all(without)))
        let calendar = try questions.schoolCalendar()
        return (try questions.health(filter, now: context.now, by: calendar), try questions.schools())
    }

    /// Monitoring reads standard output alone, so a failure is a line there.
    private static func answerMonitoring(_ context: ReportsContext, _ call: Call) throws -> ExitStatus {
        do {
            let (health, _) = try ask(context, call)
            let answer = HealthCheck(health.findings, in: try call.required(SheetOptions.language))
            try call.output.write(answer.line + "\n")
            return answer.status
        } catch let error where !(error is OutputError) {
            try call.output.write(HealthCheck.line(failing: error) + "\n")
            return .unknown
        }
    }
}
