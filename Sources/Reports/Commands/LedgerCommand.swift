import Console
import Sheets
import Store

/// `ledger`
enum LedgerCommand {
    private static let invoice = Option(
        "--invoice", placeholder: "NUMBER", meaning: "what is charged of this invoice alone", parse: Parse.text)
    private static let serial = Option(
        "--serial", placeholder: "SERIAL", meaning: "who paid for the device with this serial number",
        parse: Parse.text)

    static let command = ReportCommand.command(
        "ledger", "Follows every euro: awards, charges and counter-entries, with invoices, proofs and devices",
        options: MoneyFilter.options + [invoice, serial],
        examples: [
            "ledger --grant digisprong-1-gedeeld --school 030569", "ledger --serial 5CG1234XYZ",
            "ledger --on 31/12/2025 --format csv",
        ]
    ) { inquiry in
        let money = try MoneyFilter(inquiry)
        let (filter, limits) = (ledgerFilter(inquiry.call, money), try inquiry.limits())
        let title = Words(nl: "Grootboek van de subsidies", en: "Ledger of grants")
        let (questions, asOf) = (inquiry.questions, money.asOf)
        let table = ReportTable(
            "entries", title, LedgerSheet.sheet([]).columns,
            whenEmpty: Words(nl: "Geen verrichtingen.", en: "No entries.")
        ) { take in
            // Whoever may not be told of an invoice or a device does not find it by its number either.
            try questions.visitLedger(asOf, filter) { entries in
                try take(LedgerSheet.sheet(limits.told(entries).filter { filter.includes(paperOf: $0) }))
            }
        }
        return Report(
            about: try inquiry.about("ledger", title, money, filters(inquiry.call)), tables: [table],
            sections: { [Section(table: table.map(LedgerSheet.narrow))] })
    }

    private static func ledgerFilter(_ call: Call, _ money: MoneyFilter) -> LedgerFilter {
        var filter = LedgerFilter()
        filter.grantLine = money.grantLine
        switch money.scope.owner {
        case .all: break
        case .schoolBoard(let name): filter.schoolBoard = name
        case .school(let school): filter.school = school.number
        }
        (filter.invoice, filter.serial) = (call[invoice], call[serial])
        return filter
    }

    private static func filters(_ call: Call) -> [About.Filter?] {
        [
            call[invoice].map { .init(id: "invoice", name: Words(nl: "factuur", en: "invoice"), value: .text($0)) },
            call[serial].map {
                .init(id: "serial", name: Words(nl: "serienummer", en: "serial number"), value: .text($0))
            },
        ]
    }
}
