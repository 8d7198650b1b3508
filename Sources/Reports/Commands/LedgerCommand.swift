import Console
import Sheets
import Store
import Synchronization

/// `ledger`
enum LedgerCommand {
    private static let invoice = Option(
        "--invoice", placeholder: "NUMBER", meaning: "what is charged of this invoice alone", parse: Parse.text)
    private static let serial = Option(
        "--serial", placeholder: "SERIAL", meaning: "who paid for the device with this serial number",
        parse: Parse.text)

    static let command = Command<ReportsContext>(
        "ledger", "Follows every euro: awards, charges and counter-entries, with invoices, proofs and devices",
        options: MoneyFilter.options + [invoice, serial, ReportsContext.format, ReportsContext.profile]
            + [SheetOptions.json, SheetOptions.language, ReportsContext.data],
        examples: [
            "ledger --grant digisprong-1-gedeeld --school 030569", "ledger --serial 5CG1234XYZ",
            "ledger --on 31/12/2025 --format csv",
        ]
    ) { context, call in
        let questions = try ReportsContext.questions(call)
        let asOf = try call.asOf(context)
        let filter = try filter(call, questions, asOf)
        let printer = Mutex(try SheetPrinter(LedgerSheet.sheet([]), call))
        try questions.visitLedger(asOf, filter) { entries in
            try printer.withLock { try $0.append(LedgerSheet.sheet(entries)) }
        }
        try printer.withLock { printer in
            try printer.finish(onTerminal: LedgerSheet.narrow, whenEmpty: ("Geen verrichtingen.", "No entries."))
        }
        return .done
    }

    private static func filter(_ call: Call, _ questions: Questions, _ asOf: AsOf) throws -> LedgerFilter {
        let asked = try MoneyFilter(call, questions, on: asOf.day)
        var filter = LedgerFilter()
        (filter.grantLine, filter.school, filter.schoolBoard) = (asked.grantLine, asked.school, asked.schoolBoard)
        (filter.invoice, filter.serial) = (call[invoice], call[serial])
        return filter
    }
}
