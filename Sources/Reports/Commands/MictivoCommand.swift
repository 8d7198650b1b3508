import Console
import Sheets

/// `mictivo`
enum MictivoCommand {
    static let command = ReportCommand.command(
        "mictivo", "Shows the indicators of the Flemish monitor (MICTIVO) for each school, beside the Flemish figures",
        options: SchoolScope.options,
        examples: [
            "mictivo --format html --output mictivo.html", "mictivo --school 030569 --language en",
            "mictivo --table flanders --format csv",
        ]
    ) { inquiry in
        let scope = try inquiry.scope()
        let report = Once { MictivoReport(try inquiry.deviceFigures(of: scope), of: scope) }
        let about = try inquiry.about("mictivo", MictivoReport.title, of: scope.owner)
        return MictivoReport.report(about) { try report.value }
    }
}
