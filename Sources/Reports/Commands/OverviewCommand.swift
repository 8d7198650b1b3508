import Console
import Sheets
import Store

/// `overview`
enum OverviewCommand {
    static let command = ReportCommand.command(
        "overview", "Shows per school how many devices of each kind there are and how many were seen lately",
        options: SchoolScope.options, examples: ["overview", "overview --language en --json"]
    ) { inquiry in
        let (questions, scope) = (inquiry.questions, try inquiry.scope())
        let counts = try questions.counts(now: inquiry.now, by: try questions.schoolCalendar())
        let sheet = OverviewSheet.sheet(schools: scope.schools, counts: counts.filter { scope.includes($0.school) })
        let title = Words(nl: "Overzicht", en: "Overview")
        let table = ReportTable(
            "schools", title, sheet,
            whenEmpty: Words(
                nl: "Er zijn nog geen scholen: voeg ze toe met 'inkaart-collector school add'.",
                en: "There are no schools yet: add them with 'inkaart-collector school add'."))
        return Report(
            about: try inquiry.about("overview", title, of: scope.owner), tables: [table],
            sections: [Section(table: table.map(OverviewSheet.narrow))])
    }
}
