import Console
import Sheets

/// `grip`
enum GripCommand {
    static let command = ReportCommand.command(
        "grip",
        "Shows the evidence for measures of GRIP (O5, O6, O16, O21, T5, T12), with counts and who is responsible",
        options: SchoolScope.options,
        examples: [
            "grip --format html --output grip.html", "grip --school-board 'VZW De Linde'",
            "grip --table tests --format csv",
        ]
    ) { inquiry in
        let scope = try inquiry.scope()
        let report = Once {
            GripReport(try inquiry.gripFigures(of: scope), of: scope, head: try inquiry.questions.chainHead())
        }
        let about = try inquiry.about("grip", GripReport.title, of: scope.owner)
        return GripReport.report(about) { try report.value }
    }
}
