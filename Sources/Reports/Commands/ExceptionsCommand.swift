import Console
import Sheets

/// `exceptions`
enum ExceptionsCommand {
    private static let all = Option(flag: "--all", meaning: "each line of a rule, without a limit")
    private static let linesForPeople = 10

    static let command = Command<ReportsContext>(
        "exceptions", "Shows what an auditor would ask about money and devices, what is worst first",
        options: MoneyFilter.options + [all, ReportsContext.format, ReportsContext.profile]
            + [SheetOptions.json, SheetOptions.language, ReportsContext.data],
        examples: [
            "exceptions", "exceptions --grant digisprong-1-gedeeld --on 31/12/2025",
            "exceptions --school-board 'VZW De Linde' --format csv",
        ]
    ) { context, call in
        let questions = try ReportsContext.questions(call)
        let asOf = try call.asOf(context)
        let filter = try MoneyFilter(call, questions, on: asOf.day)
        let exceptions = try questions.moneyExceptions(asOf).filter { one in
            filter.includes(
                grantLines: [one.grantLine].compactMap(\.self), school: one.school, schoolBoard: one.schoolBoard)
        }
        guard try call.isForPeople else {
            let sheet = ExceptionSheet.sheet(exceptions)
            try call.print(sheet, onTerminal: sheet, whenEmpty: ("", ""))
            return .done
        }
        let text = ExceptionText(
            exceptions: exceptions, language: try call.required(SheetOptions.language),
            maximumLines: call[all] ? nil : linesForPeople)
        try call.output.write(text.text(for: call.output))
        return .done
    }
}
