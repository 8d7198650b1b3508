import Funding
import Sheets
import Store

/// Who bears which part of which line.
enum ChargeSheet {
    static func sheet(of charges: [BookedCharge]) -> Sheet {
        var sheet = Sheet(columns: columns)
        for charge in charges { sheet.append(row(charge)) }
        return sheet
    }

    /// What fits 80 columns: who bears it in one, as no two of them say it in the same way.
    static func narrow(_ charges: [BookedCharge]) -> Sheet {
        var sheet = Sheet(columns: narrowColumns)
        for charge in charges {
            sheet.append([
                .integer(charge.id), .text(charge.invoiceNumber), .integer(charge.line), bearer(charge.source),
                .amount(charge.amount), charge.left.map { .amount($0) }, charge.booked.reverses.map { .integer($0) },
            ])
        }
        return sheet.withoutEmptyColumns
    }

    private static let narrowColumns: [Sheet.Column] = [
        .init("charge", nl: "Nr.", en: "No."),
        .init("number", nl: "Factuurnummer", en: "Invoice number", mayShrink: true),
        .init("line", nl: "Lijn", en: "Line"), .init("source", nl: "Wie", en: "Who", mayShrink: true),
        .init("amount", nl: "Bedrag", en: "Amount"), .init("left", nl: "Nog over", en: "Left"),
        .init("reverses", nl: "Tegen nr.", en: "Against no."),
    ]

    /// `digisprong-1-gedeeld 030569`, `derde: Oudercomité`
    private static func bearer(_ source: ChargeSource) -> Cell {
        if let award = source.award { return .text("\(award.grantLine) \(award.school.text)") }
        guard let party = source.party else { return .choice(source.kind) }
        let words = source.kind.words
        return .word(id: party, nl: "\(words.nl): \(party)", en: "\(words.en): \(party)")
    }

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
