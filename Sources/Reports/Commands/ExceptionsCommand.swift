import Console
import Sheets

/// `exceptions`
enum ExceptionsCommand {
    private static let all = Option(flag: "--all", meaning: "each line of a rule, without a limit")
    private static let linesForPeople = 10

    static let command = ReportCommand.command(
        "exceptions", "Shows what an auditor would ask about money and devices, what is worst first",
        options: MoneyFilter.options + [all],
        examples: [
            "exceptions", "exceptions --grant digisprong-1-gedeeld --on 31/12/2025",
            "exceptions --school-board 'VZW De Linde' --format csv",
        ]
    ) { inquiry in
        let filter = try MoneyFilter(inquiry)
        let exceptions = Once {
            let known = try inquiry.questions.moneyExceptions(filter.asOf).filter { one in
                filter.includes(
                    grantLines: [one.grantLine].compactMap(\.self), school: one.school, schoolBoard: one.schoolBoard)
            }
            return try inquiry.limits().told(known)
        }
        let maximum = inquiry.call[all] ? nil : linesForPeople
        return Report(
            about: try inquiry.about("exceptions", ExceptionReport.title, filter),
            tables: [ExceptionReport.table { try exceptions.value }],
            sections: { ExceptionReport(exceptions: try exceptions.value, maximumLines: maximum).sections })
    }
}
