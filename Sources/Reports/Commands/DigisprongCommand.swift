import Assets
import Console
import Funding
import Inventory
import Sheets
import Store

/// `digisprong`
enum DigisprongCommand {
    static let command = Command<ReportsContext>(
        "digisprong", "Shows what became of awarded money, per grant line, school and school board",
        options: [
            grant, schoolYear, year, on, ReportsContext.format, ReportsContext.profile, SheetOptions.json,
            SheetOptions.language, ReportsContext.data,
        ],
        examples: [
            "digisprong", "digisprong --grant digisprong-1-gedeeld --school-year 2023-2024",
            "digisprong --on 30/06/2026 --format csv",
        ]
    ) { context, call in
        let questions = try ReportsContext.questions(call)
        let today = Day(of: context.now)
        let day = try call.day(on, now: context.now) ?? today
        let lines = try questions.grantLines(on: day)
        let spending = try questions.spending(in: SpendingPeriod(AsOf(day, today: today), days: try days(call)))
        let report = DigisprongSheet(
            grantLines: try lines.filter { try isAsked($0, call, among: lines) }, schools: try questions.schools(),
            spending: spending, today: day)
        if try call.isForPeople, !report.parts.isEmpty {
            let text = DigisprongText(report: report, language: try call.required(SheetOptions.language))
            try call.output.write(text.text(for: call.output))
            return .done
        }
        try call.print(
            report.sheet, onTerminal: report.sheet,
            whenEmpty: (
                nl: "Er is nog niets toegekend: 'inkaart-collector grant add' en 'award add'.",
                en: "Nothing is awarded yet: 'inkaart-collector grant add' and 'award add'."
            ))
        return .done
    }

    private static let grant = Option(
        "--grant", placeholder: "CODE", meaning: "this grant line alone", parse: Parse.text)
    private static let on = Option(
        "--on", placeholder: "DAY", meaning: "as it was booked by the end of that day", parse: ReportDay.parse)
    private static let schoolYear = Option(
        "--school-year", placeholder: "2023-2024", meaning: "invoices and orders of that school year alone"
    ) { text in
        guard let year = SchoolYear(text) else {
            throw UsageError.sentence("\(text.prefix(20)) is no school year: write 2023-2024")
        }
        return year
    }
    private static let year = Option(
        "--year", placeholder: "2023", meaning: "invoices and orders of that calendar year alone"
    ) { text in
        guard let year = Int(text), let first = Day(year: year, month: 1, day: 1) else {
            throw UsageError.sentence("\(text.prefix(20)) is no year: write 2023")
        }
        return first
    }

    private static func isAsked(_ line: GrantLine, _ call: Call, among lines: [GrantLine]) throws -> Bool {
        guard let code = call[grant] else { return true }
        guard lines.contains(where: { $0.code == code }) else {
            let known = lines.map(\.code).joined(separator: ", ")
            throw StoreError.refused(
                "there is no grant line \(code.prefix(60)): there is \(known.isEmpty ? "none" : known)")
        }
        return line.code == code
    }

    private static func days(_ call: Call) throws -> ClosedRange<Day>? {
        if call[schoolYear] != nil, call[year] != nil {
            throw UsageError.sentence("give --school-year or --year, not both")
        }
        if let year = call[schoolYear] { return year.days }
        return call[year].flatMap { first in Day(year: first.parts.year, month: 12, day: 31).map { first...$0 } }
    }
}
