import Console
import Sheets
import Store

/// `overview`
enum OverviewCommand {
    static let command = Command<ReportsContext>(
        "overview", "Shows per school how many devices of each kind there are and how many were seen lately",
        options: [
            ReportsContext.format, ReportsContext.profile, SheetOptions.json, SheetOptions.language,
            ReportsContext.data,
        ],
        examples: ["overview", "overview --language en --json"]
    ) { context, call in
        let questions = try ReportsContext.questions(call)
        let sheet = OverviewSheet.sheet(
            schools: try questions.schools(),
            counts: try questions.counts(now: context.now, by: try questions.schoolCalendar()))
        if let name = try questions.communityName(), try call.isForPeople {
            try call.output.write(Visible.text(name) + "\n\n")
        }
        try call.print(
            sheet, onTerminal: OverviewSheet.narrow(sheet),
            whenEmpty: (
                nl: "Er zijn nog geen scholen: voeg ze toe met 'inkaart-collector school add'.",
                en: "There are no schools yet: add them with 'inkaart-collector school add'."
            ))
        return .done
    }
}
