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
            MoneyFilter.grant, schoolYear, year, MoneyFilter.on, ReportsContext.format, ReportsContext.profile,
            SheetOptions.json,
            SheetOptions.language, ReportsContext.data,
        ],
        examples: [
            "digisprong", "digisprong --grant digisprong-1-gedeeld --school-year 2023-2024",
            "digisprong --on 30/06/2026 --format csv",
        ]
    ) { context, call in
        let questions = try ReportsContext.questions(call)
        let asOf = try call.asOf(context)
        let lines = try questions.grantLines(on: asOf.day)
        let asked = try MoneyFilter.grantLine(call, among: lines)
        let spending = try questions.spending(in: SpendingPeriod(asOf, days: try days(call)))
        let report = DigisprongSheet(
            grantLines: lines.filter { (asked ?? $0.code) == $0.code }, schools: try questions.schools(),
            spending: spending, today: asOf.day)
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

    private static func days(_ call: Call) throws -> ClosedRange<Day>? {
        if call[schoolYear] != nil, call[year] != nil {
            throw UsageError.sentence("give --school-year or --year, not both")
        }
        if let year = call[schoolYear] { return year.days }
        return call[year].flatMap { first in Day(year: first.parts.year, month: 12, day: 31).map { first...$0 } }
    }
}
