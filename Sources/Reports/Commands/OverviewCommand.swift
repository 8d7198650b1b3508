import Console
import Sheets
import Store

/// `overview`
enum OverviewCommand {
    private static let all = Option(flag: "--all", meaning: "all schools, also where they do not fit the window")
    private static let watch = Option(
        "--watch", placeholder: "SECONDS", meaning: "fill the window, and look again every so many seconds",
        parse: Parse.number(in: 1...3600))

    private static let unwatched = ReportCommand.command(
        "overview", "Shows all schools at once: what asks for attention, devices, ages, sights, money",
        options: SchoolScope.options + [all, watch],
        examples: [
            "overview", "overview --watch 60", "overview --format html --output overzicht.html",
            "overview --format csv > totalen.csv", "overview --language en --json",
        ]
    ) { try report($0) }

    private static func report(_ inquiry: Inquiry) throws -> Report {
        let (scope, showsAll) = (try inquiry.scope(), inquiry.call[all])
        let standing = Once { try inquiry.standing(of: scope) }
        var report = try inquiry.page(of: scope, standing, hasLists: false)
        report.tables.append(kinds(inquiry, scope))
        report.dashboard = { try standing.value.dashboard(showsAll: showsAll) }
        return report
    }

    static let command = Command<ReportsContext>(
        unwatched.name, unwatched.sentence, options: unwatched.options, examples: unwatched.examples
    ) { context, call in
        guard let seconds = call[watch] else { return try unwatched.run(context, call) }
        let language = try call.required(SheetOptions.language)
        try Screen.run(everySeconds: seconds, on: call.output) { columns, rows in
            let window = CapturedOutput(columns: columns, rows: rows, isTerminal: true, colours: call.output.colours)
            let context = ReportsContext()
            try ReportsContext.questions(call).atOneMoment { questions in
                let told = try report(Inquiry(context, call, questions))
                try TerminalRenderer(language: language, output: window).write(told)
            }
            return window.result
        }
        return .done
    }

    /// How many devices of each kind each school has.
    private static func kinds(_ inquiry: Inquiry, _ scope: SchoolScope) -> ReportTable {
        let questions = inquiry.questions
        return ReportTable(
            "kinds", Words(nl: "Soorten toestellen", en: "Kinds of devices"), OverviewSheet.columns,
            whenEmpty: Words(nl: "Er zijn nog geen scholen.", en: "There are no schools yet.")
        ) {
            let counts = try questions.counts(now: inquiry.now, by: try questions.schoolCalendar())
            return OverviewSheet.sheet(schools: scope.schools, counts: counts.filter { scope.includes($0.school) })
        }
    }
}
