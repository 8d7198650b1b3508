import Console
import Sheets

/// `enquete`
enum EnqueteCommand {
    static let command = ReportCommand.command(
        "enquete", "Answers the community's own ICT survey: a row of figures for each school, to copy into a form",
        options: SchoolScope.options,
        examples: ["enquete --format csv > enquete.csv", "enquete --school 030569 --language en"]
    ) { inquiry in
        let scope = try inquiry.scope()
        let report = Once { SurveyReport(try inquiry.surveyFigures(of: scope), of: scope) }
        let about = try inquiry.about("enquete", SurveyReport.title, of: scope.owner)
        return SurveyReport.report(about) { try report.value }
    }
}
