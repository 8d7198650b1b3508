import Assets
import Console
import Funding
import Inventory
import Sheets
import Store

/// `digisprong`
enum DigisprongCommand {
    static let command = ReportCommand.command(
        "digisprong", "Shows what became of awarded money, per grant line, school and school board",
        options: MoneyFilter.options + [schoolYear, year],
        examples: [
            "digisprong", "digisprong --grant digisprong-1-gedeeld --school-year 2023-2024",
            "digisprong --on 30/06/2026 --format csv",
        ]
    ) { inquiry in
        let filter = try MoneyFilter(inquiry)
        let lines = try inquiry.questions.grantLines(on: filter.asOf.day)
        let days = try days(inquiry.call)
        let sheet = Once {
            DigisprongSheet(
                grantLines: lines.filter { (filter.grantLine ?? $0.code) == $0.code }, scope: filter.scope,
                spending: try inquiry.questions.spending(in: SpendingPeriod(filter.asOf, days: days)),
                today: filter.asOf.day)
        }
        return Report(
            about: try inquiry.about("digisprong", DigisprongReport.title, filter, [period(days)]),
            tables: [DigisprongReport.table { try sheet.value }],
            sections: { DigisprongReport(sheet: try sheet.value).sections },
            notes: { DigisprongReport(sheet: try sheet.value).notes })
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

    private static func period(_ days: ClosedRange<Day>?) -> About.Filter? {
        days.map { days in
            let (first, last) = (days.lowerBound, days.upperBound)
            return About.Filter(
                id: "period", name: Words(nl: "facturen en bestellingen van", en: "invoices and orders of"),
                value: .word(
                    id: "\(first.iso)/\(last.iso)", nl: "\(first.belgian) tot en met \(last.belgian)",
                    en: "\(first.iso) to \(last.iso)"))
        }
    }
}
