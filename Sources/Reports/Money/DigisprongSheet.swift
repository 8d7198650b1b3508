import Assets
import Funding
import Inventory
import Sheets
import Store

/// What became of awarded money: for each grant line its schools, with a sub-total for each school board and a total.
///
/// Schools stand in the order of their numbers, never of their figures: nobody is ranked.
struct DigisprongSheet: Sendable {
    let grantLines: [GrantLine]
    let scope: SchoolScope
    let spending: CommunitySpending
    let today: Day
    /// Lines of which nobody has anything are left out.
    let parts: [(line: GrantLine, rows: [Row])]

    init(grantLines: [GrantLine], scope: SchoolScope, spending: CommunitySpending, today: Day) {
        (self.grantLines, self.scope, self.spending, self.today) = (grantLines, scope, spending, today)
        let schoolBoards = scope.schools.bySchoolBoard
        parts = grantLines.compactMap { line in
            let rows = GrantLineRows(line, scope, spending).rows(of: schoolBoards)
            return rows.isEmpty ? nil : (line, rows)
        }
    }

    /// One row for whom a figure is of.
    struct Row: Sendable {
        /// `nil` for all lines together.
        let line: GrantLine?
        let owner: RowOwner
        let spending: Spending
        /// Added up from those who answer for it.
        let answer: Spending.Answer
    }

    /// All lines together; `nil` where there is only one.
    var total: Row? {
        let codes = Set(grantLines.map(\.code))
        let parts = parts.filter { codes.contains($0.line.code) }
        guard parts.count > 1 else { return nil }
        // Over several lines the same pupils would count several times.
        var sum = parts.compactMap(\.rows.last?.spending).sum
        sum.pupils = nil
        return Row(line: nil, owner: scope.owner, spending: sum, answer: parts.compactMap(\.rows.last?.answer).sum)
    }

    var sheet: Sheet {
        var sheet = Sheet(columns: Self.columns)
        for row in parts.flatMap(\.rows) + [total].compactMap(\.self) {
            sheet.append(cells(of: row), isSum: row.owner.isSum || row.line == nil)
        }
        return sheet
    }
}

/// The rows of one grant line.
private struct GrantLineRows {
    private let line: GrantLine
    private let width: SchoolScope.Width
    private let spending: CommunitySpending
    private let bySchool: [SchoolNumber: Spending]

    init(_ line: GrantLine, _ scope: SchoolScope, _ spending: CommunitySpending) {
        (self.line, self.spending) = (line, spending)
        width = scope.width
        let known = spending.schools.filter { $0.grantLine == line.code }.map { ($0.school, $0.spending) }
        let numbers = Set(scope.schools.map(\.number))
        bySchool = Dictionary(known) { first, _ in first }.filter { numbers.contains($0.key) }
    }

    /// School board by school board, with a sum of all if all are asked for; nothing where nobody has anything.
    func rows(of schoolBoards: [(name: String, schools: [School])]) -> [DigisprongSheet.Row] {
        guard !bySchool.isEmpty else { return [] }
        let boards = schoolBoards.map { rows(of: $0.name, $0.schools) }
        guard width == .all else { return boards.flatMap(\.self) }
        let answer = boards.compactMap(\.last?.answer).sum
        let all = DigisprongSheet.Row(line: line, owner: .all, spending: total(of: bySchool.keys), answer: answer)
        return boards.flatMap(\.self) + [all]
    }

    private func rows(of board: String, _ schools: [School]) -> [DigisprongSheet.Row] {
        let rows = schools.compactMap { school in
            bySchool[school.number].map {
                DigisprongSheet.Row(line: line, owner: .school(school), spending: $0, answer: $0.answer)
            }
        }
        guard width >= .schoolBoard, !rows.isEmpty else { return rows }
        let sum = total(of: schools.map(\.number).filter { bySchool[$0] != nil })
        let answer = line.accountability == .schoolBoard ? sum.answer : rows.map(\.answer).sum
        return rows + [DigisprongSheet.Row(line: line, owner: .schoolBoard(board), spending: sum, answer: answer)]
    }

    private func total(of schools: some Sequence<SchoolNumber>) -> Spending {
        spending.total(ofLine: line.code, of: Set(schools))
    }
}

