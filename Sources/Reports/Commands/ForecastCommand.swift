import Assets
import Console
import Funding
import Sheets
import Store

/// `forecast`
enum ForecastCommand {
    static let command = Command<ReportsContext>(
        "forecast", "Shows how many devices are to be replaced in which school year, why, and the money needed",
        options: [years] + SchoolScope.options + [
            ReportsContext.format, ReportsContext.profile, SheetOptions.json, SheetOptions.language,
            ReportsContext.data,
        ],
        examples: [
            "forecast --years 3", "forecast --school 030569 --format csv > vervanging.csv",
        ]
    ) { context, call in
        let questions = try ReportsContext.questions(call)
        let today = Day(of: context.now)
        let rule = ReplacementRule(
            today: today, terms: try questions.depreciationTerms(on: today),
            prices: try questions.settings(.prices, on: today).numbers, yearsAhead: try call.required(years))
        let replacements = rule.replacements(of: try questions.replacementFacts(today: today))
        let report = ForecastSheet(replacements, of: try SchoolScope(call, questions))
        if try call.isForPeople, !report.parts.isEmpty {
            let text = ForecastText(report: report, language: try call.required(SheetOptions.language))
            try call.output.write(text.text(for: call.output))
            return .done
        }
        try call.print(
            report.sheet, onTerminal: report.sheet,
            whenEmpty: (
                nl: "Er zijn hier geen toestellen om te vervangen.", en: "There are no devices to replace here."
            ))
        return .done
    }

    private static let mostYears = 20
    private static let years = Option(
        "--years", placeholder: "NUMBER", meaning: "school years that are told apart, from the coming one on",
        defaultText: "5"
    ) { text in
        guard let years = Int(text), (1...mostYears).contains(years) else {
            throw UsageError.sentence("'\(text.prefix(40))' is not a number of school years from 1 to \(mostYears)")
        }
        return years
    }
}
