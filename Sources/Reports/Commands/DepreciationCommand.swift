import Assets
import Console
import Funding
import Sheets
import Store

/// `depreciation`
enum DepreciationCommand {
    static let command = Command<ReportsContext>(
        "depreciation", "Shows what devices cost and what of it is not written off yet on a day, per school",
        options: [on, bookedBy] + SchoolScope.options + [
            ReportsContext.format, ReportsContext.profile, SheetOptions.json, SheetOptions.language,
            ReportsContext.data,
        ],
        examples: [
            "depreciation --school-board 'VZW Noord'", "depreciation --on 31/12/2025 --booked-by 28/02/2026",
            "depreciation --school 030569 --on 31/12/2025 --format csv > afschrijving.csv",
        ]
    ) { context, call in
        let questions = try ReportsContext.questions(call)
        let today = Day(of: context.now)
        let day = try call.day(on, now: context.now) ?? today
        let known = try call.day(bookedBy, now: context.now) ?? day
        guard day <= known else {
            throw UsageError.sentence("--booked-by is a day after --on: what is booked before counts in any case")
        }
        let report = try report(on: day, AsOf(known, today: today), call, questions)
        try print(report, on: day, call)
        if day < today, call[bookedBy] == nil {
            let later = try DepreciationCommand.report(on: day, AsOf(today, today: today), call, questions)
            if later.all != report.all { call.output.note(note(later.all, today)) }
        }
        return .done
    }

    private static let on = Option(
        "--on", placeholder: "DAY", meaning: "book values at the end of that day, such as 31/12/2025, instead of today",
        parse: ReportDay.parse)
    private static let bookedBy = Option(
        "--booked-by", placeholder: "DAY",
        meaning:
            "with what was booked and known by the end of this later day, when the books are closed; if not said, by --on",
        parse: ReportDay.parse)

    private static func report(
        on day: Day, _ asOf: AsOf, _ call: Call, _ questions: Questions
    ) throws -> DepreciationSheet {
        DepreciationSheet(
            try questions.bookedDevices(asOf, on: day), try questions.depreciationTerms(on: asOf.day),
            of: try SchoolScope(call, questions), on: day)
    }

    private static func print(_ report: DepreciationSheet, on day: Day, _ call: Call) throws {
        if try call.isForPeople, !report.rows.isEmpty {
            let text = DepreciationText(report: report, day: day, language: try call.required(SheetOptions.language))
            try call.output.write(text.text(for: call.output))
            return
        }
        try call.print(
            report.sheet, onTerminal: report.sheet,
            whenEmpty: (
                nl: "Er zijn hier geen toestellen die afgeschreven worden.", en: "No devices are written off here."
            ))
    }

    private static func note(_ total: DepreciationTotal, _ today: Day) -> String {
        "some of it was booked later: with --booked-by \(today.belgian) there are \(total.devices) devices of "
            + "\(total.price.grouped), with a book value of \(total.bookValue.grouped)"
    }
}