extension DigisprongSheet {
    fileprivate func cells(of row: Row) -> [Cell?] {
        let (spending, line) = (row.spending, row.line)
        var cells = names(of: row.owner, line)
        cells += [
            .amount(spending.awarded), .amount(spending.invoicedBefore), .amount(spending.spent),
            .amount(spending.ordered), .amount(spending.balance),
            spending.spentShare.map { .decimal(Int64($0), places: 2) },
        ]
        cells += [line?.until, line?.accountBy].map { $0.map { .day(iso: $0.iso) } }
        cells += [line?.until, line?.accountBy].map { $0.map { .integer(Int64(max(0, $0.number - today.number))) } }
        cells += [row.answer.toAccountFor, row.answer.uncovered, row.answer.buffer].map { .amount($0) }
        cells += devices(of: spending)
        for status in ProofStatus.allCases {
            let proofs = spending.proofs[status]
            cells += [.integer(Int64(proofs?.count ?? 0)), .amount(proofs?.amount ?? .zero)]
        }
        for kind in CostKind.allCases { cells.append(.amount(spending.invoiced[kind] ?? .zero)) }
        return cells
    }

    private func devices(of spending: Spending) -> [Cell?] {
        let devices = spending.devices
        let counts = [devices.linked, devices.seen, devices.seenLately, devices.linked - devices.seen]
        return counts.map { .integer(Int64($0)) } + [
            spending.perDevice.map { .amount($0) }, spending.pupils.map { .integer(Int64($0)) },
            spending.perPupil.map { .amount($0) },
        ]
    }

    private func names(of owner: RowOwner, _ line: GrantLine?) -> [Cell?] {
        let lines: [Cell?] =
            line.map { [.text($0.code), .text($0.name)] }
            ?? [
                .word(id: "all", nl: "alle lijnen", en: "all lines"),
                .word(id: "all", nl: "alle subsidielijnen", en: "all grant lines"),
            ]
        return lines + owner.cells
    }

    static let columns = lineColumns + RowOwner.columns + figures

    private static let lineColumns: [Sheet.Column] = [
        .init("grantLine", nl: "Subsidielijn", en: "Grant line"),
        .init("grantLineName", nl: "Naam", en: "Name", mayShrink: true),
    ]

    private static let figures: [Sheet.Column] =
        [
            .init("awarded", nl: "Toegekend", en: "Awarded", .number, in: .euro),
            .init("invoicedBefore", nl: "Eerder besteed", en: "Invoiced before", .number, in: .euro),
            .init("invoiced", nl: "Besteed", en: "Invoiced", .number, in: .euro),
            .init("ordered", nl: "Besteld", en: "Ordered", .number, in: .euro),
            .init("balance", nl: "Saldo", en: "Balance", .number, in: .euro),
            .init("spentPercent", nl: "Besteed", en: "Spent", .number, in: .percent),
            .init("until", nl: "Einddatum", en: "Ends on", .day),
            .init("accountBy", nl: "Te verantwoorden tot", en: "Account by", .day),
            .init("daysLeft", nl: "Dagen tot einde", en: "Days to the end", .number),
            .init("daysToAccount", nl: "Dagen tot verantwoording", en: "Days to account", .number),
            .init("toAccountFor", nl: "Te verantwoorden", en: "To account for", .number, in: .euro),
            .init("uncovered", nl: "Niet gedekt", en: "Not covered", .number, in: .euro),
            .init("buffer", nl: "Buffer", en: "Buffer", .number, in: .euro),
            .init("devices", nl: "Toestellen", en: "Devices", .number),
            .init("devicesSeen", nl: "Levend gezien", en: "Seen alive", .number),
            .init("devicesSeenLately", nl: "Gezien 60 d", en: "Seen 60 d", .number),
            .init("devicesNotSeen", nl: "Niet gezien", en: "Not seen", .number),
            .init("perDevice", nl: "Per toestel", en: "Per device", .number, in: .euro),
            .init("pupils", nl: "Leerlingen", en: "Pupils", .number),
            .init("perPupil", nl: "Per leerling", en: "Per pupil", .number, in: .euro),
        ]
        + ProofStatus.allCases.flatMap { status in
            let (nl, en) = status.words
            return [
                Sheet.Column("proofs.\(status.rawValue)", nl: "Bewijsstukken \(nl)", en: "Proofs \(en)", .number),
                Sheet.Column(
                    "proofAmount.\(status.rawValue)", nl: "Bewijs \(nl)", en: "Proof \(en)", .number, in: .euro),
            ]
        }
        + CostKind.allCases.map { kind in
            Sheet.Column(
                "cost.\(kind.rawValue)", nl: "Kosten \(kind.words.nl)", en: "Costs \(kind.words.en)", .number, in: .euro
            )
        }
}

extension Cell {
    /// Euros with two decimals.
    static func amount(_ amount: Cents) -> Cell { .decimal(amount.rawValue, places: 2) }
}
