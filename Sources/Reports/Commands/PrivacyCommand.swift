import Console
import Sheets

/// `privacy`
enum PrivacyCommand {
    static let command = ReportCommand.command(
        "privacy", "Writes the text for the register of processing (art. 30 GDPR) from the real list of fields",
        options: SchoolScope.options,
        examples: [
            "privacy --format html --output verwerkingsregister.html",
            "privacy --table fields --format csv > velden.csv",
        ]
    ) { inquiry in
        let scope = try inquiry.scope()
        let report = Once { try inquiry.privacyReport(of: scope) }
        let about = try inquiry.about("privacy", PrivacyReport.title, of: scope.owner)
        return PrivacyReport.report(about) { try report.value }
    }
}
