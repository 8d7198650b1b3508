import Assets
import Funding
import Inventory
import Sheets

/// What an auditor would ask about, as a table: one row for each.
enum ExceptionSheet {
    static func sheet(_ exceptions: some Sequence<MoneyException>) -> Sheet {
        var sheet = Sheet(columns: columns)
        for one in exceptions { sheet.append(what(one) + whereabouts(one) + howMuch(one)) }
        return sheet
    }

    private static func what(_ one: MoneyException) -> [Cell?] {
        let (rule, severity) = (one.rule, one.rule.severity)
        return [
            .word(id: severity.rawValue, nl: severity.words.nl, en: severity.words.en),
            .word(id: rule.rawValue, nl: rule.words.nl, en: rule.words.en), one.grantLine.map { .text($0) },
        ]
    }

    private static func whereabouts(_ one: MoneyException) -> [Cell?] {
        [
            one.schoolBoard.map { .text($0) }, (one.school?.text).map { .text($0) },
            (one.supplier?.name).map { .text($0) }, (one.invoice?.id).map { .integer($0) },
            (one.invoice?.number).map { .text($0) }, one.position.map { .integer(Int64($0)) },
            one.order.map { .text($0) }, one.device.map { .integer($0) }, one.serial.map { .text($0) },
        ]
    }

    private static func howMuch(_ one: MoneyException) -> [Cell?] {
        let advice = one.rule.advice
        return [
            one.amount.map { .amount($0) }, one.count.map { .integer(Int64($0)) }, one.note?.cell,
            .word(id: advice.en, nl: advice.nl, en: advice.en), one.rule.isOwn ? own : .text(one.rule.source),
        ]
    }

    private static let own = Cell.word(id: "own", nl: "eigen regel", en: "own rule")

    static let columns: [Sheet.Column] = [
        .init("severity", nl: "Belang", en: "Severity"),
        .init("exception", nl: "Vaststelling", en: "Exception"),
        .init("grantLine", nl: "Subsidielijn", en: "Grant line"),
        .init("schoolBoard", nl: "Schoolbestuur", en: "School board"),
        .init("school", nl: "Instellingsnummer", en: "School number"),
        .init("supplier", nl: "Leverancier", en: "Supplier"),
        .init("invoice", nl: "Factuur nr.", en: "Invoice no.", .code),
        .init("invoiceNumber", nl: "Factuurnummer", en: "Invoice number"),
        .init("position", nl: "Lijn", en: "Line", .code),
        .init("orderNumber", nl: "Bestelbonnummer", en: "Order number"),
        .init("device", nl: "Toestel nr.", en: "Device no.", .code),
        .init("serial", nl: "Serienummer", en: "Serial number"),
        .init("amount", nl: "Bedrag", en: "Amount", .number, in: .euro),
        .init("count", nl: "Aantal", en: "Count", .number),
        .init("note", nl: "Opmerking", en: "Note"),
        .init("next", nl: "Wat nu", en: "What next"),
        .init("source", nl: "Bron van de regel", en: "Source of the rule"),
    ]
}

extension MoneyException.Note {
    var cell: Cell {
        switch self {
        case .text(let text): .text(text)
        case .day(let day): .word(id: day.iso, nl: day.belgian, en: day.iso)
        case .year(let year): .text("\(year)")
        case .school(let school): .text(school.text)
        case .status(let status): .word(id: status.rawValue, nl: status.words.nl, en: status.words.en)
        case .invoice(let other): .text("\(other.supplier) \(other.number)")
        case .act(let act): .word(id: act.rawValue, nl: act.words.nl, en: act.words.en)
        }
    }
}

extension MoneyException.Act {
    fileprivate var words: (nl: String, en: String) {
        switch self {
        case .award: ("toekenning", "award")
        case .invoice: ("factuur", "invoice")
        case .charge: ("aanrekening", "charge")
        case .proof: ("bewijsstuk", "proof")
        case .link: ("koppeling", "link")
        }
    }
}
