import Console
import Funding
import Sheets

/// The report for a terminal: a part for each school year, and under it why and for how much, school by school.
struct ForecastText {
    let report: ForecastSheet
    let language: Language

    func text(for output: any Output) -> String {
        let parts = report.parts.map { heading($0) + "\n\n" + table($0.rows, for: output) }
        return (parts + [notes(for: output)]).joined(separator: "\n")
    }

    private func heading(_ part: ForecastSheet.Part) -> String {
        switch part.period {
        case .schoolYear(let year): word("Schooljaar \(year)", "School year \(year)")
        case .later: word("Later", "Later")
        case .undated: word("Zonder datum", "Undated")
        case nil: word("Alles samen", "All together")
        }
    }

    private func table(_ rows: [ForecastSheet.Row], for output: any Output) -> String {
        var sheet = Sheet(columns: Self.columns)
        for row in rows where row.kind == nil {
            let reasons = ReplacementReason.allCases.map { row.total.reasons[$0] ?? 0 }
            sheet.append(
                [row.owner.name, .integer(Int64(row.total.devices))] + reasons.map { .integer(Int64($0)) } + [
                    row.total.amount
                ])
        }
        return sheet.text(in: language, sentenceWhenEmpty: "", for: output)
    }

    /// What the sums rest on.
    private func notes(for output: any Output) -> String {
        let total = report.total
        let own = total.devices - total.setPriced - total.typicallyPriced - total.unpriced
        let notes = [
            (total.overdue, "zijn nu al aan vervanging toe", "are due already"),
            (
                total.estimated, "hebben geen aankoopdatum: gerekend vanaf de dag waarop ze het eerst gezien werden",
                "have no day of purchase: counted from the day on which they were first seen"
            ),
            (total.setPriced, "aan de prijs van 'price set'", "at the price of 'price set'"),
            (own, "aan wat ze zelf kostten", "at what they themselves cost"),
            (
                total.typicallyPriced, "aan wat toestellen van hun soort meestal kostten (mediaan)",
                "at what devices of their kind mostly cost (median)"
            ),
            (
                total.unpriced, "zonder prijs en dus niet in de bedragen: 'inkaart-collector price set'",
                "without a price, so not in the amounts: 'inkaart-collector price set'"
            ),
        ]
        let title = word(
            "Van \(total.devices) toestellen, in EUR incl. btw:", "Of \(total.devices) devices, in EUR, VAT included:")
        let told = notes.filter { $0.0 > 0 }.map { count, nl, en in "- \(count) \(word(nl, en))" }
        return ([title] + told).flatMap { TerminalText.wrapped($0, to: output.columns) }.map { $0 + "\n" }.joined()
    }

    private func word(_ nl: String, _ en: String) -> String { language == .dutch ? nl : en }

    private static let columns: [Sheet.Column] = [
        .init("name", nl: "School", en: "School", mayShrink: true),
        .init("devices", nl: "Toestellen", en: "Devices"), .init("term", nl: "Termijn", en: "Term"),
        .init("disk", nl: "Schijf", en: "Disk"), .init("battery", nl: "Batterij", en: "Battery"),
        .init("os", nl: "OS", en: "OS"), .init("amount", nl: "Bedrag", en: "Amount"),
    ]
}

extension ForecastSheet {
    /// Of all school years and schools.
    fileprivate var total: ReplacementTotal {
        parts.last?.rows.filter { if case .school = $0.owner { $0.kind == nil } else { false } }.map(\.total).sum
            ?? .init()
    }
}
