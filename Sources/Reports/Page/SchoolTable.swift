import Assets
import Funding
import Inventory
import Sheets
import Store

/// Schools in rows, with sums: all figures of each. In the order of their numbers; nobody is ranked.
struct SchoolTable {
    let standing: Standing

    /// Asked when it is written.
    static func table(_ standing: @escaping @Sendable () throws -> Standing) -> ReportTable {
        ReportTable(
            "schools", Words(nl: "Scholen", en: "Schools"), columns,
            whenEmpty: nothing
        ) { SchoolTable(standing: try standing()).sheet }
    }

    static let nothing = Words(
        nl: "Er zijn nog geen scholen: voeg ze toe met 'inkaart-collector school add'.",
        en: "There are no schools yet: add them with 'inkaart-collector school add'.")

    var sheet: Sheet {
        var sheet = Sheet(columns: Self.columns)
        let figures = SchoolFigures.all(of: standing)
        let rows = standing.scope.rows {
            figures[$0.number]
        } sum: {
            $0.sum
        }
        for (owner, figures) in rows { sheet.append(owner.cells + cells(of: figures), isSum: owner.isSum) }
        return sheet
    }

    private func cells(of one: SchoolFigures) -> [Cell?] {
        let (devices, all) = (one.devices, one.devices.all)
        var cells = DeviceGroup.allCases.map { Optional(Cell.integer(Int64(devices.of($0).total))) }
        cells += [
            .integer(Int64(all.total)), devices.pupils.known.map { .integer(Int64($0)) },
            devices.computersPer100Pupils.map { .decimal(Int64($0), places: 1) },
        ]
        cells += ages(all.ages) + sights(all.seen, of: all.total) + health(one)
        cells += money(one.spending)
        let next = one.replacements
        cells += [.integer(Int64(next.devices)), next.devices > next.unpriced ? .amount(next.money) : nil]
        return cells
    }

    private func ages(_ ages: AgeTally) -> [Cell?] {
        let oldest = 8
        let series = (0..<oldest).map { ages.years[$0] ?? 0 } + [ages.count(from: oldest)]
        return [
            ages.total > 0 ? .series(series) : nil, ages.medianInTenths.map { .decimal(Int64($0), places: 1) },
            .share(ages.count(from: AgeTally.oldFrom), of: ages.total),
        ]
    }

    private func sights(_ seen: SightTally, of total: Int) -> [Cell?] {
        [.share(seen.in7Days, of: total), .share(seen.in30Days, of: total)]
            + [seen.missingFor30Days, seen.missingFor90Days, seen.never].map { .integer(Int64($0)) }
    }

    private func health(_ one: SchoolFigures) -> [Cell?] {
        Severity.allCases.map { .integer(Int64(one.attention[$0] ?? 0)) }
            + [.integer(Int64(one.devices.all.supported.no))]
    }

    private func money(_ spending: Spending?) -> [Cell?] {
        guard let spending else { return [nil, nil, nil, nil] }
        return [
            .amount(spending.awarded), .amount(spending.spentSoFar), .amount(spending.balance),
            spending.spentShare.map { .share(($0 + 5) / 10) },
        ]
    }

    private static let columns: [Sheet.Column] =
        RowOwner.columns
        + DeviceGroup.allCases.map { group in
            let (nl, en) = (group.words.dutch, group.words.english)
            return .init(
                group.rawValue, nl: nl.prefix(1).uppercased() + nl.dropFirst(),
                en: en.prefix(1).uppercased() + en.dropFirst(), .number)
        }
        + deviceColumns + healthColumns + moneyColumns

    private static let deviceColumns: [Sheet.Column] = [
        .init("devices", nl: "Toestellen", en: "Devices", .number),
        .init("pupils", nl: "Leerlingen", en: "Pupils", .number),
        .init("per100Pupils", nl: "Per 100 leerlingen", en: "Per 100 pupils", .number),
        .init("ages", nl: "Leeftijd 0-8+", en: "Age 0-8+", .series),
        .init("medianAge", nl: "Mediaan leeftijd", en: "Median age", .number, in: .years),
        .init("old", nl: "Toestellen van 4 jaar en ouder", en: "Devices of 4 years or more", .share, in: .percent),
        .init("seenIn7Days", nl: "Gezien in 7 dagen", en: "Seen in 7 days", .share, in: .percent),
        .init("seenIn30Days", nl: "Gezien in 30 dagen", en: "Seen in 30 days", .share, in: .percent),
        .init("missingFor30Days", nl: "30 dagen niet gezien", en: "Not seen for 30 days", .number),
        .init("missingFor90Days", nl: "90 dagen niet gezien", en: "Not seen for 90 days", .number),
        .init("neverSeen", nl: "Nooit gezien", en: "Never seen", .number),
    ]

    private static let healthColumns: [Sheet.Column] =
        Severity.allCases.map { severity in
            let (nl, en) = severity.words
            return .init(
                "attention.\(severity.rawValue)", nl: nl.prefix(1).uppercased() + nl.dropFirst(),
                en: en.prefix(1).uppercased() + en.dropFirst(), .number)
        } + [
            .init("systemUnsupported", nl: "Zonder updates", en: "Without updates", .number)
        ]

    private static let moneyColumns: [Sheet.Column] = [
        .init("awarded", nl: "Toegekend", en: "Awarded", .number, in: .euro),
        .init("spent", nl: "Besteed", en: "Spent", .number, in: .euro),
        .init("balance", nl: "Saldo", en: "Balance", .number, in: .euro),
        .init("spentPercent", nl: "Besteed", en: "Spent", .share, in: .percent),
        .init(
            "toReplace", nl: "Te vervangen dit en volgend schooljaar", en: "To replace this and next school year",
            .number),
        .init("toReplaceAmount", nl: "Daarvoor nodig", en: "Needed for that", .number, in: .euro),
    ]
}
