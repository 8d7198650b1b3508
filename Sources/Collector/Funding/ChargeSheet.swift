import Funding
import Sheets
import Store

/// Who bears which part of which line.
enum ChargeSheet {
    /// - Parameter inInvoice: whether it stands below its invoice, which need not be named again.
    static func sheet(of charges: [BookedCharge], inInvoice: Bool = false) -> Sheet {
        var sheet = Sheet(columns: columns)
        for charge in charges { sheet.append(row(charge)) }
        return inInvoice ? sheet.keeping(columns.map(\.id).filter { !["invoice", "number"].contains($0) }) : sheet
    }

    /// What fits 80 columns.
    static let narrow = ["charge", "number", "line", "source", "grant", "school", "party", "amount", "left"]

    private static let columns: [Sheet.Column] = [
        .init("charge", nl: "Nr.", en: "No."), .init("invoice", nl: "Factuur", en: "Invoice"),
        .init("number", nl: "Factuurnummer", en: "Invoice number", mayShrink: true),
        .init("line", nl: "Lijn", en: "Line"), .init("source", nl: "Wie", en: "Who", mayShrink: true),
        .init("grant", nl: "Subsidielijn", en: "Grant line", mayShrink: true),
        .init("school", nl: "School", en: "School"), .init("party", nl: "Naam", en: "Name", mayShrink: true),
        .init("amount", nl: "Bedrag", en: "Amount"), .init("left", nl: "Nog over", en: "Left"),
        .init("reverses", nl: "Tegenboeking van", en: "Counter-entry of"),
        .init("bookedOn", nl: "Geboekt op", en: "Booked on"), .init("act", nl: "Handeling", en: "Act"),
    ]

    private static func row(_ charge: BookedCharge) -> [Cell?] {
        [
            .integer(charge.id), .integer(charge.invoice), .text(charge.invoiceNumber), .integer(charge.line),
            .choice(charge.source.kind), charge.source.award.map { .text($0.grantLine) },
            charge.source.award.map { .text($0.school.text) }, charge.source.party.map { .text($0) },
            .amount(charge.amount), charge.left.map { .amount($0) }, charge.booked.reverses.map { .integer($0) },
            .day(charge.booked.bookedOn), .integer(charge.booked.act),
        ]
    }
}
