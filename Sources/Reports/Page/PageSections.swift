import Assets
import Funding
import Inventory
import Sheets
import Store

/// The parts of a page, in the order of reading: how many, what asks for attention, pictures, schools, money, and the rest.
struct PageSections {
    let standing: Standing
    /// All devices, in the columns that people read.
    let inventory: ReportTable
    let chainHead: ChainHead?

    var all: [Section] {
        let attention = AttentionPart(standing: standing)
        let figures = [headline, attention.summary, charts] + schools + money
        let audit = AuditPart(money: standing.money, chainHead: chainHead)
        return figures + attention.urgent + inventoryPart + audit.sections
    }

    private var headline: Section {
        let (figures, all) = (standing.all, standing.all.all)
        let old = Cell.share(all.ages.count(from: AgeTally.oldFrom), of: all.ages.total)
        let replace = standing.needs.filter { $0.period.isSoon(standing.today) }.map(\.total).sum
        return Section(figures: [
            Figure(
                id: "devices", name: Words(nl: "Toestellen", en: "Devices"), value: .integer(Int64(all.total)),
                remark: boards),
            Figure(
                id: "per100Pupils", name: Words(nl: "Per 100 leerlingen", en: "Per 100 pupils"),
                value: figures.computersPer100Pupils.map { .decimal(Int64($0), places: 1) },
                remark: FlemishFigure.devicesPer100Pupils.last?.words),
            Figure(
                id: "seenIn30Days", name: Words(nl: "Gezien in 30 dagen", en: "Seen in 30 days"),
                value: .share(all.seen.in30Days, of: all.total), unit: .percent, remark: missing(all.seen)),
            Figure(
                id: "old", name: Words(nl: "Toestellen van 4 jaar en ouder", en: "Devices of 4 years or more"),
                value: old, unit: .percent,
                remark: replacing(replace)),
            Figure(
                id: "toAccountFor", name: Words(nl: "Nog te verantwoorden", en: "To account for"),
                value: toAccountFor.map { .amount($0) }, unit: .euro,
                remark: Words(nl: "subsidies, incl. btw", en: "grants, VAT included")),
        ])
    }

    private var boards: Words? {
        let count = standing.all.of(.boards).total
        guard count > 0 else { return nil }
        return Words(nl: "waarvan \(count) digitale borden", en: "\(count) interactive boards among them")
    }

    private func missing(_ seen: SightTally) -> Words {
        Words(nl: "\(seen.missingFor90Days) al 90 dagen niet", en: "\(seen.missingFor90Days) not for 90 days")
    }

    private func replacing(_ total: ReplacementTotal) -> Words {
        Words(
            nl: "\(total.devices) te vervangen dit en volgend schooljaar",
            en: "\(total.devices) to replace this and next school year")
    }

    private var toAccountFor: Cents? {
        let parts = standing.money.parts
        return parts.isEmpty ? nil : parts.compactMap(\.rows.last?.answer.toAccountFor).sum
    }

    private var charts: Section {
        let charts = PageCharts(standing: standing)
        return Section(
            title: Words(nl: "In cijfers", en: "In figures"),
            charts: charts.devices + charts.futures + [charts.spending].compactMap(\.self))
    }

    private var schools: [Section] {
        guard standing.scope.width != .school else { return [] }
        let standing = standing
        let table = SchoolTable.table { standing }
        let others = AttentionPart(standing: standing).ofNoSchool
        return [
            Section(
                title: table.title, table: table.map { $0.keeping(Self.columnsOfPage) },
                notes: [others].compactMap(\.self))
        ]
    }

    private static let columnsOfPage = [
        "name", "devices", "per100Pupils", "ages", "old", "seenIn30Days", "attention.critical", "attention.warning",
        "spentPercent", "balance",
    ]

    private var money: [Section] {
        let report = DigisprongReport(sheet: standing.money)
        return standing.scope.width == .school ? report.sectionOfOne : report.sections
    }

    private var inventoryPart: [Section] {
        guard standing.scope.width == .school else { return [] }
        return [Section(title: inventory.title, table: inventory)]
    }
}
