import Funding
import Inventory
import Sheets
import Store

/// Which devices are to be replaced in which school year and why, and the money that is needed: for each school by kind, with sums for
/// each school, each school board and all.
struct ForecastSheet: Sendable {
    let parts: [Part]

    /// One school year; `nil` for all together.
    struct Part: Sendable {
        let period: ReplacementPeriod?
        let rows: [Row]
    }

    struct Row: Sendable {
        let owner: RowOwner
        /// `nil` for all kinds.
        let kind: DeviceKind?
        let total: ReplacementTotal
    }

    init(_ replacements: [Replacement], of scope: SchoolScope) {
        let schools = Set(scope.schools.map(\.number))
        self.init(ReplacementNeed.all(of: replacements.filter { schools.contains($0.school) }), of: scope)
    }

    init(_ needs: [ReplacementNeed], of scope: SchoolScope) {
        let periods = Set(needs.map(\.period)).sorted()
        let parts = periods.map { period in
            Part(period: period, rows: Self.rows(of: needs.filter { $0.period == period }, scope))
        }
        guard parts.count > 1 else {
            self.parts = parts
            return
        }
        self.parts = parts + [Part(period: nil, rows: Self.rows(of: needs, scope).filter { $0.kind == nil })]
    }

    /// The kinds of a school, then their sum.
    private static func rows(of needs: [ReplacementNeed], _ scope: SchoolScope) -> [Row] {
        let ofSchool = Dictionary(grouping: needs, by: \.school)
        let sums = scope.rows {
            ofSchool[$0.number].map { $0.map(\.total).sum }
        } sum: {
            $0.sum
        }
        return sums.flatMap { owner, total in
            guard case .school(let school) = owner else { return [Row(owner: owner, kind: nil, total: total)] }
            let kinds = (ofSchool[school.number] ?? []).map { Row(owner: owner, kind: $0.kind, total: $0.total) }
            return kinds + [Row(owner: owner, kind: nil, total: total)]
        }
    }
}

extension ForecastSheet {
    var sheet: Sheet {
        var sheet = Sheet(columns: Self.columns)
        for part in parts { for row in part.rows { sheet.append(Self.cells(of: row, part.period)) } }
        return sheet
    }

    private static func cells(of row: Row, _ period: ReplacementPeriod?) -> [Cell?] {
        let total = row.total
        let own = total.devices - total.setPriced - total.typicallyPriced - total.unpriced
        let reasons = ReplacementReason.allCases.map { total.reasons[$0] ?? 0 }
        let counts = [total.devices, total.overdue, total.estimated] + reasons
        let prices = [total.setPriced, own, total.typicallyPriced, total.unpriced]
        var cells: [Cell?] = [period?.cell ?? all]
        cells += row.owner.cells
        cells.append(row.kind.map { .kind($0) } ?? all)
        cells += counts.map { .integer(Int64($0)) }
        cells.append(total.amount)
        cells += prices.map { .integer(Int64($0)) }
        return cells
    }

    private static let all = Cell.word(id: "all", nl: "alle", en: "all")

    static let columns = [yearColumn] + RowOwner.columns + countColumns + reasonColumns + moneyColumns

    private static let yearColumn = Sheet.Column("schoolYear", nl: "Schooljaar", en: "School year")

    private static let countColumns: [Sheet.Column] = [
        .init("kind", nl: "Soort toestel", en: "Kind", mayShrink: true),
        .init("devices", nl: "Te vervangen", en: "To replace", .number),
        .init("overdue", nl: "Nu al nodig", en: "Due already", .number),
        .init("estimated", nl: "Geschat", en: "Estimated", .number),
    ]

    private static let reasonColumns = ReplacementReason.allCases.map { reason in
        Sheet.Column(
            "reason.\(reason.rawValue)", nl: "Reden: \(reason.words.nl)", en: "Reason: \(reason.words.en)", .number)
    }

    private static let moneyColumns: [Sheet.Column] = [
        .init("amount", nl: "Bedrag incl. btw", en: "Amount incl. VAT", .number, in: .euro),
        .init("priceSet", nl: "Aan ingestelde prijs", en: "At the price that is set", .number),
        .init("priceOwn", nl: "Aan eigen aankoopprijs", en: "At what it cost", .number),
        .init("priceTypical", nl: "Aan prijs van de soort", en: "At what its kind costs", .number),
        .init("priceUnknown", nl: "Zonder prijs", en: "Without a price", .number),
    ]
}

extension ReplacementPeriod {
    fileprivate var cell: Cell { .word(id: words.en, nl: words.nl, en: words.en) }
}

extension ReplacementTotal {
    /// `nil` where no price is known.
    var amount: Cell? { devices > unpriced ? .amount(money) : nil }
}
