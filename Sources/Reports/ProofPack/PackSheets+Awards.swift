import Assets
import Funding
import Sheets
import Store

extension PackSheets {
    var awards: Sheet {
        sheet(
            [
                PackColumn.entry, .init("school", nl: "Instellingsnummer", en: "School number"),
                .init("schoolName", nl: "School", en: "School"),
                .init("amount", nl: "Toegekend", en: "Awarded", .number, in: .euro),
                .init("calculation", nl: "Berekening", en: "Calculation"),
            ] + PackColumn.booked, pack.books.awards
        ) { award in
            [
                .integer(award.id), .text(award.school.text), .text(award.schoolName), .amount(award.amount),
                calculation(award),
            ] + booked(award.bookedOn, award.reverses, award.act)
        }
    }

    private func calculation(_ award: AwardRecord) -> Cell? {
        guard !award.parts.isEmpty else { return nil }
        let parts = award.parts.map { part in
            "\(part.level.words.nl): \(part.pupils) x \(part.perPupil.belgian) = \(part.amount.belgian)"
        }
        return .text(parts.joined(separator: "; "))
    }

    var charges: Sheet {
        sheet(
            [
                PackColumn.entry, PackColumn.document, PackColumn.invoice, PackColumn.issued, PackColumn.position,
                .init("school", nl: "Instellingsnummer", en: "School number"),
                .init("schoolName", nl: "School", en: "School"),
                .init("costKind", nl: "Kostensoort", en: "Kind of cost"),
                .init("amount", nl: "Aangerekend", en: "Charged", .number, in: .euro),
            ] + PackColumn.booked, pack.books.charges
        ) { charge in
            let place: [Cell?] = [
                .integer(charge.id), .integer(charge.invoice), .text(charge.invoiceNumber),
                .day(iso: charge.issuedOn.iso), .integer(Int64(charge.position)),
            ]
            let what: [Cell?] = [
                .text(charge.school.text), .text(charge.schoolName), .choice(charge.costKind), .amount(charge.amount),
            ]
            return place + what + booked(charge.bookedOn, charge.reverses, charge.act)
        }
    }

    func booked(_ day: Day, _ reverses: Int64?, _ act: Int64) -> [Cell?] {
        [.day(iso: day.iso), reverses.map { .integer($0) }, .integer(act)]
    }
}
