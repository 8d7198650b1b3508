import Assets
import Console
import Funding
import Sheets
import Store

/// `forecast`
enum ForecastCommand {
    static let command = ReportCommand.command(
        "forecast", "Shows how many devices are to be replaced in which school year, why, and the money needed",
        options: [years] + SchoolScope.options,
        examples: [
            "forecast --years 3", "forecast --school 030569 --format csv > vervanging.csv",
        ]
    ) { inquiry in
        let scope = try inquiry.scope()
        let years = try inquiry.call.required(years)
        let sheet = Once { ForecastSheet(try inquiry.replacements(yearsAhead: years), of: scope) }
        return Report(
            about: try inquiry.about("forecast", ForecastReport.title, of: scope.owner),
            tables: [ForecastReport.table { try sheet.value }],
            sections: { ForecastReport(sheet: try sheet.value).sections },
            notes: { ForecastReport(sheet: try sheet.value).notes })
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

extension Inquiry {
    /// When each device of all schools that the reader sees is to be replaced, as things stand today.
    func replacements(yearsAhead: Int) throws -> [Replacement] {
        try replacing(yearsAhead: yearsAhead).limited(to: try limits()).replacements
    }

    /// By what is known of all schools.
    func replacing(yearsAhead: Int) throws -> Replacing {
        let rule = ReplacementRule(
            today: today, terms: try questions.depreciationTerms(on: today),
            prices: try questions.settings(.prices, on: today).numbers, yearsAhead: yearsAhead)
        return Replacing(rule: rule, facts: try questions.replacementFacts(today: today))
    }
}

/// Devices, and the rule by which they are replaced.
struct Replacing {
    let rule: ReplacementRule
    let facts: [ReplacementFacts]

    var replacements: [Replacement] { rule.replacements(of: facts) }

    /// For this reader: what devices cost that are of others says nothing of what such devices cost.
    func limited(to limits: Limits?) -> Replacing { Replacing(rule: rule, facts: limits.told(facts)) }
}
