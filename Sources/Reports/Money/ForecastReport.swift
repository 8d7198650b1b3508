import Funding
import Sheets

/// What is to be replaced: a part for each school year, and under it why and for how much, school by school.
struct ForecastReport {
    let sheet: ForecastSheet

    var sections: [Section] {
        sheet.parts.isEmpty ? [Section(sentences: [Self.nothing])] : sheet.parts.map(section)
    }

    /// By school year, school and kind, asked when it is written.
    static func table(_ sheet: @escaping @Sendable () throws -> ForecastSheet) -> ReportTable {
        ReportTable("replacements", title, ForecastSheet.columns, whenEmpty: nothing) { try sheet().sheet }
    }

    static let title = Words(nl: "Te vervangen toestellen", en: "Devices to replace")
    private static let nothing = Words(
        nl: "Er zijn hier geen toestellen om te vervangen.", en: "There are no devices to replace here.")

    private func section(_ part: ForecastSheet.Part) -> Section {
        let title = heading(part)
        return Section(title: title, table: ReportTable("schools", title, schools(part.rows), whenEmpty: Self.nothing))
    }

    private func heading(_ part: ForecastSheet.Part) -> Words {
        switch part.period {
        case .schoolYear(let year): Words(nl: "Schooljaar \(year)", en: "School year \(year)")
        case .later: Words("Later")
        case .undated: Words(nl: "Zonder datum", en: "Undated")
        case nil: Words(nl: "Alles samen", en: "All together")
        }
    }

    private func schools(_ rows: [ForecastSheet.Row]) -> Sheet {
        var sheet = Sheet(columns: Self.columns)
        for row in rows where row.kind == nil {
            let reasons = ReplacementReason.allCases.map { row.total.reasons[$0] ?? 0 }
            let counts: [Cell?] = ([row.total.devices] + reasons).map { .integer(Int64($0)) }
            sheet.append([row.owner.name] + counts + [row.total.amount], isSum: row.owner.isSum)
        }
        return sheet
    }

    /// What the sums rest on.
    var notes: [Words] {
        guard !sheet.parts.isEmpty else { return [] }
        let total = sheet.total
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
        let title = Words(
            nl: "Van \(total.devices) toestellen, in EUR incl. btw:",
            en: "Of \(total.devices) devices, in EUR, VAT included:")
        let told = notes.filter { $0.0 > 0 }.map { count, nl, en in
            Words(nl: "- \(count) \(nl)", en: "- \(count) \(en)")
        }
        return [title] + told
    }

    private static let columns: [Sheet.Column] = [
        .init("name", nl: "School", en: "School", mayShrink: true),
        .init("devices", nl: "Toestellen", en: "Devices", .number), .init("term", nl: "Termijn", en: "Term", .number),
        .init("disk", nl: "Schijf", en: "Disk", .number), .init("battery", nl: "Batterij", en: "Battery", .number),
        .init("os", nl: "OS", en: "OS", .number), .init("amount", nl: "Bedrag", en: "Amount", .number, in: .euro),
    ]
}

extension ForecastSheet {
    /// Of all school years and schools.
    var total: ReplacementTotal {
        parts.last?.rows.filter { if case .school = $0.owner { $0.kind == nil } else { false } }.map(\.total).sum
            ?? .init()
    }
}
